// Keeping has an end also for who had the use of their data restricted: what hangs on the account is dated
// when it ends, though nobody who works for the client sees it.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AskedFlag, setFlag } from '#privacy/flags/set-flag';
import { cast } from '#test/cast';
import { openTown, PEOPLE, type Town, type TownOrganisation } from '#test/contract/open-town';
import { agreeCommute } from './agree-commute.ts';
import { followRestrictedEnds } from './follow-account-ends.ts';
import { keepPlateByConsent } from './withdraw-consent.ts';

const { noor } = cast;
let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

const daysOf = async (person: string) => {
  const tables = ['card.card', 'money.commute_agreement', 'travel.vehicle_plate', 'privacy.consent'];
  const days: Record<string, unknown> = {};
  for (const table of tables) {
    const rows = await town.peek<{ day: string | null }>(
      `select purge_on::text as day from ${table} where person_id = $1`,
      [person],
    );
    days[table] = rows.map(({ day }) => day);
  }
  return days;
};

const DATED = {
  'card.card': ['2028-01-01'],
  'money.commute_agreement': ['2028-01-01'],
  'travel.vehicle_plate': ['2027-01-26'],
  'privacy.consent': ['2028-01-01'],
};
const OPEN = {
  'card.card': [null],
  'money.commute_agreement': [null],
  'travel.vehicle_plate': [null],
  'privacy.consent': [null],
};
const restricted = [
  'card/mobility-card/numbers',
  'money/payroll-settlement/agreements',
  'travel/trips/convenience',
  'system/consents/ledger',
] as const satisfies readonly AskedFlag['activity'][];

/** With a card, a plate by consent and an agreement, all of it restricted. */
async function live(): Promise<{ client: TownOrganisation; person: string }> {
  const client = await town.found();
  await client.hire(noor);
  const person = await client.personOf(noor);
  const { organisation } = client;
  await client.act('intake', (tx) =>
    keepPlateByConsent(tx, 'AB123C', { personId: person, channel: 'shell' }),
  );
  const validFrom = Temporal.PlainDate.from('2026-01-01');
  const terms = { validFrom, validTo: null, oneWayM: 12_000, daysAWeek: 3, mode: 'car' } as const;
  const of = { organisation, person: noor.personnelNumber, now: town.now };
  expect((await agreeCommute(town.db.worker, of, terms)).ok).toBe(true);
  for (const activity of restricted) {
    await client.act('rights', (tx) => setFlag(tx, { kind: 'restriction', activity }), person);
  }
  return { client, person };
}

const tell = (client: TownOrganisation, endsOn: string) =>
  client.bring('people', PEOPLE, [noor.personnelNumber, noor.name, '', '2025-01-01', endsOn].join(';'));

test('somebody leaves while the use is restricted: card, agreement, plate and consent get their days', async () => {
  const { client, person } = await live();
  expect(await daysOf(person)).toEqual(OPEN);
  expect((await tell(client, '2026-11-20')).refused).toEqual([]);
  expect(await followRestrictedEnds(town.db.worker, town.now)).toBe(1);
  expect(await daysOf(person)).toEqual(DATED);
  await followRestrictedEnds(town.db.worker, town.now);
  expect(await daysOf(person)).toEqual(DATED);
});

test('and who comes back while it is restricted keeps them again', async () => {
  const { client, person } = await live();
  await tell(client, '2026-11-20');
  await followRestrictedEnds(town.db.worker, town.now);
  expect((await tell(client, '')).refused).toEqual([]);
  await followRestrictedEnds(town.db.worker, town.now);
  expect(await daysOf(person)).toEqual(OPEN);
});
