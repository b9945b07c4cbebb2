// The register of breaches: found, assessed, reported or not, people told, closed. Each step a row.
import { dayOf } from '#kernel/day';
import { newId } from '#kernel/ids';
import { accept, type Result, refuse } from '#kernel/refusal';
import { purgeOn } from '#kernel/retention';
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import { breachClock } from './breach-clock.ts';

export type BreachState = 'found' | 'assessed' | 'reported' | 'told' | 'not-reported' | 'closed';

export const breachRefusals = {
  'breach-empty': { nl: 'Schrijf op wat er gebeurde.', en: 'Write down what happened.' },
  'breach-from-tomorrow': {
    nl: 'Het moment waarop wij het wisten kan niet na nu liggen.',
    en: 'The moment at which we knew cannot lie after now.',
  },
  'breach-unknown': { nl: 'Dit datalek bestaat niet.', en: 'This breach does not exist.' },
  'breach-not-now': {
    nl: 'Dat kan nu niet: het staat op “{state}”.',
    en: 'That cannot be done now: it stands at “{state}”.',
  },
  'breach-detail-missing': {
    nl: 'Zeg erbij wat er is gedaan, of waarom niet.',
    en: 'Say what was done, or why not.',
  },
  'breach-late-reason': {
    nl: 'De 72 uur zijn voorbij. Zeg bij de melding waarom zij later komt.',
    en: 'The 72 hours have passed. Say with the report why it comes later.',
  },
  'breach-not-told': {
    nl: 'Er is een groot risico voor mensen en zij weten het nog niet. Vertel het hun eerst.',
    en: 'There is a high risk for people and they do not know yet. Tell them first.',
  },
} as const;

export interface FoundBreach {
  readonly facts: string;
  /** From here the 72 hours count; before now when it is typed in later. */
  readonly knownAt: Temporal.Instant;
  /** How many people, as far as known; a number, never a list. */
  readonly people?: number | undefined;
}

/** Role `privacy-officer`. */
export async function receiveBreach(
  tx: Transaction,
  found: FoundBreach,
  doneBy: string,
): Promise<Result<string>> {
  const { facts, knownAt, people } = found;
  if (facts.trim() === '') return refuse(breachRefusals, 'breach-empty');
  if (Temporal.Instant.compare(knownAt, tx.context.now) > 0) {
    return refuse(breachRefusals, 'breach-from-tomorrow');
  }
  const id = newId(tx.context.now);
  await tx.batch([
    sql`insert into privacy.breach (id, known_at, facts, people)
      values (${id}, ${knownAt}, ${facts.trim()}, ${people ?? null})`,
    sql`insert into privacy.breach_step (breach_id, number, state, at, done_by)
      values (${id}, 1, 'found', platform.now(), ${doneBy})`,
  ]);
  return accept(id);
}

/** From which states each state may follow. */
export const breachSteps: Readonly<Record<Exclude<BreachState, 'found'>, readonly BreachState[]>> = {
  assessed: ['found', 'assessed'],
  reported: ['found', 'assessed', 'told'],
  'not-reported': ['assessed'],
  told: ['assessed', 'reported', 'told', 'not-reported'],
  closed: ['reported', 'not-reported', 'told'],
};

