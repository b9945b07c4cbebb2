// The questions that the product asks most, each as a purpose role asks it, and as the owner would without
// row policies.

export interface Question {
  readonly name: string;
  readonly role: 'traveller' | 'client' | 'settlement';
  /** $1 is the organisation, $2 the person. */
  readonly asked: string;
  /** Without policies somebody must write what they say; absent: the same text says it. */
  readonly byHand?: string;
  /** One row by its key: measured in microseconds. */
  readonly isPoint?: true;
  /** A sum over an organisation: may cost a fifth. */
  readonly isSum?: true;
  /** The index that must carry it. */
  readonly index: RegExp;
}

const CONFIRMED = "trip.confirmed_purpose in ('business', 'commute')";
/**
 * As the product asks: money by the purge day of what was booked, travel by that of its year, so one
 * partition is read.
 */
const MONEY = "purge_on = platform.seven_years(date '2026-03-31')";
const CARD = "purge_on = platform.two_financial_years(date '2026-03-31')";
const TRAVEL = "trip.purge_on = platform.two_financial_years(date '2026-03-31')";

/** As the questions of the product for an organisation say whose: in the words of the policies. */
const TENANT = 'organisation_id = platform.organisation()';

const LINE = 'select line_number, day, amount_cents, untaxed_cents, distance_m from money.settlement_line';
const TRIP =
  'select id, day, departed_at, arrived_at, origin, destination, distance_m, mode from travel.trip';
const TOTALS = 'select personnel_number, wage_code, amount_cents from money.payroll_total';
const SUMS = `select cost_centre, month, count(*), sum(amount_cents), sum(distance_m)
  from money.settlement_line`;
const BY_CENTRE = 'group by cost_centre, month order by cost_centre, month';
const GRAMS = `select trip.mode, count(*), sum(e.wtw_grams) from travel.trip
  join travel.trip_co2 e on e.organisation_id = trip.organisation_id and e.trip_id = trip.id
    and e.purge_on = trip.purge_on`;
const MARCH = "day between '2026-03-01' and '2026-03-31'";

export const questions: readonly Question[] = [
  {
    name: 'one line of a person',
    role: 'traveller',
    isPoint: true,
    index: /^settlement_line_/,
    asked: `${LINE} where organisation_id = $1 and person_id = $2 and run_number = 3 and line_number = 212
      and ${MONEY}`,
  },
  {
    name: 'one trip of the organisation, confirmed',
    role: 'client',
    isPoint: true,
    index: /^trip_/,
    asked: `${TRIP} where ${TENANT} and id = 4077042 and person_id = $2 and ${TRAVEL}`,
    byHand: `${TRIP} where organisation_id = $1 and id = 4077042 and person_id = $2 and ${TRAVEL}
      and ${CONFIRMED}`,
  },
  {
    name: 'lines of a person in a month',
    role: 'traveller',
    index: /^settlement_line.*month_idx|^settlement_line_person/,
    asked: `${LINE} where organisation_id = $1 and person_id = $2 and month = '2026-03-01' and ${MONEY} order by day`,
  },
  {
    name: 'lines of an organisation in a month',
    role: 'client',
    index: /^settlement_line/,
    asked: `${LINE} where ${TENANT} and run_number = 3 and ${MONEY} order by line_number`,
    byHand: `${LINE} where organisation_id = $1 and run_number = 3 and ${MONEY} order by line_number`,
  },
  {
    name: 'sums per cost centre over ten months',
    isSum: true,
    role: 'client',
    index: /^settlement_line/,
    asked: `${SUMS} where ${TENANT} and ${MONEY} ${BY_CENTRE}`,
    byHand: `${SUMS} where organisation_id = $1 and ${MONEY} ${BY_CENTRE}`,
  },
  {
    name: 'trips of an organisation in a month, confirmed',
    role: 'client',
    index: /^trip_/,
    asked: `${TRIP} where ${TENANT} and ${MARCH} and ${TRAVEL} order by day, id`,
    byHand: `${TRIP} where organisation_id = $1 and ${MARCH} and ${TRAVEL}
      and ${CONFIRMED} order by day, id`,
  },
  {
    name: 'CO2 of an organisation, confirmed trips',
    isSum: true,
    role: 'client',
    index: /^trip_/,
    asked: `${GRAMS} where trip.${TENANT} and ${TRAVEL} group by trip.mode`,
    byHand: `${GRAMS} where trip.organisation_id = $1 and ${TRAVEL} and ${CONFIRMED} group by trip.mode`,
  },
  {
    name: 'claims of a person',
    role: 'traveller',
    index: /^claim_/,
    asked: `select id, day, purpose, mode, distance_m, cost_cents from money.claim
      where organisation_id = $1 and person_id = $2 and ${MONEY} order by day`,
  },
  {
    name: 'claims of an organisation in a month',
    role: 'settlement',
    index: /^claim_/,
    asked: `select person_id, day, purpose, mode, distance_m, cost_cents from money.claim
      where organisation_id = $1 and ${MARCH} and ${MONEY} order by person_id, day`,
  },
  {
    name: 'transactions of a card',
    role: 'traveller',
    index: /^card_transaction_/,
    asked: `select day, kind, origin, destination, amount_cents from card.card_transaction
      where organisation_id = $1 and card_id = $2 and ${CARD} order by day, id`,
    byHand: `select day, kind, origin, destination, amount_cents from card.card_transaction
      where organisation_id = $1 and card_id = $2 and person_id = $2 and ${CARD} order by day, id`,
  },
  {
    name: 'payroll totals of an organisation in a run',
    role: 'client',
    index: /^payroll_total_/,
    asked: `${TOTALS} where ${TENANT} and run_number = 3 and ${MONEY} order by personnel_number`,
    byHand: `${TOTALS} where organisation_id = $1 and run_number = 3 and ${MONEY} order by personnel_number`,
  },
];

/** A text with the values that it asks for; what it asks for is numbered again from 1. */
export function bind(
  text: string,
  [organisation, person]: readonly string[],
): { text: string; values: unknown[] } {
  if (text.includes('$1'))
    return { text, values: text.includes('$2') ? [organisation, person] : [organisation] };
  return { text: text.replaceAll('$2', '$1'), values: text.includes('$2') ? [person] : [] };
}
