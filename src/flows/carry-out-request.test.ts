// Requests carried out on a real database: what goes, what stays, and that neither happens twice.

import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sql } from '#platform/database/sql';
import { eraseLetters, openLetters } from '#platform/mail/open-letters';
import { countErasable, erasePerson } from '#privacy/erase/erase-person';
import { listFlags } from '#privacy/flags/list-flags';
import { canObject } from '#privacy/flags/set-flag';
import { activities } from '#register';
import { cast } from '#test/cast';
import { openRightsTown, type RightsTown } from '#test/contract/open-rights-town';
import { tablesThatHold } from '#test/contract/open-town';
import { carryOutRequest } from './carry-out-request.ts';
import { decideAsClient, decideRequest, withdrawRequest } from './decide-request.ts';
import { takeBackFlag } from './lift-flag.ts';
import { previewRight } from './preview-right.ts';
import { rightsContext } from './rights-tools.ts';

let town: RightsTown;
beforeAll(async () => {
  town = await openRightsTown();
});
afterAll(() => town.close());

const { noor } = cast;
const tripsOf = sql<{ id: number }>`select id from travel.trip`;

describe('erasure', () => {
  test('name, address, trips and places are gone; proof under wages stays, and the page says so', async () => {
    const { client, person, mustAsk, carryOut, show } = await town.employ();
    const settled = await client.settle('2026-09');
    const request = await mustAsk('erasure');
    expect((await carryOut(request)).phase).toBe('done');
    const trips = await town.peek<{ count: string }>(
      `select (select count(*) from travel.trip where person_id = $1)
        + (select count(*) from travel.trip_co2 where person_id = $1)
        + (select count(*) from card.card where person_id = $1) as count`,
      [person],
    );
    expect(trips).toEqual([{ count: '0' }]);
    const people = await town.peek('select name, email from people.person where id = $1', [person]);
    expect(people).toEqual([{ name: '—', email: null }]);
    const shown = await show(request);
    const kept = shown?.lines.find(({ activity }) => activity === 'money/payroll-settlement/evidence');
    expect(kept).toMatchObject({ effect: 'kept', ground: 'evidence' });
    expect(kept?.keptUntil?.toString()).toBe('2034-01-01');
    expect(shown?.lines.find(({ activity }) => activity === 'travel/trips/history')).toMatchObject({
      effect: 'deleted',
      keptUntil: undefined,
    });
    expect(shown?.told.map(({ party, state }) => `${party} ${state}`)).toEqual([]);
    expect((await client.settle('2026-10')).lines).toEqual([]);
    const amounts = (lines: typeof settled.lines) => lines.map((line) => [line.date, line.amountCents]);
    expect(amounts((await client.look('2026-09')).lines)).toEqual(amounts(settled.lines));
  });

  test('nobody else loses anything, and who is erased again loses nothing more', async () => {
    const { client, person, other, mustAsk, carryOut } = await town.employ();
    const before = await town.peek('select count(*) from travel.trip where person_id = $1', [other]);
    await carryOut(await mustAsk('erasure'));
    expect(await town.peek('select count(*) from travel.trip where person_id = $1', [other])).toEqual(before);
    const { records } = town.tools;
    const erasing = { records, organisationId: client.organisation, personId: person, now: town.now };
    expect(await countErasable(town.db.worker, erasing)).toBe(0);
    const again = await erasePerson(town.db.worker, erasing);
    expect(again.filter(({ effect }) => effect === 'deleted')).toEqual([]);
    expect(await countErasable(town.db.worker, { ...erasing, personId: other })).toBeGreaterThan(0);
  });

  test('of somebody who was never paid nothing stays but the request itself', async () => {
    const { client } = await town.employ();
    await client.hire(cast.fatima);
    const person = await client.personOf(cast.fatima);
    const acting = await town.employ().then(() => client);
    const asking = { kind: 'erasure', channel: 'app', receivedAt: town.now } as const;
    const { organisation } = acting;
    const asked = await town.askForRight(town.db.server, { organisation, person, asking, now: town.now });
    if (!asked.ok) throw new Error(asked.refusal.en);
    await carryOutRequest(town.tools, { organisation, person, request: asked.value, now: town.now });
    expect((await tablesThatHold(town, person)).every((name) => name.startsWith('trust.'))).toBe(true);
  });

  test('what still points at an erased person goes to the list of erasures', async () => {
    const { mustAsk, carryOut } = await town.employ();
    await carryOut(await mustAsk('erasure'));
    const identifiers = town.erased.at(-1) ?? [];
    expect(identifiers).toContainEqual({ kind: 'personnel-number', value: noor.personnelNumber });
    expect(identifiers.some(({ kind }) => kind === 'card-number-hash')).toBe(noor.cardNumber !== undefined);
  });

  test('the preview says beforehand what happens, and counts it', async () => {
    const { client, person, mustAsk, carryOut, show } = await town.employ();
    const { organisation } = client;
    const preview = await previewRight(town.tools, town.db.worker, {
      kind: 'erasure',
      organisation,
      person,
      now: town.now,
    });
    const told = preview.lines.filter(({ effect }) => effect === 'deleted');
    const request = await mustAsk('erasure');
    await carryOut(request);
    const done = (await show(request))?.lines.filter(({ effect }) => effect === 'deleted');
    expect(done?.map(({ activity, rows }) => [activity, rows])).toEqual(
      told.map(({ activity, rows }) => [activity, rows]),
    );
    expect(preview.servicesThatStop.map(({ en }) => en)).toContain('Trips');
    const evidence = preview.lines.find(({ activity }) => activity === 'money/payroll-settlement/evidence');
    expect(evidence?.because?.en).toContain('seven years');
    expect(evidence?.fields).toContain('start_datetime');
  });

  test('in the middle of a month close: the close ends with the sums it would have had', async () => {
    const { client, mustAsk, carryOut } = await town.employ();
    const expected = (await client.look('2026-09')).totals.amountCents;
    const request = await mustAsk('erasure');
    const [closed] = await Promise.all([client.settle('2026-09'), carryOut(request)]);
    expect(closed.totals.amountCents).toBe(expected);
    expect((await client.settle('2026-10')).totals.amountCents).toBe(0);
  });
});

