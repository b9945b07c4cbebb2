// The number of a charging contract: country, party, nine signs of chance and a check sign, so that a typing
// error is found before anybody is asked.
import { randomInt } from 'node:crypto';
import type { OcpiParty } from './routing.ts';

/** Without 0, 1, I and O, which people take for one another. */
const SIGNS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const ALL = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Such as `NL-RRT-C7K2M9QXA-4`; the form is that of an EMAID, the C is the fixed sign of a contract. */
export function newContractId(owner: OcpiParty): string {
  const chance = Array.from({ length: 8 }, () => SIGNS[randomInt(SIGNS.length)]).join('');
  const instance = `C${chance}`;
  return [owner.countryCode, owner.partyId, instance, checkSign(owner, instance)].join('-');
}

/** As typed or read: capitals and dashes do not matter. Undefined when it is no number of ours. */
export function readContractId(text: string, owner: OcpiParty): string | undefined {
  const plain = text.trim().replaceAll(/[-* ]/g, '').toUpperCase();
  const start = `${owner.countryCode}${owner.partyId}`.toUpperCase();
  if (!plain.startsWith(start) || plain.length !== start.length + 10) return undefined;
  const instance = plain.slice(start.length, -1);
  if (!/^C[2-9A-HJ-NP-Z]{8}$/.test(instance) || plain.at(-1) !== checkSign(owner, instance)) return undefined;
  return [owner.countryCode, owner.partyId, instance, plain.at(-1)].join('-');
}

/**
 * What a charge point reads from the pass: the same number without dashes. So one number stands for the
 * person at an operator, and a pass that is read needs no list to be believed.
 */
export const passUid = (contractId: string): string => contractId.replaceAll('-', '');

/** ISO 7064, MOD 37,36: finds every single wrong sign and every exchange of two neighbours. */
function checkSign({ countryCode, partyId }: OcpiParty, instance: string): string {
  let product = 36;
  for (const sign of `${countryCode}${partyId}${instance}`.toUpperCase()) {
    const sum = (product + ALL.indexOf(sign)) % 36 || 36;
    product = (sum * 2) % 37;
  }
  return ALL[(37 - product) % 36] ?? '';
}
