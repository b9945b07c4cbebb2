// What must happen in even the smallest run, to a few people of the first client, month by month: left to the
// dice it might never come.
import { ask, closeCases, hold } from './ask-rights.ts';
import { type Client, isAtWork, type Run, tellPeople, type Worker } from './employ-people.ts';
import { lift, object, restrict } from './flag-people.ts';
import { agree, changePlate } from './keep-plates.ts';
import { switchOffBicycle, switchOnBicycle } from './provider-links.ts';
import { findBreach } from './report-breach.ts';

interface Exercised {
  readonly run: Run;
  readonly client: Client;
  /** One of the chosen who is still at work. */
  readonly worker: (index: number) => Worker | undefined;
  /** One of the chosen, at work or not. */
  readonly chosen: (index: number) => Worker | undefined;
}

/** Chosen when it begins: the dice may have taken the very first ones away. */
const chosenOf = new WeakMap<Client, readonly Worker[]>();

/**
 * Who leaves while a part is restricted, lets a restriction go, objects, is held, returns, stops a service.
 */
const LEAVES = 0;
const LIFTS = 1;
const OBJECTS = 1;
const HELD = 2;
const RETURNS = 3;
const STOPS = 4;

const months: Readonly<Record<number, (exercised: Exercised) => Promise<void>>> = {
  2: async ({ run, client, worker }) => {
    for (const index of [LEAVES, HELD, RETURNS, STOPS]) {
      const one = worker(index);
      if (one !== undefined) await switchOnBicycle(run, client, one);
    }
    const leaver = worker(LEAVES);
    if (leaver !== undefined) {
      await agree(run, client, leaver);
      if (!leaver.hasPlate) await changePlate(run, client, leaver);
      await restrict(run, client, leaver, 'card/mobility-card/numbers');
      await leave(run, client, leaver);
    }
    const lifts = worker(LIFTS);
    if (lifts !== undefined) await restrict(run, client, lifts, 'all');
    const held = worker(HELD);
    if (held !== undefined) await hold(run, client, held);
    await findBreach(run);
  },
  3: async ({ run, client, worker }) => {
    const held = worker(HELD);
    if (held !== undefined) await ask(run, client, held, 'erasure');
    const stops = worker(STOPS);
    if (stops !== undefined) await switchOffBicycle(run, stops);
    const returns = worker(RETURNS);
    if (returns !== undefined) await leave(run, client, returns);
  },
  4: async ({ run, client, chosen }) => {
    const lifts = chosen(LIFTS);
    if (lifts?.restricted !== undefined && !lifts.isErased) await lift(run, client, lifts);
    // Holds and breaches of the months before, and with the release the erasure that waited for it.
    await closeCases(run, client, true);
  },
  5: async ({ run, client, worker }) => {
    const objects = worker(OBJECTS);
    if (objects === undefined) return;
    await object(run, client, objects);
    await switchOnBicycle(run, client, objects);
  },
  6: async ({ run, client, worker, chosen }) => {
    const stops = worker(OBJECTS);
    if (stops !== undefined) await switchOffBicycle(run, stops);
    const back = chosen(RETURNS);
    if (back === undefined || back.isErased || back.restricted !== undefined) return;
    back.starts = run.years.today();
    back.ends = undefined;
    await tellPeople(run, client, [back]);
  },
};

export async function exerciseAll(run: Run, month: number): Promise<void> {
  const [client] = run.clients;
  if (client === undefined) return;
  const isThereNow = (one: Worker) => isAtWork(one, run.years.today());
  const people = chosenOf.get(client) ?? client.people.filter((one) => isThereNow(one) && one.card);
  if (month in months) chosenOf.set(client, people);
  const chosen = (index: number) => people[index];
  const worker = (index: number) => people.slice(index, index + 1).find(isThereNow);
  await months[month]?.({ run, client, worker, chosen });
}

async function leave(run: Run, client: Client, one: Worker): Promise<void> {
  if (one.ends !== undefined || one.restricted === 'all') return;
  one.ends = run.years.today();
  await tellPeople(run, client, [one]);
}
