// The register of breaches: what happened, the clock of 72 hours, and each step with who and when.
import type { z } from 'zod';
import type { Answered, Asking } from '#platform/http/route';
import { breachClock } from '#privacy/breaches/breach-clock';
import {
  type BreachState,
  breachSteps,
  listOpenBreaches,
  receiveBreach,
  stepBreach,
} from '#privacy/breaches/step-breach';
import { asOfficer, MOST, nameOf, stepped } from '../as-officer.ts';
import type { Stepped } from '../contract.ts';
import type { BreachList, ReceiveBreach, StepBreach } from './contract.ts';

type Later = Exclude<BreachState, 'found'>;

export async function listBreaches(asking: Asking): Promise<Answered<z.input<typeof BreachList>>> {
  const now = asking.house.now();
  const found = await asOfficer(asking, (tx) => listOpenBreaches(tx, MOST));
  const breaches = found.map((breach) => {
    const { reportBy, hoursLeft, due } = breachClock(breach, now);
    const newest = breach.states.at(-1) ?? 'found';
    return {
      id: breach.id,
      knownAt: breach.knownAt.toString(),
      facts: breach.facts,
      people: breach.people ?? null,
      highRisk: breach.highRisk ?? null,
      states: [...breach.states],
      reportBy: reportBy.toString(),
      hoursLeft,
      due,
      can: (Object.keys(breachSteps) as Later[]).filter((next) => breachSteps[next].includes(newest)),
    };
  });
  breaches.sort((a, b) => a.hoursLeft - b.hoursLeft);
  return { ok: true, value: { now: now.toString(), breaches } };
}

export async function receiveOneBreach(
  asking: Asking<unknown, unknown, ReceiveBreach>,
): Promise<Answered<Stepped>> {
  const { facts, knownHoursAgo, people } = asking.body;
  const knownAt = asking.house.now().subtract({ hours: knownHoursAgo });
  const received = await asOfficer(asking, (tx) =>
    receiveBreach(tx, { facts, knownAt, people: people ?? undefined }, nameOf(asking)),
  );
  return stepped(received, () => ({ state: 'found' }));
}

export async function stepOneBreach(
  asking: Asking<{ id: string }, unknown, StepBreach>,
): Promise<Answered<Stepped>> {
  const { state, detail, highRisk } = asking.body;
  const taken = await asOfficer(asking, (tx) =>
    stepBreach(tx, {
      id: asking.params.id,
      state,
      doneBy: nameOf(asking),
      detail: detail || undefined,
      highRisk: highRisk ?? undefined,
    }),
  );
  return stepped(taken, (now) => ({ state: now }));
}