test('withdrawn while it is carried out: either withdrawn and whole, or erased; never half', async () => {
  for (let round = 0; round < 6; round += 1) {
    const { client, person, mustAsk } = await town.employ();
    const { organisation } = client;
    const request = await mustAsk('erasure');
    const of = { organisation, person, request, now: town.now };
    const [carried, withdrawn] = await Promise.all([
      carryOutRequest(town.tools, of),
      withdrawRequest(town.db.worker, of),
    ]);
    const trips = await client.list<{ id: number }>('rights', tripsOf, person);
    expect(withdrawn.ok).toBe(trips.length > 0);
    expect(carried.ok && carried.value.phase).toBe(withdrawn.ok ? 'withdrawn' : 'done');
  }
});

test('a correction of one’s own address is done at once; of what the employer told the client decides', async () => {
  const { client, person, mustAsk, carryOut } = await town.employ();
  const own = await mustAsk('rectification', { field: 'email', asked: 'noor@nieuw.example' });
  expect((await carryOut(own)).phase).toBe('done');
  expect(await town.peek('select email from people.person where id = $1', [person])).toEqual([
    { email: 'noor@nieuw.example' },
  ]);
  const other = await mustAsk('rectification', { field: 'cost_centre', asked: '4711' });
  expect((await carryOut(other)).phase).toBe('deciding');
  const decision = { request: other, event: 'approve', doneBy: 'hr', now: town.now } as const;
  const foreign = await town.found();
  const stranger = await decideAsClient(town.db.worker, { ...decision, organisation: foreign.organisation });
  expect(!stranger.ok && stranger.refusal.code).toBe('request-unknown');
  expect((await decideAsClient(town.db.worker, { ...decision, organisation: client.organisation })).ok).toBe(
    true,
  );
  expect((await carryOut(other)).phase).toBe('done');
});

test('a restriction sets its flag once; an objection only against what rests on an interest of ours', async () => {
  const { mustAsk, carryOut, ask, person } = await town.employ();
  const request = await mustAsk('restriction', { activity: 'travel/trips/history' });
  await carryOut(request);
  await carryOut(request);
  expect(town.flags.filter((flag) => flag.startsWith(person))).toEqual([
    `${person} restriction travel/trips/history`,
  ]);
  const refused = await ask('objection', { activity: 'travel/trips/history' });
  expect(!refused.ok && refused.refusal.code).toBe('request-no-objection');
});

test('what was restricted nobody who works for us sees; the person does, and taken back it is used again', async () => {
  const { client, person, mustAsk, carryOut } = await town.employ();
  const { organisation } = client;
  const own = sql<{ id: number }>`select id from travel.trip where person_id = ${person}::uuid`;
  const seen = async () => (await client.list('intake', own)).length;
  const before = await seen();
  const paid = async () =>
    (await client.look('2026-09')).lines.filter(
      ({ personnelNumber, mode }) => personnelNumber === noor.personnelNumber && mode !== null,
    );
  const wouldBePaid = (await paid()).length;
  expect([before > 0, wouldBePaid > 0]).toEqual([true, true]);
  await carryOut(await mustAsk('restriction', { activity: 'all' }));
  expect([await seen(), (await paid()).length]).toEqual([0, 0]);
  expect((await client.list('traveller', own, person)).length).toBeGreaterThan(0);
  const flag = { organisation, person, kind: 'restriction', activity: 'all' } as const;
  const back = await takeBackFlag({ db: town.db.worker, ledger: town.ledger }, { ...flag, now: town.now });
  expect(back.ok).toBe(true);
  expect([await seen(), (await paid()).length]).toEqual([before, wouldBePaid]);
});

