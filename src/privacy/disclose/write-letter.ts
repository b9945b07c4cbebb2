// From sealed fields to a letter that may leave: the body is read again name by name, and the row is written
// in the transaction that lets it go.
import type { Transaction } from '#platform/database/types';
import { aboutLetter, type Letter, markNoted, sealLetter } from '#platform/outbound/letter';
import { readNames } from '#platform/outbound/read-names';
import type { ActivityId } from '#register';
import type { Party } from '#register/parties';
import { open, type Sealed } from '../share.ts';
import { declaredFields, type Exchange } from './exchange.ts';
import { recordDisclosures } from './record-disclosures.ts';

/**
 * `seals` hold all that the body was made from. Throws when a seal is for another party, a name is on no
 * list, or a name carries a field that the register does not declare: the formatter has a fault then. Names
 * only are told, never a value. `inAddress` are fields that the address of the call carries, such as the
 * number of a booking.
 */
export function writeLetter<P extends Party>(
  exchange: Exchange & { readonly party: P },
  seals: readonly Sealed<P, string>[],
  correlation: string,
  bodyText: string,
  inAddress: readonly string[] = [],
): Letter {
  const { activity, party, form, wire } = exchange;
  const opened = seals.map((seal) => open(party, seal));
  const filled = new Set(
    opened.flatMap((fields) => Object.keys(fields).filter((name) => fields[name] !== null)),
  );
  const names = readNames(bodyText, form);
  const unknown = names.filter((name) => !Object.hasOwn(wire, name));
  const declared = declaredFields(activity, party)?.fields ?? [];
  const carried = new Set([...names.flatMap((name) => wire[name] ?? []), ...inAddress]);
  const undeclared = [...carried].filter((field) => !declared.includes(field));
  if (unknown.length > 0 || undeclared.length > 0) {
    throw new Error(`${activity} → ${party}: unknown names [${unknown}], undeclared fields [${undeclared}]`);
  }
  const fields = [...carried].filter((field) => filled.has(field)).sort();
  return sealLetter({ party, activity, fields, correlation, form }, bodyText);
}

/**
 * Notes a letter for the people it is about. From here on it may be sent; the caller sends after the commit,
 * and a transaction that fails is thrown, so that nothing leaves without its row.
 */
export async function discloseLetter(
  tx: Transaction,
  letter: Letter,
  personIds: readonly string[],
): Promise<void> {
  const about = aboutLetter(letter);
  if (!('party' in about)) throw new Error('a letter about nobody has no row');
  if (personIds.length === 0) throw new Error(`${about.activity} → ${about.party}: about whom?`);
  const { activity, party, correlation, fields } = about;
  const disclosing = { activity: activity as ActivityId, party: party as Party, correlation, fields };
  await recordDisclosures(tx, disclosing, personIds);
  markNoted(letter);
}
