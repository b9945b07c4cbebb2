// A session while it lasts: what a person follows on the screen. Nothing is charged by it; that is what the
// record afterwards is for.
import type { Cents } from '#kernel/money';
import { accept, type Result, refuse } from '#kernel/refusal';
import { COST_CENTS_MAX, ENERGY_WH_MAX } from './limits.ts';
import { Session } from './objects.ts';
import { refuseTimes, sessionKey } from './parse-cdr.ts';
import { readObject } from './read-object.ts';
import { scaleDecimal, toCents } from './read-price.ts';
import { ocpiRefusals } from './refusals.ts';
import { readMoment } from './shapes.ts';

export interface LiveUsage {
  readonly provider: string;
  readonly key: string;
  /** The operator's own number, for a stop. */
  readonly sessionId: string;
  readonly contractId: string;
  readonly tokenUid: string;
  readonly state: 'reserved' | 'pending' | 'active' | 'completed' | 'invalid';
  readonly startedAt: Temporal.Instant;
  readonly endedAt: Temporal.Instant | undefined;
  readonly energyWh: number;
  /** With VAT, so far; undefined when the operator does not say. */
  readonly costCents: Cents | undefined;
  readonly locationId: string;
  readonly evseUid: string;
  readonly connectorId: string;
  readonly authorizationReference: string | undefined;
  readonly lastUpdated: Temporal.Instant;
  readonly undeclared: readonly string[];
}

const STATES = {
  RESERVATION: 'reserved',
  PENDING: 'pending',
  ACTIVE: 'active',
  COMPLETED: 'completed',
  INVALID: 'invalid',
} as const;

export function parseSession(
  value: unknown,
  { provider, now }: { readonly provider: string; readonly now: Temporal.Instant },
): Result<LiveUsage> {
  const read = readObject('a session', Session, value);
  if (!read.ok) return read;
  const { object: session, undeclared } = read.value;
  const startedAt = readMoment(session.start_date_time);
  const endedAt = session.end_date_time ? readMoment(session.end_date_time) : undefined;
  const energyWh = scaleDecimal(session.kwh, 3);
  if (session.currency.toUpperCase() !== 'EUR')
    return refuse(ocpiRefusals, 'currency-not-euro', { currency: session.currency });
  if (energyWh < 0 || energyWh > ENERGY_WH_MAX)
    return refuse(ocpiRefusals, 'energy-out-of-range', { kwh: String(session.kwh) });
  const impossible = refuseTimes(startedAt, endedAt ?? maxOf(startedAt, now), now);
  if (impossible !== undefined) return impossible;
  const told = session.total_cost?.incl_vat ?? undefined;
  const costCents = told === undefined ? undefined : toCents(told);
  if (costCents !== undefined && (costCents < 0 || costCents > COST_CENTS_MAX))
    return refuse(ocpiRefusals, 'cost-out-of-range');
  return accept({
    provider,
    key: sessionKey(session.country_code, session.party_id, session.id),
    sessionId: session.id,
    contractId: session.cdr_token.contract_id,
    tokenUid: session.cdr_token.uid,
    state: STATES[session.status],
    startedAt,
    endedAt,
    energyWh,
    costCents,
    locationId: session.location_id,
    evseUid: session.evse_uid,
    connectorId: session.connector_id,
    authorizationReference: session.authorization_reference ?? undefined,
    lastUpdated: readMoment(session.last_updated),
    undeclared,
  });
}

const maxOf = (a: Temporal.Instant, b: Temporal.Instant) => (Temporal.Instant.compare(a, b) < 0 ? b : a);
