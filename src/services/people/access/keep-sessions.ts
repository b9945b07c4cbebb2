// Sessions: made at a login under a new token, found by it, shown to the person, and ended.
import { dayOf } from '#kernel/day';
import type { Duty, SessionRole } from '#kernel/duty';
import { newId } from '#kernel/ids';
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import { purgeDayOf } from '#privacy/retain/purge-day';
import type { Holder } from './keep-account.ts';
import { hashOf, newToken } from './tokens.ts';

/** Longest, and longest without a request. Who sees the data of others is asked again sooner. */
const HOURS = {
  traveller: { whole: 30 * 24, idle: 7 * 24 },
  desk: { whole: 12, idle: 1 },
} as const;

const hoursOf = (role: SessionRole) => HOURS[role === 'traveller' ? role : 'desk'];

export interface KeptSession extends Holder {
  readonly id: string;
  readonly role: SessionRole;
  readonly hasSecondStep: boolean;
  readonly duties: readonly Duty[];
}

export interface OpenedSession {
  /** Goes into the cookie and nowhere else. */
  readonly token: string;
  readonly seconds: number;
}

export interface Opening {
  readonly role: SessionRole;
  readonly hasSecondStep: boolean;
  /** As in `browserOf`. */
  readonly browser: string;
}

/** Role `access`. Each login has a token of its own: one that was there before is worth nothing. */
export async function openSession(
  tx: Transaction,
  { organisation, person }: Holder,
  { role, hasSecondStep, browser }: Opening,
): Promise<OpenedSession> {
  const { now } = tx.context;
  const token = newToken();
  const endsAt = now.add({ hours: hoursOf(role).whole });
  await tx.batch([
    sql`insert into people.session (id, organisation_id, person_id, token_hash, role, has_second_step,
        browser, started_at, used_at, ends_at, purge_on)
      values (${newId(now)}, ${organisation}::uuid, ${person}::uuid, ${hashOf(token)}, ${role},
        ${hasSecondStep}, ${browser}, platform.now(), platform.now(), ${endsAt},
        ${purgeDayOf('system/sessions/session', dayOf(now))})`,
    sql`update people.account set last_login = platform.now()
      where organisation_id = ${organisation}::uuid and person_id = ${person}::uuid`,
  ]);
  return { token, seconds: hoursOf(role).whole * 3600 };
}

const lives = sql`s.ends_at > platform.now()
  and s.used_at > platform.now() - case s.role
    when 'traveller' then make_interval(hours => ${HOURS.traveller.idle})
    else make_interval(hours => ${HOURS.desk.idle}) end`;

/**
 * Role `access`. Undefined: ended, too old, unused too long, or of somebody whose last day has passed. Its
 * last use is written down once in five minutes.
 */
export async function findSession(tx: Transaction, token: string): Promise<KeptSession | undefined> {
  const found = await tx.find(sql<KeptSession & { isStale: boolean }>`
    select s.id, s.organisation_id as organisation, s.person_id as person, s.role,
      s.has_second_step as "hasSecondStep", a.duties,
      s.used_at < platform.now() - interval '5 minutes' as "isStale"
    from people.session s
    join people.account a using (organisation_id, person_id)
    join people.person p on p.organisation_id = s.organisation_id and p.id = s.person_id
    where s.token_hash = ${hashOf(token)} and ${lives}
      and (p.ended_on is null or p.ended_on >= platform.today())`);
  if (found === undefined) return undefined;
  const { isStale, ...session } = found;
  if (isStale) await tx.run(sql`update people.session set used_at = platform.now() where id = ${session.id}`);
  return session;
}

export interface ListedSession {
  readonly id: string;
  readonly role: SessionRole;
  readonly browser: string;
  readonly startedAt: Temporal.Instant;
  readonly usedAt: Temporal.Instant;
}

/** Role `traveller`, of the person itself; the newest first. */
export const listSessions = (tx: Transaction, limit = 100): Promise<ListedSession[]> =>
  tx.list(sql<ListedSession>`
    select s.id, s.role, s.browser, s.started_at as "startedAt", s.used_at as "usedAt" from people.session s
    where s.organisation_id = ${tx.context.organisation}::uuid and s.person_id = ${tx.context.person}::uuid
      and ${lives}
    order by s.started_at desc, s.id desc limit ${limit}`);

/** Role `access`. One session of this person, or all of them; answers how many there were. */
export const endSessions = (
  tx: Transaction,
  { organisation, person }: Holder,
  id?: string,
): Promise<number> =>
  tx.run(sql`delete from people.session
    where organisation_id = ${organisation}::uuid and person_id = ${person}::uuid
      and ${id === undefined ? sql`true` : sql`id = ${id}::uuid`}`);

const programs = [
  ['Edge', /\bEdg/],
  ['Opera', /\bOPR\//],
  ['Firefox', /\b(?:Firefox|FxiOS)\//],
  ['Chrome', /\b(?:Chrome|CriOS)\//],
  ['Safari', /\bSafari\//],
] as const;
const systems = [
  ['iPhone', /\biPhone\b/],
  ['iPad', /\biPad\b/],
  ['Android', /\bAndroid\b/],
  ['Windows', /\bWindows\b/],
  ['Mac', /\bMac OS X\b|\bMacintosh\b/],
  ['Linux', /\bLinux\b/],
] as const;

/** Such as `Firefox, Windows`: what a person recognises, and no version that would tell browsers apart. */
export function browserOf(userAgent: string | undefined): string {
  const named = (list: typeof programs | typeof systems) =>
    list.find(([, pattern]) => pattern.test(userAgent ?? ''))?.[0];
  return [named(programs) ?? '?', named(systems) ?? '?'].join(', ');
}
