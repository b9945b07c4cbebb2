// The people of the clients: who comes, leaves, is told about late, returns, or works for two clients.
import { importCards } from '#flows/import-cards';
import { importPeople } from '#flows/import-people';
import type { ImportReport, Intake } from '#flows/import-report';
import { withCheckDigit } from '#kernel/card-number';
import type { Result } from '#kernel/refusal';
import { need, type Years } from './open-years.ts';
import { type CanaryBook, plant } from './oracle/canaries.ts';
import { type Day, earliestOf, latestOf } from './oracle/civil-days.ts';
import { endOf } from './oracle/end-of.ts';
import { accountEnd, findCase, type Ledger, note } from './oracle/ledger.ts';
import type { Dice } from './roll-seeded.ts';
import type { Spent } from './spend-time.ts';

export interface Worker {
  readonly number: string;
  readonly name: string;
  readonly email: string;
  starts: Day;
  ends: Day | undefined;
  /** Known once the list with this person is in. */
  id: string;
  readonly card: string | undefined;
  isErased: boolean;
  hasPlate: boolean;
  /** What they had restricted: an activity, or all. Nothing about them is brought in meanwhile. */
  restricted: string | undefined;
  /** The same human, once for each client: one name, one address, one number. */
  readonly same: Worker[];
}

export interface Client {
  readonly organisation: string;
  readonly people: Worker[];
  /** Everything that waits at the end of a month is called this and confirmed; or it keeps waiting. */
  readonly confirmsAll: boolean;
  /** Its payroll system gets the lines one by one. */
  readonly isConnected: boolean;
}

export interface Run {
  readonly years: Years;
  readonly dice: Dice;
  readonly ledger: Ledger;
  readonly book: CanaryBook;
  readonly clients: Client[];
  /** Trips by file of one person in one month. */
  readonly tripsAMonth: number;
  readonly spent: Spent;
}

let cards = 0;

/** Somebody new; or, with `twin`, the same human at another client, with a card of that client. */
export function newWorker({ book, ledger, dice }: Run, starts: Day, twin?: Worker): Worker {
  const worker = { starts, ends: undefined, id: '', isErased: false, hasPlate: false, restricted: undefined };
  const same = twin?.same ?? [];
  const goneAt = ({ id }: Worker) => {
    const left = accountEnd(ledger, id);
    return earliestOf(
      ledger.erased.get(id),
      left === undefined ? undefined : endOf('2-financial-years', left),
    );
  };
  const gone = () => latestOf(same.map(goneAt));
  const name = twin?.name ?? `Reiziger ${plant(book, 'a name', gone)}`;
  const email = twin?.email ?? `${plant(book, 'an e-mail address', gone)}@voorbeeld.example`;
  const number =
    twin?.number ??
    plant(book, 'a personnel number', () => latestOf(same.map(({ id }) => numberEnd(ledger, id))));
  cards += 1;
  const hasCard = cards <= EARLY || dice.chance(0.3);
  const card = hasCard ? withCheckDigit(`3528${String(cards).padStart(11, '0')}`) : undefined;
  const one: Worker = { ...worker, name, email, number, card, same };
  same.push(one);
  return one;
}

/** The first ones all have a card: what happens to them is what even the smallest run must meet. */
const EARLY = 6;

/** A personnel number stands with the account and with the proof of each wage that was paid. */
function numberEnd(ledger: Ledger, person: string): Day | undefined {
  const left = accountEnd(ledger, person);
  if (left === undefined) return undefined;
  const ends = [endOf('2-financial-years', left)];
  for (const table of ['money.settlement_line', 'money.payroll_total']) {
    for (const key of ledger.rows.get(table)?.keys() ?? []) {
      const [of, year] = key.split('|');
      if (of === person) ends.push(endOf('7-years', `${year}-12-31`));
    }
  }
  return ends.sort().at(-1);
}

export const intakeOf = ({ years: { system, now } }: Run, { organisation }: Client): Intake => ({
  db: system.db,
  secrets: system.secrets,
  organisation,
  now: now(),
});

const PEOPLE = 'personnel_number;name;email;starts_on;ends_on';

/** The list of these people as their employer sends it; the ledger learns who began and ended when. */
export async function tellPeople(run: Run, client: Client, people: readonly Worker[]): Promise<void> {
  if (people.length === 0) return;
  const { years, ledger } = run;
  const rows = people.map((one) => `${one.number};${one.name};${one.email};${one.starts};${one.ends ?? ''}`);
  allIn(await importPeople(intakeOf(run, client), years.put([PEOPLE, ...rows, ''].join('\n'))));
  const { rows: known } = await years.peek.query<{ number: string; id: string }>(
    `select distinct on (personnel_number) personnel_number as number, person_id as id from people.employment
     where organisation_id = $1 order by personnel_number, recorded_at desc`,
    [client.organisation],
  );
  const ids = new Map(known.map(({ number, id }) => [number, id]));
  for (const one of people) {
    one.id = ids.get(one.number) ?? '';
    const account = findCase(ledger, 'account', one.id) ?? note(ledger, { kind: 'account', id: one.id });
    account.from = one.ends;
  }
}

export async function giveCards(run: Run, client: Client, people: readonly Worker[]): Promise<void> {
  const rows = people.flatMap(({ number, card }) => (card === undefined ? [] : [`${number};${card}`]));
  if (rows.length === 0) return;
  const path = run.years.put(['personnel_number;card_number', ...rows, ''].join('\n'));
  allIn(await importCards(intakeOf(run, client), path));
}

/** Everything that the run brings is right: a refused row is a fault of the run itself. */
export function allIn(result: Result<ImportReport>): ImportReport {
  const report = need(result);
  const [first] = report.refused;
  if (first !== undefined) throw new Error(`line ${first.line}: ${first.refusal.en}`);
  return report;
}

export const isThere = ({ starts, ends, isErased }: Worker, day: Day): boolean =>
  !isErased && starts <= day && (ends === undefined || day <= ends);

/** There, and nothing that they said keeps others from working with their data. */
export const isAtWork = (worker: Worker, day: Day): boolean =>
  worker.restricted === undefined && isThere(worker, day);
