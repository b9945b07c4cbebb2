// Travel that a person has twice: which of two trips that overlap counts, so that no kilometre is paid twice.
import { sql } from '#platform/database/sql';

/** The more sure source first: what a card or a track saw is not what somebody typed. */
const WEIGHT = "'{card,gpx,file,hand}'::text[]";
const weight = (trip: string) => `array_position(${WEIGHT}, ${trip}.source)`;

const counts = (trip: string) => `not exists (select from travel.trip_removal r
    where r.organisation_id = ${trip}.organisation_id and r.trip_id = ${trip}.id)`;

const nobodysBusiness = (trip: string) => `coalesce((select p.purpose = 'private' from travel.trip_purpose p
    where p.organisation_id = ${trip}.organisation_id and p.trip_id = ${trip}.id
    order by p.id + 0 desc limit 1), false)`;

/** Times that overlap; to arrive as the next one departs is no overlap. */
const atOnce = (o: string, t: string) =>
  `(${o}.departed_at < ${t}.arrived_at and ${t}.departed_at < ${o}.arrived_at)`;

/** The same trip twice: at the same moments, or without times while day, places and distance agree. */
const alike = (o: string, t: string) => `(${o}.day = ${t}.day
    and (${o}.origin, ${o}.destination, ${o}.distance_m) = (${t}.origin, ${t}.destination, ${t}.distance_m)
    and (${o}.departed_at is null or ${t}.departed_at is null
      or (${o}.departed_at, ${o}.arrived_at) = (${t}.departed_at, ${t}.arrived_at)))`;

/**
 * Looked up trip by trip through the index of person and day: `offset 0` keeps the planner from joining all
 * trips of an organisation with all of them.
 */
const others = (o: string, t: string, when: string) => `exists (select from travel.trip ${o}
  where ${o}.organisation_id = ${t}.organisation_id and ${o}.person_id = ${t}.person_id
    and ${o}.day between ${t}.day - 1 and ${t}.day + 1 and ${o}.id <> ${t}.id and ${when} and ${counts(o)}
  offset 0)`;

const coveredBySource = (o: string, t: string) =>
  others(o, t, `${atOnce(o, t)} and ${weight(o)} < ${weight(t)}`);

/** Two rides by card cost two fares, whatever their times: each was paid for. */
const notBothByCard = `(o.source <> 'card' or t.source <> 'card')`;

const earlierOfSource = `o.source = t.source and o.id < t.id and not ${nobodysBusiness('o')}
      and not ${coveredBySource('x', 'o')}`;

/**
 * The same travel received from two sources is paid once: the waiting trip `t` is covered when another source
 * of more weight (card, then track, then file, then hand) has a trip of the same person that overlaps it.
 */
export const COVERED = sql.raw(coveredBySource('o', 't'));

/**
 * The waiting trip `t` overlaps one that is confirmed for work, or one that came in before it from the same
 * source and is not private. It is not paid; the person takes one of the two back, and then the other counts.
 */
export const OVERLAPPING = sql.raw(
  others(
    'o',
    't',
    `(${atOnce('o', 't')} or ${alike('o', 't')}) and ${notBothByCard}
    and (o.confirmed_purpose in ('commute', 'business') or ${earlierOfSource})`,
  ),
);
