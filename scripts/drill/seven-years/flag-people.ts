// Who has the use of their data restricted, lets it go again, or objects; and leaves while it is restricted.
import { askForRight } from '#flows/ask-for-right';
import { takeBackFlag } from '#flows/lift-flag';
import { type AskedFlag, setFlag } from '#privacy/flags/set-flag';
import { type Client, isAtWork, type Run, type Worker } from './employ-people.ts';
import { need } from './open-years.ts';
import { findCase, note } from './oracle/ledger.ts';

/** Restricted one by one: what hangs on an account, whose end must be told all the same. */
const restrictable = [
  'all',
  'card/mobility-card/numbers',
  'money/payroll-settlement/agreements',
  'mobility/ev-charging/use',
  'travel/trips/convenience',
  'travel/trips/history',
] as const satisfies readonly AskedFlag['activity'][];
export type Restrictable = (typeof restrictable)[number];

/** An interest of ours that somebody may weigh otherwise; no job of it is built, the flag is kept. */
const OBJECTED = 'insight/service-improvement/analytics';

/** One month of one client. */
export async function flagPeople(run: Run, client: Client, isLast: boolean): Promise<void> {
  const { dice, years } = run;
  for (const one of client.people) {
    // Who left has no reason to let it go: the ends of what is kept must come all the same.
    const hasLeft = one.ends !== undefined && one.ends < years.today();
    const isOver = one.restricted !== undefined && !hasLeft && (isLast || dice.chance(0.2));
    if (isOver && !one.isErased) await lift(run, client, one);
  }
  if (isLast) return;
  for (const one of client.people.filter((each) => isAtWork(each, years.today()))) {
    if (dice.chance(0.004)) await restrict(run, client, one, dice.pick(restrictable));
    else if (dice.chance(0.002)) await object(run, client, one);
  }
}

const flagKey = ({ id }: Worker, kind: string, activity: string) => `${id} ${kind} ${activity}`;

function noteFlag({ ledger }: Run, one: Worker, kind: AskedFlag['kind'], activity: string): void {
  const id = flagKey(one, kind, activity);
  const known = findCase(ledger, 'flag', id) ?? note(ledger, { kind: 'flag', id, person: one.id });
  known.goneOn = undefined;
}

/** Asked by the person, carried out by the job of the worker. */
export async function restrict(
  run: Run,
  { organisation }: Client,
  one: Worker,
  activity: Restrictable,
): Promise<void> {
  const { years, ledger } = run;
  const asking = { kind: 'restriction', channel: 'app', receivedAt: years.now(), activity } as const;
  const told = { organisation, person: one.id, asking, now: years.now() };
  const id = need(await askForRight(years.system.db, told));
  const request = note(ledger, { kind: 'request', id, person: one.id });
  await years.work(['carry-out-rights']);
  request.from = years.today();
  one.restricted = activity;
  noteFlag(run, one, 'restriction', activity);
}

/** As the person wishes it: at once. */
export async function lift({ years, ledger }: Run, { organisation }: Client, one: Worker): Promise<void> {
  const activity = one.restricted as Restrictable;
  const asked = { organisation, person: one.id, kind: 'restriction', activity, now: years.now() } as const;
  need(await takeBackFlag(years.system, asked));
  one.restricted = undefined;
  const flag = findCase(ledger, 'flag', flagKey(one, 'restriction', activity));
  if (flag !== undefined) flag.goneOn = years.today();
}

export async function object(run: Run, { organisation }: Client, one: Worker): Promise<void> {
  const objection = { kind: 'objection', activity: OBJECTED } as const;
  need(await run.years.act('rights', organisation, (tx) => setFlag(tx, objection), one.id));
  noteFlag(run, one, 'objection', OBJECTED);
}
