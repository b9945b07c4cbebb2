// The tables and the register: each rule sees the violation that is planted for it.
import { expect, test } from 'vitest';
import { type AnyRecord, date, impersonal, record, text, uuid } from '#platform/records';
import { type Activity, register, type Service } from '#register';
import { checkRecords } from './check-records.ts';

const rental: AnyRecord = record('card/ov-fiets/rental')('card.rental', {
  columns: { organisation_id: uuid('tenant'), person_id: uuid('subject-key'), chip: text('chip_id') },
  scope: { tenant: 'organisation_id', subjects: ['person_id'] },
});
const [ovFiets] = (register as readonly Service[]).filter(({ name }) => name === 'ov-fiets');

/** The one service, built, with its one activity changed as it could be written by mistake. */
function built(change: Partial<Activity> = {}): Service[] {
  if (ovFiets === undefined) throw new Error('the register has no ov-fiets');
  const activities = Object.fromEntries(
    Object.entries(ovFiets.activities).map(([name, activity]) => [name, { ...activity, ...change }]),
  );
  return [{ ...ovFiets, built: true, activities }];
}

const rulesOf = (services: readonly Service[], ...records: readonly AnyRecord[]) =>
  checkRecords(services, records).map(({ rule, at }) => `${rule} ${at}`);

test('a built service with its table is in order', () => {
  expect(rulesOf(built(), rental)).toEqual([]);
});

test('a table of an activity that is not built is refused', () => {
  expect(rulesOf(built({ built: false }), rental)).toEqual(['unbuilt-table card.rental']);
  expect(rulesOf([{ ...(built()[0] as Service), built: false }], rental)).toEqual([
    'unbuilt-table card.rental',
  ]);
  expect(rulesOf([], rental)).toContain('unbuilt-table card.rental');
});

test('a built activity that nothing does is refused, unless it says where or why', () => {
  const id = 'card/ov-fiets/rental';
  expect(rulesOf(built())).toEqual([`undone ${id}`]);
  expect(rulesOf(built({ doneIn: [] }))).toEqual([`undone ${id}`]);
  expect(rulesOf(built({ doneIn: ['src/flows/rent.ts'] }))).toEqual([]);
  expect(rulesOf(built({ withoutCode: { nl: 'Een zin.', en: 'A sentence.' } }))).toEqual([]);
  expect(rulesOf(built({ built: false, doneIn: ['src/flows/rent.ts'] }))).toEqual([`undone ${id}`]);
});

test('a column whose field its activity does not hold is refused, also in a table that is nobody’s', () => {
  const wide = { ...rental, columns: { ...rental.columns, born: date('birth_date') } } as AnyRecord;
  expect(rulesOf(built(), wide)).toEqual(['orphan-column card.rental.born']);
  const list = impersonal('card.list', {
    columns: { name: text('not-personal') },
    scope: {},
    readers: { operator: 'everyone' },
  });
  expect(rulesOf([], list as AnyRecord)).toEqual([]);
  const named = { ...list, columns: { name: text('last_name') } } as AnyRecord;
  expect(rulesOf([], named)).toEqual(['orphan-column card.list.name']);
});

test('a table with a tenant that its scope does not name is refused', () => {
  const open = { ...rental, scope: { subjects: ['person_id'] } } as AnyRecord;
  expect(rulesOf(built(), open)).toEqual(['tenant card.rental']);
});