test('an objection is open against every use on an interest of ours and no other, and stands until it is taken back', async () => {
  const { client, person, ask } = await town.employ();
  const { organisation } = client;
  for (const { id } of activities.filter(({ built }) => built)) {
    const asked = await ask('objection', { activity: id });
    expect([asked.ok, id]).toEqual([canObject(id), id]);
  }
  const weighed = activities.filter(({ id }) => canObject(id));
  expect(weighed.map(({ id }) => id)).toContain('insight/service-improvement/analytics');
  const objection = { kind: 'objection', activity: 'insight/service-improvement/analytics' } as const;
  const rights = rightsContext(organisation, person, town.now);
  await town.db.worker.transaction(rights, (tx) => town.tools.setFlag(tx, objection));
  const standing = () => town.db.worker.transaction(rights, (tx) => listFlags(tx));
  expect(await standing()).toMatchObject([objection]);
  const back = { organisation, person, ...objection, now: town.now };
  expect((await takeBackFlag({ db: town.db.worker, ledger: town.ledger }, back)).ok).toBe(true);
  expect(await standing()).toEqual([]);
});

test('an erasure takes the letters of this person away, and nobody else’s', async () => {
  const { client, person, other, mustAsk, carryOut } = await town.employ();
  const { organisation } = client;
  const letters = openLetters(town.lettersFolder, 'http://127.0.0.1:1');
  const letter = { to: 'noor@example.nl', subject: 'Verzoek', text: 'Een link.' };
  for (const one of [person, person, other]) letters.write(letter, { organisation, person: one }, town.now);
  expect(readdirSync(town.lettersFolder)).toHaveLength(3);
  await carryOut(await mustAsk('erasure'));
  expect(readdirSync(town.lettersFolder)).toHaveLength(1);
  expect(eraseLetters(town.lettersFolder, { organisation, person: other })).toBe(1);
});

test('access and portability say what they hold; portability leaves out what rests on the law alone', async () => {
  const { mustAsk, carryOut, show } = await town.employ();
  const access = await mustAsk('access');
  await carryOut(access);
  const portable = await mustAsk('portability');
  await carryOut(portable);
  const of = async (id: string) => (await show(id))?.lines.map(({ activity }) => activity) ?? [];
  expect(await of(access)).toContain('trust/rights/requests');
  expect(await of(portable)).not.toContain('trust/rights/requests');
  expect(await of(portable)).toContain('travel/trips/history');
});

test('a refusal has a ground that we know, and shows the way to the authority', async () => {
  const { mustAsk, show, carryOut } = await town.employ();
  const request = await mustAsk('rectification', { field: 'cost_centre', asked: '4711' });
  await carryOut(request);
  const decision = { request, event: 'reject', doneBy: 'officer', now: town.now } as const;
  const without = await decideRequest(town.db.worker, { ...decision, detail: 'because' });
  expect(!without.ok && without.refusal.code).toBe('request-ground-unknown');
  const rejected = await decideRequest(town.db.worker, {
    ...decision,
    detail: 'correct-already: see the list',
  });
  expect(rejected.ok).toBe(true);
  const shown = await show(request);
  expect(shown?.reason).toBe('correct-already: see the list');
  expect(shown?.authority.website).toContain('autoriteitpersoonsgegevens');
});

test('somebody else’s request is not there, for looking nor for withdrawing', async () => {
  const { client, other, mustAsk, show } = await town.employ();
  const request = await mustAsk('access');
  expect(await show(request, other)).toBeUndefined();
  const { organisation } = client;
  const stolen = await withdrawRequest(town.db.worker, {
    organisation,
    person: other,
    request,
    now: town.now,
  });
  expect(!stolen.ok && stolen.refusal.code).toBe('request-unknown');
});

test('a person at two clients: each organisation stands apart, and an erasure at one leaves the other whole', async () => {
  const first = await town.employ();
  const second = await town.employ();
  await first.carryOut(await first.mustAsk('erasure'));
  const trips = await second.client.list('rights', tripsOf, second.person);
  expect(trips.length).toBe(3);
});
