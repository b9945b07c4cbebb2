// What a person reports of the charger at home: sessions of the pass or plate that counts, or a reading of
// the meter. Sessions of others are counted and not kept.
import { dayOf, startOfDay } from '#kernel/day';
import { newId } from '#kernel/ids';
import { accept, type Refusal, type Result, refuse } from '#kernel/refusal';
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import type { Secrets } from '#platform/secrets';
import { homeRefusals } from './home-refusals.ts';
import { findHomeCharger, type HomeCharger, hashCard, listCountingHashes } from './keep-home-charger.ts';

export interface HomeSessionTold {
  readonly key: string;
  readonly startedAt: Temporal.Instant;
  readonly endedAt: Temporal.Instant;
  readonly energyWh: number;
  /** The pass and the plate that the charger named, letters and digits only. */
  readonly cards: readonly string[];
}

export interface HomeReport {
  readonly kept: number;
  /** Known already, by the charger's own number. */
  readonly unchanged: number;
  /** Of another pass or plate: not kept. */
  readonly others: number;
  readonly refused: readonly { readonly key: string; readonly refusal: Refusal }[];
}

const SESSION_WH_MAX = 250_000;
const SESSION_HOURS_MAX = 7 * 24;
const AHEAD = { minutes: 10 };

/** Role `traveller`, the person in the context. The same report again changes nothing. */
export async function reportHomeSessions(
  tx: Transaction,
  secrets: Secrets,
  { form, sessions }: { readonly form: 'csv' | 'ocpi'; readonly sessions: readonly HomeSessionTold[] },
): Promise<Result<HomeReport>> {
  const charger = await findHomeCharger(tx);
  if (charger === undefined) return refuse(homeRefusals, 'home-charger-unknown');
  if (charger.reportsBy !== 'sessions') return refuse(homeRefusals, 'home-other-way');
  const counting = await listCountingHashes(tx);
  const refused: HomeReport['refused'][number][] = [];
  let [kept, unchanged, others] = [0, 0, 0];
  for (const session of sessions) {
    const { key, cards } = session;
    if (!cards.some((card) => counting.some((hash) => hash.equals(hashCard(secrets, card))))) {
      others += 1;
      continue;
    }
    const may = judge(session, tx.context.now);
    if (!may.ok) {
      refused.push({ key, refusal: may.refusal });
      continue;
    }
    const done = await insertSession(tx, charger, form, session);
    if (done === 'overlaps') refused.push({ key, refusal: refuse(homeRefusals, 'home-overlap').refusal });
    else if (done === 'known') unchanged += 1;
    else kept += 1;
  }
  return accept({ kept, unchanged, others, refused });
}

function judge({ startedAt, endedAt, energyWh }: HomeSessionTold, now: Temporal.Instant): Result<true> {
  const hours = startedAt.until(endedAt).total('hours');
  if (hours < 0 || hours > SESSION_HOURS_MAX) return refuse(homeRefusals, 'home-times');
  if (Temporal.Instant.compare(endedAt, now.add(AHEAD)) > 0) return refuse(homeRefusals, 'home-times');
  if (isTooOld(dayOf(endedAt), now)) return refuse(homeRefusals, 'home-too-old');
  return energyWh < 1 || energyWh > SESSION_WH_MAX ? refuse(homeRefusals, 'home-too-much') : accept(true);
}

const isTooOld = (day: Temporal.PlainDate, now: Temporal.Instant): boolean =>
  Temporal.PlainDate.compare(day, dayOf(now).subtract({ years: 1 })) < 0;

/** What lies over a session that stands already is the same energy told in another way. */
async function insertSession(
  tx: Transaction,
  charger: HomeCharger,
  form: 'csv' | 'ocpi',
  { key, startedAt, endedAt, energyWh }: HomeSessionTold,
): Promise<'kept' | 'known' | 'overlaps'> {
  const { organisation, person, now } = tx.context;
  const stands = await tx.find(sql<{ isSame: boolean }>`
    select source_key = ${key} as "isSame" from mobility.home_charging_session
    where organisation_id = ${organisation}::uuid and person_id = ${person}::uuid
      and (source_key = ${key} or (started_at < ${endedAt} and ended_at > ${startedAt}))
    order by (source_key = ${key}) desc limit 1`);
  if (stands !== undefined) return stands.isSame ? 'known' : 'overlaps';
  const day = dayOf(endedAt);
  const added = await tx.run(sql`
    insert into mobility.home_charging_session (organisation_id, id, person_id, charger_id, reported_by,
      source_key, started_at, ended_at, energy_wh, day, state, reported_at, purge_on)
    values (${organisation}, ${newId(now)}, ${person}, ${charger.id}, ${form}, ${key}, ${startedAt},
      ${endedAt}, ${energyWh}, ${day}, 'waiting', platform.now(),
      platform.two_financial_years(${day}::date))
    on conflict do nothing`);
  return added === 0 ? 'known' : 'kept';
}

export interface MeterTold {
  readonly readOn: Temporal.PlainDate;
  readonly meterWh: number;
  /** Of what went through since the reading before: for cars that do not count. */
  readonly othersWh: number;
}

const METER_WH_MAX = 20_000_000;

/**
 * Role `traveller`. The first reading is where counting begins; each later one is what went through since.
 */
export async function reportHomeMeter(tx: Transaction, told: MeterTold): Promise<Result<true>> {
  const { organisation, person, now } = tx.context;
  const { readOn, meterWh, othersWh } = told;
  const charger = await findHomeCharger(tx);
  if (charger === undefined) return refuse(homeRefusals, 'home-charger-unknown');
  if (charger.reportsBy !== 'meter') return refuse(homeRefusals, 'home-other-way');
  if (Temporal.PlainDate.compare(readOn, dayOf(now)) > 0) return refuse(homeRefusals, 'home-times');
  if (isTooOld(readOn, now)) return refuse(homeRefusals, 'home-too-old');
  await tx.batch([sql`select pg_advisory_xact_lock(hashtextextended(${`meter:${charger.id}`}, 0))`]);
  const last = await tx.find(sql<{ meterWh: number; day: Temporal.PlainDate }>`
    select meter_wh as "meterWh", day from mobility.home_charging_session
    where organisation_id = ${organisation}::uuid and person_id = ${person}::uuid
      and charger_id = ${charger.id}::uuid order by day desc, meter_wh desc limit 1`);
  const through = last === undefined ? 0 : meterWh - last.meterWh;
  if (through < 0 || (last !== undefined && Temporal.PlainDate.compare(readOn, last.day) <= 0))
    return refuse(homeRefusals, 'meter-backwards');
  if (through > METER_WH_MAX) return refuse(homeRefusals, 'meter-too-much');
  if (last !== undefined && othersWh > through) return refuse(homeRefusals, 'meter-others');
  const energyWh = last === undefined ? 0 : through - othersWh;
  await tx.run(sql`
    insert into mobility.home_charging_session (organisation_id, id, person_id, charger_id, reported_by,
      source_key, ended_at, meter_wh, others_wh, energy_wh, day, state, reported_at, purge_on)
    values (${organisation}, ${newId(now)}, ${person}, ${charger.id}, 'meter',
      ${`meter:${charger.id}:${readOn.toString()}`}, ${startOfDay(readOn)}, ${meterWh}, ${othersWh},
      ${energyWh},
      ${readOn}, ${last === undefined ? 'first' : 'waiting'}, platform.now(),
      platform.two_financial_years(${readOn}::date))`);
  return accept(true);
}
