// What a person had corrected stays, whatever the employer's next list says, and who brings the list hears
// it.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cast } from '#test/cast';
import { openRightsTown, type RightsTown } from '#test/contract/open-rights-town';
import { PEOPLE, personRow } from '#test/contract/open-town';
import { importPeople } from './import-people.ts';

let town: RightsTown;
beforeAll(async () => {
  town = await openRightsTown();
});
afterAll(() => town.close());

const { noor, daan } = cast;

test('a later list does not overwrite a corrected name; the rest of the row goes in and the row is named', async () => {
  const { client, person, mustAsk, carryOut } = await town.employ();
  await carryOut(await mustAsk('rectification', { field: 'full_name', asked: 'Noor Visser' }));
  const list = [
    PEOPLE,
    `${noor.personnelNumber};${noor.name};new@example.org;${noor.startsOn};`,
    personRow({ ...daan, name: 'Daan Anders' }),
  ];
  const file = town.put(`${list.join('\n')}\n`);
  const report = await importPeople(client.intake, file);
  if (!report.ok) throw new Error(report.refusal.en);
  expect(report.value).toMatchObject({ accepted: 2, unchanged: 0, refusedCount: 0 });
  expect(report.value.notes?.map(({ line, refusal }) => [line, refusal.code])).toEqual([
    [2, 'corrected-by-person'],
  ]);
  expect(report.value.notes?.[0]?.refusal.nl).toContain('liet zelf de naam verbeteren');
  const people = await town.peek('select name, email from people.person where id = $1', [person]);
  expect(people).toEqual([{ name: 'Noor Visser', email: 'new@example.org' }]);
  const again = await importPeople(client.intake, file);
  expect(again).toMatchObject({ ok: true, value: { accepted: 0, unchanged: 2 } });
  expect(again.ok && again.value.notes).toHaveLength(1);
});

test('once the employer’s list says the same, nothing is told any more', async () => {
  const { client, mustAsk, carryOut } = await town.employ();
  await carryOut(await mustAsk('rectification', { field: 'full_name', asked: 'Noor Visser' }));
  const file = town.put(`${PEOPLE}\n${personRow({ ...noor, name: 'Noor Visser' })}\n`);
  const report = await importPeople(client.intake, file);
  expect(report).toMatchObject({ ok: true, value: { unchanged: 1 } });
  expect(report.ok && report.value.notes).toBeUndefined();
});
