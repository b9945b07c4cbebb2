// Opens the matrix: a database of its own, filled, and the asking of cells in somebody's name.
import pg from 'pg';
import { clientConfig } from '#platform/database/connection';
import { roleName } from '#platform/database/prepare-statement';
import { quoteLiteral } from '#platform/database/sql';
import { readers } from '#register/vocabulary';
import { access } from '#shells/access';
import { records } from '#shells/catalogue';
import { testCluster } from '../database/cluster.ts';
import { testDatabase } from '../database.ts';
import { type Actor, agrees, type Cell, cellsOf, PLACES, type Place } from './cells.ts';
import { factsOf } from './facts.ts';
import { fillMatrix, flagsOf, type MatrixTable, NOW, TODAY, ticketsOf } from './fixture.ts';

export type Matrix = Awaited<ReturnType<typeof openMatrix>>;

export interface Wrong {
  readonly cell: Cell;
  readonly answer: string;
}

export interface Asked {
  readonly actor: Actor;
  readonly place: Place;
  readonly table: MatrixTable;
  /** Only these cells; all when absent. */
  readonly only?: (cell: Cell) => boolean;
}

/** `await matrix.close()` at the end. */
export async function openMatrix() {
  const db = await testDatabase({ access });
  const cluster = await testCluster();
  const admin = new pg.Client(clientConfig({ ...cluster.administrator, database: db.owner.database }));
  await admin.connect();
  const register = factsOf(records);
  const tables = await fillMatrix(db, admin, records, register.records);
  const flags = flagsOf(register.records);
  const tickets = ticketsOf(tables);
  const { rows } = await admin.query<{ name: string }>('select rolname as name from pg_roles');
  const there = new Set(rows.map(({ name }) => name));
  const identity = ({ name, kind }: Actor) =>
    kind === 'role' ? roleName(db.rolePrefix, name) : kind === 'owner' ? db.owner.user : name;
  const actors: Actor[] = [
    ...Object.keys(readers).map((name): Actor => ({ name, kind: 'role' })),
    { name: db.owner.user, kind: 'owner' },
    { name: db.serverConnection.user, kind: 'login' },
    { name: db.workerConnection.user, kind: 'login' },
  ];
  const present = actors.filter((actor) => there.has(identity(actor)));
  /** A reader of which the database has no role can do nothing, so the register must give it nothing. */
  const absent = actors.filter((actor) => !there.has(identity(actor)));

  const cache = new Map<string, Cell[]>();
  const cells = ({ actor, place, table }: Asked): Cell[] => {
    const key = `${actor.name} ${place.name} ${table.record.table}`;
    const known = cache.get(key) ?? cellsOf({ register, flags, tickets, table, actor, place });
    cache.set(key, known);
    return known;
  };
  /** Inside whatever transaction is open; leaves role and context as they were. */
  const ask = async (asked: Asked): Promise<{ cells: Cell[]; wrong: Wrong[] }> => {
    const chosen = asked.only ? cells(asked).filter(asked.only) : cells(asked);
    if (chosen.length === 0) return { cells: [], wrong: [] };
    const { place } = asked;
    const context = [`role ${quoteLiteral(identity(asked.actor))}`];
    const { organisation, person } = place;
    const settings = { organisation, person, now: NOW.toString(), today: TODAY };
    for (const [name, value] of Object.entries(settings))
      context.push(`app.${name} = ${quoteLiteral(value)}`);
    const statements = chosen.map(({ statement }) => quoteLiteral(statement)).join(', ');
    const answer = await admin.query(
      `savepoint asked; ${context.map((one) => `set local ${one}`).join('; ')};
       select matrix.look(array[${statements}]) as answers; rollback to asked`,
    );
    const results = (answer as unknown as pg.QueryResult[]).find(({ command }) => command === 'SELECT');
    const answers = results?.rows[0].answers as string[];
    const wrong = chosen.flatMap((cell, at) =>
      agrees(cell.expected, answers[at] ?? '', place) ? [] : [{ cell, answer: answers[at] ?? '' }],
    );
    return { cells: chosen, wrong };
  };
  const close = async () => {
    await admin.end();
    await db.close();
  };
  return { db, admin, register, tables, actors: present, absent, identity, ask, cells, close };
}

/**
 * Of each actor and table: where it has a right, one of its places, another one for the next table; where it
 * has none, one of four. Each actor, table and place is asked, at a sixth of the price.
 */
export function inSample(matrix: Matrix, actor: Actor, table: MatrixTable): readonly Place[] {
  const turn = matrix.actors.indexOf(actor) + matrix.tables.indexOf(table);
  const places = placesFor(matrix, actor, table);
  return places.filter((_, at) => turn % Math.max(4, places.length) === at);
}

/** The matrix as it stands: the whole of it, or the places that are chosen of each actor and table. */
export async function askAll(
  matrix: Matrix,
  choose: typeof placesFor = placesFor,
): Promise<{ cells: number; wrong: Wrong[] }> {
  let cells = 0;
  const wrong: Wrong[] = [];
  await matrix.admin.query('begin');
  for (const actor of matrix.actors) {
    for (const table of matrix.tables) {
      for (const place of choose(matrix, actor, table)) {
        const asked = await matrix.ask({ actor, place, table });
        cells += asked.cells.reduce((sum, { relations }) => sum + relations, 0);
        wrong.push(...asked.wrong);
      }
    }
  }
  await matrix.admin.query('rollback');
  return { cells, wrong };
}

/** Who has no right to a table is denied wherever it stands: one context shows it. */
export function placesFor(matrix: Matrix, actor: Actor, table: MatrixTable): readonly Place[] {
  const [first] = PLACES;
  const hasRight =
    first !== undefined &&
    matrix.cells({ actor, place: first, table }).some(({ expected }) => expected !== 'denied');
  return hasRight ? PLACES : PLACES.slice(0, 1);
}
