// What the statement promises about one's rights, held against a real database.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Transaction } from '#platform/database/types';
import { cast } from '#test/cast';
import { openRightsTown, type ProofLetter, type RightsTown } from '#test/contract/open-rights-town';
import { channels, kinds, listOpenRequests, listOwnRequests, receiveRequest, recognitions } from './index.ts';
import { request, requestProof } from './records.ts';

let town: RightsTown;
beforeAll(async () => {
  town = await openRightsTown();
});
afterAll(() => town.close());

const officer = <T>(work: (tx: Transaction) => Promise<T>, now = town.now) =>
  town.db.worker.transaction({ role: 'privacy-officer', now }, work);
const later = (days: number) => town.now.add({ hours: 24 * days });

/** By the form of the site, as somebody who says to be Noor. */
async function askByForm(email: string, kind: 'access' | 'erasure' = 'access') {
  const employed = await town.employ();
  const letters: ProofLetter[] = [];
  const asked = await town.askWithoutAccount(
    town.db.worker,
    async (letter) => {
      letters.push(letter);
    },
    {
      organisation: employed.client.organisation,
      personnelNumber: cast.noor.personnelNumber,
      email,
      asking: { kind, channel: 'form', receivedAt: town.now },
      now: town.now,
    },
  );
  if (!asked.ok) throw new Error(asked.refusal.en);
  const prove = (token: string, now = town.now) =>
    town.proveRequest(town.db.worker, { requestId: asked.value, token, now });
  const phase = async () =>
    (await officer((tx) => listOpenRequests(tx, { limit: 100_000 }))).find(({ id }) => id === asked.value)
      ?.phase;
  return { ...employed, letters, requestId: asked.value, prove, phase };
}

test('each of the six rights, along each way, is the same case with the same clock', async () => {
  const { client, person, asking } = await town.employ();
  const { organisation } = client;
  const asker = { organisationId: organisation, personId: person };
  const context = { role: 'rights', organisation, person, now: town.now };
  for (const kind of kinds) {
    for (const channel of channels) {
      const more = {
        activity: kind === 'objection' ? 'insight/service-improvement/analytics' : 'travel/trips/history',
        field: 'cost_centre',
        asked: `by ${channel}`,
      };
      const made = await town.db.worker
        .transaction(context, async (tx) => {
          const received = await receiveRequest(tx, { ...asking(kind), ...more, channel }, asker);
          const [listed] = await listOwnRequests(tx, 1);
          if (received.ok) throw Object.assign(new Error('looked'), { listed });
          return received.refusal.code;
        })
        .catch((error: { listed?: { dueOn: Temporal.PlainDate; phase: string } }) => error.listed);
      // An objection against what is not built has nothing to be about.
      if (made === 'request-activity-missing') continue;
      expect(made).toMatchObject({ phase: 'received' });
      expect((made as { dueOn: Temporal.PlainDate }).dueOn.toString()).toBe('2026-12-22');
    }
  }
});

test('the data remain yours: an inspection is free and may be asked again when the last one is done', async () => {
  const { mustAsk, carryOut, ask } = await town.employ();
  await carryOut(await mustAsk('access'));
  expect((await ask('access')).ok).toBe(true);
  const twice = await ask('access');
  expect(!twice.ok && twice.refusal.code).toBe('request-open-already');
});

