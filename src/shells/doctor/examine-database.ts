// The database of this installation: reachable, with the right settings, migrated, and equal to the records.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { compareAccess } from '#platform/database/access-snapshot';
import { checkDatabase } from '#platform/database/check-database';
import { withOwner } from '#platform/database/owner-session';
import { readMigrations } from '#platform/database/read-migrations';
import { listDifferences, MIGRATIONS } from '../bring-up-to-date.ts';
import { openSystem, type System } from '../open-system.ts';
import type { Settings } from '../settings.ts';
import { attention, type Finding, good, wrong } from './finding.ts';

/** Changes nothing: a database that is not there is not made, and what is pending is only named. */
export async function examineDatabase(settings: Settings): Promise<Finding[]> {
  if (settings.databaseUrl === undefined && !existsSync(join(settings.dataFolder, 'database'))) {
    return [
      attention(
        'database',
        'Er is nog geen database; npm start maakt hem.',
        'There is no database yet; npm start makes it.',
      ),
    ];
  }
  let system: System;
  try {
    system = await openSystem(settings, { login: 'worker', isUpToDate: true });
  } catch (error) {
    return [unreachable(error)];
  }
  try {
    return [...(await examineSettings(system)), ...(await examineSchema(system))];
  } catch (error) {
    return [unreachable(error)];
  } finally {
    await system.close();
  }
}

function unreachable(error: unknown): Finding {
  const { message } = error as Error;
  return wrong(
    'database',
    `De database is niet te gebruiken: ${message}`,
    `The database cannot be used: ${message}`,
  );
}

async function examineSettings({ owner }: System): Promise<Finding[]> {
  const refusals = await checkDatabase(owner);
  if (refusals.length > 0) return refusals.map(({ nl, en }) => wrong('database', nl, en));
  return [good('database', 'bereikbaar, met veilige instellingen', 'reachable, with safe settings')];
}

async function examineSchema(system: System): Promise<Finding[]> {
  const pending = await listPending(system);
  if (pending.length > 0) {
    const names = pending.join(', ');
    return [
      attention(
        'migrations',
        `Nog toe te passen: ${names}. Dat doet elke start, of nu: reisrecht migrate.`,
        `Still to be applied: ${names}. Every start does it, or now: reisrecht migrate.`,
      ),
    ];
  }
  const differences = [
    ...(await listDifferences(system.db, system.now())),
    ...(await compareAccess(system.owner, system.rolePrefix)),
  ];
  return [
    good('migrations', 'alle toegepast', 'all applied'),
    ...(differences.length === 0
      ? [good('schema', 'gelijk aan de registers', 'equal to the records')]
      : differences.map((line) =>
          wrong('schema', `Anders dan de registers: ${line}.`, `Not as the records: ${line}.`),
        )),
  ];
}

async function listPending({ owner }: System): Promise<string[]> {
  const applied = await withOwner(owner, async (client) => {
    const there = await client.query("select to_regclass('platform.migration') is not null as there");
    if (there.rows[0]?.there !== true) return [];
    const { rows } = await client.query<{ name: string }>('select name from platform.migration');
    return rows.map((row) => row.name);
  });
  const all = await readMigrations(MIGRATIONS);
  return all.map((migration) => migration.name).filter((name) => !applied.includes(name));
}
