// A charging pass as a token of OCPI: two numbers that say nothing of who carries it, and whether it holds.
import { formatMoment } from './envelope.ts';
import type { OcpiParty } from './routing.ts';

export interface ChargingPass {
  /** What a charge point reads. */
  readonly uid: string;
  /** The number of the contract, with its check digit; it is on the pass as well. */
  readonly contractId: string;
  readonly valid: boolean;
  readonly changedAt: Temporal.Instant;
}

/**
 * `whitelist: NEVER`: an operator asks us each time, so that a blocked pass or a reached limit counts at
 * once. No language, no group, no profile: the operator needs none of them to charge.
 */
export function formatToken(pass: ChargingPass, owner: OcpiParty, issuer: string) {
  return {
    country_code: owner.countryCode,
    party_id: owner.partyId,
    uid: pass.uid,
    type: 'RFID',
    contract_id: pass.contractId,
    visual_number: pass.contractId,
    issuer,
    valid: pass.valid,
    whitelist: 'NEVER',
    last_updated: formatMoment(pass.changedAt),
  };
}
export type OcpiToken = ReturnType<typeof formatToken>;
