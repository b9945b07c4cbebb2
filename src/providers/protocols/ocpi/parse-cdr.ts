// A charge detail record as our normal form of usage: energy in watt-hours, seconds, cents; idle time apart;
// what cannot be is refused with its reason.
import type { Place } from '#kernel/place';
import { isPosition } from '#kernel/place';
import { accept, type Refused, type Result, refuse } from '#kernel/refusal';
import type { Usage, UsagePart } from '#kernel/usage';
import type { VatLine } from '#kernel/vat';
import { COST_CENTS_MAX, ENERGY_WH_MAX, SESSION_DAYS_MAX } from './limits.ts';
import { Cdr } from './objects.ts';
import { readObject } from './read-object.ts';
import { readParts } from './read-parts.ts';
import { readVat, scaleDecimal, toCents } from './read-price.ts';
import { ocpiRefusals } from './refusals.ts';
import { readMoment } from './shapes.ts';

export interface ReadCdr {
  readonly usage: Usage;
  /**
   * The number of the pass as the charge point read it; it must belong to the contract of `usage.subject`.
   */
  readonly tokenUid: string;
  /** Whose pass it is, by the record. */
  readonly issuer: { readonly countryCode: string; readonly partyId: string };
  readonly sessionKey: string | undefined;
  /** The reference that we gave with a real-time authorisation. */
  readonly authorizationReference: string | undefined;
  readonly lastUpdated: Temporal.Instant;
  /** Tariffs that the record carries: what held when it was charged. Each is still to be parsed. */
  readonly tariffs: readonly unknown[];
  readonly undeclared: readonly string[];
}

export interface CdrOptions {
  /** The party of the register that sends it. */
  readonly provider: string;
  readonly now: Temporal.Instant;
  /** A party that leaves the amount with VAT out: its rate, as its agreement says. Absent: it is refused. */
  readonly vatBasisPoints?: number;
}

/** The record's own number within its operator: the same for the same record, however often it arrives. */
export const cdrKey = (countryCode: string, partyId: string, id: string): string =>
  `cdr:${countryCode}:${partyId}:${id}`.toUpperCase();
export const sessionKey = (countryCode: string, partyId: string, id: string): string =>
  `session:${countryCode}:${partyId}:${id}`.toUpperCase();

/** Some minutes, because clocks differ. */
const FUTURE = { minutes: 10 };
/** Totals may differ from their parts by what rounding does to many parts. */
const TOTAL_WH = 50;

/**
 * Money is with VAT in `costCents`; without an amount with VAT nothing is guessed. A credit record has money
 * below zero and names the record that it takes back; its energy is told as the original's.
 */
export function parseCdr(value: unknown, options: CdrOptions): Result<ReadCdr> {
  const read = readObject('a charge detail record', Cdr, value);
  if (!read.ok) return read;
  const { object: cdr, undeclared } = read.value;
  const startedAt = readMoment(cdr.start_date_time);
  const endedAt = readMoment(cdr.end_date_time);
  const impossible = refuseTimes(startedAt, endedAt, options.now) ?? refuseAmounts(cdr);
  if (impossible !== undefined) return impossible;
  const parts = readParts(cdr.charging_periods, startedAt, endedAt);
  if (!parts.ok) return parts;
  const energyWh = scaleDecimal(Math.abs(cdr.total_energy), 3);
  if (isOtherSum(parts.value, energyWh)) return refuse(ocpiRefusals, 'totals-differ');
  const vat = vatOf(cdr, options);
  if (vat === undefined) return refuse(ocpiRefusals, 'vat-missing');
  const corrects = cdr.credit ? (cdr.credit_reference_id ?? '') : '';
  const tariffKey = tariffKeyOf(cdr);
  return accept({
    usage: {
      provider: options.provider,
      kind: 'ev-charging',
      key: cdrKey(cdr.country_code, cdr.party_id, cdr.id),
      subject: { kind: 'contract', value: cdr.cdr_token.contract_id },
      startedAt,
      endedAt,
      from: placeOf(cdr.cdr_location),
      energyWh,
      costCents: vat.inclusiveCents,
      vat: [vat],
      parts: parts.value,
      ...(tariffKey === undefined ? {} : { tariffKey }),
      ...(corrects === '' ? {} : { corrects: cdrKey(cdr.country_code, cdr.party_id, corrects) }),
    },
    tokenUid: cdr.cdr_token.uid,
    issuer: { countryCode: cdr.cdr_token.country_code, partyId: cdr.cdr_token.party_id },
    sessionKey: cdr.session_id ? sessionKey(cdr.country_code, cdr.party_id, cdr.session_id) : undefined,
    authorizationReference: cdr.authorization_reference ?? undefined,
    lastUpdated: readMoment(cdr.last_updated),
    tariffs: cdr.tariffs ?? [],
    undeclared,
  });
}

