// The overview of parties is complete and equal to the register: who gets which field, and who gives.
import { expect, test } from 'vitest';
import { activities } from '#register';
import { parties } from '#register/parties';
import { partyCare, sourceParties } from '#register/party-care';
import { partyOverview } from './party-overview.ts';

test('for each party the overview lists exactly the fields that the register lets it receive', () => {
  const told = partyOverview('en').flatMap(({ id, out }) =>
    out.map(({ activity, fields }) => `${id} ${activity} ${fields.length}`),
  );
  const declared = activities.flatMap(({ id, activity }) =>
    Object.entries(activity.recipients).map(
      ([party, { receives }]) => `${party} ${id} ${typeof receives === 'string' ? 0 : receives.length}`,
    ),
  );
  expect(told.sort()).toEqual(declared.sort());
});

test('data come from you and from others: each source that is a party is shown with that party', () => {
  const lines = partyOverview('en');
  expect(lines.find(({ id }) => id === 'rdw')?.in.map(({ activity }) => activity)).toContain(
    'travel/co2/estimate',
  );
  expect(lines.find(({ id }) => id === 'person')?.in.length).toBeGreaterThan(20);
  const named = new Set(activities.flatMap(({ activity }) => activity.sources.map(({ en }) => en)));
  expect(Object.keys(sourceParties).filter((source) => !named.has(source))).toEqual([]);
});

test('nobody is called agreed, reviewed or verified without the day or the page of it', () => {
  for (const [id, care] of Object.entries(partyCare)) {
    if (care.agreement === 'on-file') expect(care.reviewedOn, id).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    if (care.statement) expect(care.statement.url, id).toMatch(/^https:\/\//);
  }
  expect(Object.keys(partyCare).sort()).toEqual(Object.keys(parties).sort());
});
