// A line to an operator of charge points, ready to be called over: keys, parties and patience together.
import { newId } from '#kernel/ids';
import { type Outbound, openOutbound } from '#platform/outbound/open-outbound';
import type { OcpiLine } from '#providers/protocols/ocpi/client/call';
import type { Endpoints } from '#providers/protocols/ocpi/connection';
import { PAGE_BYTES } from '#providers/protocols/ocpi/limits';
import { OPERATOR_PARTY, OUR_PARTY, PATIENCE } from '#providers/voorbeeld-laden/profile';
import type { ChargingLine } from '#services/mobility/ev-charging';

export interface CallableLine {
  readonly line: OcpiLine;
  readonly endpoints: Endpoints;
}

/** Undefined as long as the keys were not exchanged. Only the computer that was agreed can be called. */
export function lineTo(known: ChargingLine, now: Temporal.Instant): CallableLine | undefined {
  const { state, theirKey, versionsUrl, endpoints } = known;
  if (state !== 'connected' || theirKey === undefined || endpoints.credentials === undefined)
    return undefined;
  return { line: lineWith(versionsUrl, theirKey, now), endpoints: endpoints as unknown as Endpoints };
}

/** A line over which the first exchange runs: with a key that was given for it. */
export function lineWith(versionsUrl: string, token: string, now: Temporal.Instant): OcpiLine {
  return {
    outbound: outboundTo(versionsUrl),
    token,
    from: OUR_PARTY,
    to: OPERATOR_PARTY,
    newId: () => newId(now),
    patience: PATIENCE,
  };
}

const outboundTo = (url: string): Outbound =>
  openOutbound({ hosts: [new URL(url).host], answerLimitBytes: PAGE_BYTES });
