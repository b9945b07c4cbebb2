// The trial database of the floor's own tests: its migrations, its access text, two tenants and a context for
// each.
import { resolve } from 'node:path';
import type { Context } from '../../src/platform/database/types.ts';
import { type TestDatabase, testDatabase } from '../database.ts';
import { testCluster, withAdministrator } from './cluster.ts';

export const TRIAL_MIGRATIONS = resolve(import.meta.dirname, 'migrations');

const OWN = "organisation_id = (select current_setting('app.organisation')::uuid)";

/** May be applied again: it takes back what it gave. */
export const TRIAL_ACCESS = `
revoke all on trial.note, trial.word from :prefix_intake, :prefix_traveller;
grant usage on schema platform, trial to :prefix_intake, :prefix_traveller;
grant select, insert, update, delete on trial.note to :prefix_intake;
grant select on trial.note to :prefix_traveller;
grant select, insert on trial.word to :prefix_intake;
alter table trial.note enable row level security, force row level security;
alter table trial.word enable row level security, force row level security;
drop policy if exists intake_note on trial.note;
drop policy if exists traveller_note on trial.note;
drop policy if exists intake_word on trial.word;
create policy intake_note on trial.note to :prefix_intake using (${OWN}) with check (${OWN});
create policy traveller_note on trial.note for select to :prefix_traveller using (${OWN});
create policy intake_word on trial.word to :prefix_intake using (${OWN}) with check (${OWN});
`;

export const trialDatabase = (): Promise<TestDatabase> =>
  testDatabase({ folder: TRIAL_MIGRATIONS, access: TRIAL_ACCESS });

export const NOON = Temporal.Instant.from('2026-03-10T12:00:00Z');
export const ORANGE = '11111111-1111-4111-8111-111111111111';
export const VIOLET = '22222222-2222-4222-8222-222222222222';

export const intake = (organisation: string | undefined): Context => ({
  role: 'intake',
  organisation,
  now: NOON,
});

/** Ends one connection of the server, as a crash of its backend would. */
export async function killBackend(pid: number): Promise<void> {
  await withAdministrator(await testCluster(), (client) =>
    client.query('select pg_terminate_backend($1)', [pid]),
  );
}