describe('who asks', () => {
  test('whoever is logged in is recognised, and no further proof is asked', async () => {
    const { mustAsk, asPerson } = await town.employ();
    const id = await mustAsk('access');
    const [listed] = await asPerson((tx) => listOwnRequests(tx));
    expect(listed).toMatchObject({ id, phase: 'identified' });
  });

  test('without an account we recognise by data we have; nowhere can a copy of a passport go', async () => {
    const { letters, prove, phase, requestId } = await askByForm(cast.noor.email);
    expect(letters).toMatchObject([{ to: cast.noor.email, requestId }]);
    expect(await phase()).toBe('received');
    expect((await prove(letters[0]?.token ?? '')).ok).toBe(true);
    expect(await phase()).toBe('identified');
    const columns = [...Object.values(request.columns), ...Object.values(requestProof.columns)];
    expect(columns.filter(({ type, means }) => type === 'bytea' && means !== 'id_evidence')).toEqual([]);
    expect(recognitions.some((how) => /passport|document|copy/.test(how))).toBe(false);
  });

  test('who says to be somebody else gets the same answer, and no letter; the officer sees it', async () => {
    const { letters, phase } = await askByForm('thief@elsewhere.example');
    expect(letters).toEqual([]);
    expect(await phase()).toBe('received');
  });

  test('a link is for one use, two days and five guesses; at rest only its hash stands', async () => {
    const used = await askByForm(cast.noor.email);
    const token = used.letters[0]?.token ?? '';
    expect(Buffer.from(token, 'base64url')).toHaveLength(16);
    expect((await used.prove(token)).ok).toBe(true);
    expect((await used.prove(token)).ok).toBe(false);
    const old = await askByForm(cast.noor.email);
    expect((await old.prove(old.letters[0]?.token ?? '', later(3))).ok).toBe(false);
    const guessed = await askByForm(cast.noor.email);
    for (let guess = 0; guess < 5; guess += 1) await guessed.prove(`${guess}`.repeat(22));
    expect((await guessed.prove(guessed.letters[0]?.token ?? '')).ok).toBe(false);
    const rows = await town.peek<{ row: string }>('select r::text as row from trust.request_proof r');
    expect(rows.filter(({ row }) => row.includes(token))).toEqual([]);
    const other = await askByForm(cast.noor.email);
    expect((await other.prove(old.letters[0]?.token ?? '')).ok).toBe(false);
  });

  test('whom the officer recognised owns the request from then on, and nobody else can be put in', async () => {
    const { client, person, other, requestId, asPerson } = await askByForm('typo@noor.example');
    const of = { request: requestId, organisation: client.organisation, how: 'known-facts' } as const;
    const by = { doneBy: 'Anna', now: town.now };
    expect((await town.recogniseAsker(town.db.worker, { ...of, ...by, person })).ok).toBe(true);
    expect(await asPerson((tx) => listOwnRequests(tx))).toMatchObject([{ phase: 'identified' }]);
    const again = await town.recogniseAsker(town.db.worker, { ...of, ...by, person: other });
    expect(again.ok).toBe(false);
  });
});

test('within 30 days an answer, or a notice in time that it takes longer; warned on day 20 and 25', async () => {
  const { mustAsk, carryOut, show } = await town.employ();
  const id = await mustAsk('rectification', { field: 'cost_centre', asked: '4711' });
  await carryOut(id);
  const steps = () =>
    town.peek<{ event: string; detail: string | null }>(
      `select event, detail from trust.request_step where request_id = $1 and event in ('warn', 'extend')
       order by number`,
      [id],
    );
  const look = (days: number) => town.carryOutWaiting(town.tools, later(days));
  await look(19);
  expect(await steps()).toEqual([]);
  await look(20);
  await look(21);
  await look(26);
  expect(await steps()).toEqual([
    { event: 'warn', detail: 'day-20' },
    { event: 'warn', detail: 'day-25' },
  ]);
  expect((await show(id))?.dueOn?.toString()).toBe('2026-12-22');
  await look(30);
  expect((await steps()).at(-1)).toMatchObject({ event: 'extend' });
  expect((await show(id))?.dueOn?.toString()).toBe('2027-02-22');
  await look(93);
  expect((await steps()).at(-1)).toEqual({ event: 'warn', detail: 'overdue' });
});

test('a clock that is set back loses nothing: what happened stays, and the term is the same', async () => {
  const { mustAsk, carryOut, show } = await town.employ();
  const id = await mustAsk('rectification', { field: 'cost_centre', asked: '4711' });
  await carryOut(id);
  const decision = { request: id, event: 'reject', doneBy: 'Anna', detail: 'correct-already' } as const;
  const rejected = await town.decideRequest(town.db.worker, { ...decision, now: later(-30) });
  expect(rejected.ok && Temporal.Instant.compare(rejected.value.at, town.now)).toBe(0);
  expect((await show(id))?.phase).toBe('rejected');
});

test('before it is confirmed the services that stop are shown, from the register', async () => {
  const { client, person } = await town.employ();
  const asked = { organisation: client.organisation, person, now: town.now };
  const preview = (question: Parameters<typeof town.previewRight>[2]) =>
    town.previewRight(town.tools, town.db.worker, question);
  const erasure = await preview({ ...asked, kind: 'erasure' });
  expect(erasure.servicesThatStop.map(({ nl }) => nl)).toContain('Ritten');
  expect(erasure.cannotBeUndone).toBe(true);
  const restriction = await preview({ ...asked, kind: 'restriction', activity: 'travel/trips/history' });
  expect(restriction.servicesThatStop.map(({ nl }) => nl)).toEqual(['Ritten']);
  expect(restriction.lines).toMatchObject([{ effect: 'frozen', rows: 8 }]);
  expect((await preview({ ...asked, kind: 'access' })).servicesThatStop).toEqual([]);
});