/** Role `privacy-officer`. Reported late asks for the reason; with a high risk the people are told first. */
export async function stepBreach(
  tx: Transaction,
  step: {
    readonly id: string;
    readonly state: Exclude<BreachState, 'found'>;
    readonly doneBy: string;
    readonly detail?: string | undefined;
    /** With 'assessed'. */
    readonly highRisk?: boolean | undefined;
    readonly people?: number | undefined;
  },
): Promise<Result<BreachState>> {
  const { id, state, doneBy, detail, highRisk, people } = step;
  await tx.batch([sql`select pg_advisory_xact_lock(hashtextextended(${`privacy.breach:${id}`}, 0))`]);
  const [breach] = await readBreaches(tx, sql`b.id = ${id}`, 1);
  if (breach === undefined) return refuse(breachRefusals, 'breach-unknown');
  const newest = breach.states.at(-1) ?? 'found';
  if (newest === 'closed' || !breachSteps[state].includes(newest)) {
    return refuse(breachRefusals, 'breach-not-now', { state: newest });
  }
  if (!detail?.trim()) {
    const isLate = state === 'reported' && breachClock(breach, tx.context.now).due === 'late';
    if (isLate) return refuse(breachRefusals, 'breach-late-reason');
    if (state !== 'closed') return refuse(breachRefusals, 'breach-detail-missing');
  }
  if (state === 'closed' && breach.highRisk && breach.toldAt === undefined) {
    return refuse(breachRefusals, 'breach-not-told');
  }
  await tx.run(sql`
    insert into privacy.breach_step (breach_id, number, state, at, done_by, detail)
    values (${id}, ${breach.states.length + 1}, ${state}, platform.now(), ${doneBy}, ${detail ?? null})`);
  if (state === 'assessed') {
    await tx.run(sql`
      update privacy.breach set high_risk = ${highRisk ?? false}, people = coalesce(${people ?? null}, people)
      where id = ${id}`);
  }
  if (state === 'closed') await close(tx, id);
  return accept(state);
}

async function close(tx: Transaction, id: string): Promise<void> {
  const day = purgeOn('2-financial-years', dayOf(tx.context.now));
  await tx.batch([
    sql`update privacy.breach set purge_on = ${day} where id = ${id}`,
    sql`update privacy.breach_step set purge_on = ${day} where breach_id = ${id}`,
  ]);
}

export interface ListedBreach {
  readonly id: string;
  readonly knownAt: Temporal.Instant;
  readonly facts: string;
  readonly people: number | undefined;
  readonly highRisk: boolean | undefined;
  readonly states: readonly BreachState[];
  readonly reportedAt: Temporal.Instant | undefined;
  readonly toldAt: Temporal.Instant | undefined;
  readonly isNotReported: boolean;
}

/** Those that are not closed, the oldest first: what is due first comes first. Role `privacy-officer`. */
export const listOpenBreaches = (tx: Transaction, limit: number): Promise<ListedBreach[]> =>
  readBreaches(tx, sql`b.purge_on is null`, limit);

/** Undefined when there is none. Role `privacy-officer`. */
export const findBreach = async (tx: Transaction, id: string): Promise<ListedBreach | undefined> =>
  (await readBreaches(tx, sql`b.id = ${id}`, 1))[0];

async function readBreaches(
  tx: Transaction,
  where: ReturnType<typeof sql>,
  limit: number,
): Promise<ListedBreach[]> {
  const rows = await tx.list(sql<Row>`
    select b.id, b.known_at as "knownAt", b.facts, b.people, b.high_risk as "highRisk",
      (select string_agg(s.state, ' ' order by s.number) from privacy.breach_step s
        where s.breach_id = b.id) as states,
      (select min(s.at) from privacy.breach_step s where s.breach_id = b.id and s.state = 'reported')
        as "reportedAt",
      (select min(s.at) from privacy.breach_step s where s.breach_id = b.id and s.state = 'told') as "toldAt"
    from privacy.breach b where ${where} order by b.known_at, b.id limit ${limit}`);
  return rows.map((row) => {
    const states = row.states.split(' ') as BreachState[];
    return {
      id: row.id,
      knownAt: row.knownAt,
      facts: row.facts,
      people: row.people ?? undefined,
      highRisk: row.highRisk ?? undefined,
      states,
      reportedAt: row.reportedAt ?? undefined,
      toldAt: row.toldAt ?? undefined,
      isNotReported: states.includes('not-reported'),
    };
  });
}

interface Row {
  readonly id: string;
  readonly knownAt: Temporal.Instant;
  readonly facts: string;
  readonly people: number | null;
  readonly highRisk: boolean | null;
  readonly states: string;
  readonly reportedAt: Temporal.Instant | null;
  readonly toldAt: Temporal.Instant | null;
}