export function refuseTimes(
  startedAt: Temporal.Instant,
  endedAt: Temporal.Instant,
  now: Temporal.Instant,
): Refused | undefined {
  if (Temporal.Instant.compare(endedAt, startedAt) < 0) return refuse(ocpiRefusals, 'ends-before-it-starts');
  const days = Math.ceil((endedAt.epochMilliseconds - startedAt.epochMilliseconds) / 86_400_000);
  if (days > SESSION_DAYS_MAX)
    return refuse(ocpiRefusals, 'too-long', { days: String(days), most: String(SESSION_DAYS_MAX) });
  if (Temporal.Instant.compare(endedAt, now.add(FUTURE)) > 0) return refuse(ocpiRefusals, 'in-the-future');
  return undefined;
}

function refuseAmounts(cdr: Cdr): Refused | undefined {
  if (cdr.currency.toUpperCase() !== 'EUR')
    return refuse(ocpiRefusals, 'currency-not-euro', { currency: cdr.currency });
  const kwh = cdr.total_energy;
  const isCredit = cdr.credit === true;
  if ((kwh < 0 && !isCredit) || Math.abs(kwh) * 1000 > ENERGY_WH_MAX)
    return refuse(ocpiRefusals, 'energy-out-of-range', { kwh: String(kwh) });
  const cents = toCents(cdr.total_cost.incl_vat ?? cdr.total_cost.excl_vat);
  if (Math.abs(cents) > COST_CENTS_MAX) return refuse(ocpiRefusals, 'cost-out-of-range');
  if (!isCredit && cents < 0) return refuse(ocpiRefusals, 'cost-out-of-range');
  if (!isCredit) return undefined;
  if (!cdr.credit_reference_id) return refuse(ocpiRefusals, 'credit-without-reference');
  return cents > 0 ? refuse(ocpiRefusals, 'credit-not-negative') : undefined;
}

/** Parts that tell no energy at all are those of a price by time: there is nothing to compare. */
function isOtherSum(parts: readonly UsagePart[], energyWh: number): boolean {
  const told = parts.flatMap((part) => (part.energyWh === undefined ? [] : [part.energyWh]));
  const sum = told.reduce((total, one) => total + one, 0);
  return told.length > 0 && Math.abs(sum - energyWh) > TOTAL_WH;
}

function vatOf(cdr: Cdr, { vatBasisPoints }: CdrOptions): VatLine | undefined {
  const told = readVat(cdr.total_cost);
  if (told !== undefined || vatBasisPoints === undefined) return told;
  const exclusive = cdr.total_cost.excl_vat;
  const factor = 1 + vatBasisPoints / 10_000;
  return readVat({ excl_vat: exclusive, incl_vat: exclusive * factor });
}

/** The tariff that held when it began: the first part that names one, or the only one that came along. */
function tariffKeyOf(cdr: Cdr): string | undefined {
  const named = cdr.charging_periods.find((period) => period.tariff_id)?.tariff_id;
  return named ?? (cdr.tariffs?.length === 1 ? cdr.tariffs[0]?.id : undefined) ?? undefined;
}

function placeOf(location: Cdr['cdr_location']): Place {
  const [latitude, longitude] = [
    Number(location.coordinates.latitude),
    Number(location.coordinates.longitude),
  ];
  const name = `${location.address}, ${location.city}`;
  return {
    name,
    code: location.evse_id,
    ...(isPosition(latitude, longitude) ? { position: { latitude, longitude } } : {}),
  };
}
