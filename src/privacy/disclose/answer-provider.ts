// What we answer a provider that calls us: sealed and noted like a call of our own, in the transaction that
// decides the answer.
import type { Transaction } from '#platform/database/types';
import { type Letter, markNoted, sealLetter } from '#platform/outbound/letter';
import { readNames } from '#platform/outbound/read-names';
import type { Party } from '#register/parties';
import type { Sealed } from '../share.ts';
import type { Exchange } from './exchange.ts';
import { discloseLetter, writeLetter } from './write-letter.ts';

export interface ProviderAnswer<P extends Party> {
  /** All that the body was made from, by `share`. */
  readonly seals: readonly Sealed<P, string>[];
  /** Whom it is about: people of the organisation in the context. At least one. */
  readonly personIds: readonly string[];
  /**
   * Our own mark of this call, never a value of a person: the same mark is one row, however often it is
   * answered, so a question that comes again needs a mark of its own.
   */
  readonly correlation: string;
  /** JSON as the standard wants it. */
  readonly bodyText: string;
}

/**
 * An answer that tells something of somebody, for a `providerRoute`. The row in the log is
 * written in `tx`: when that fails nothing is answered. Throws for a name that is on no list, a field that
 * the register does not give this party, and a seal for another one. The role in the context must be one that
 * may write disclosures for others: `delivery`.
 */
export async function answerProvider<P extends Party>(
  tx: Transaction,
  exchange: Exchange & { readonly party: P },
  { seals, personIds, correlation, bodyText }: ProviderAnswer<P>,
): Promise<Letter> {
  const letter = writeLetter(exchange, seals, correlation, bodyText);
  await discloseLetter(tx, letter, personIds);
  return letter;
}

/**
 * An answer that says nothing of anybody: received, unknown, not understood, an empty page. Throws when a
 * name of it is on no list or carries a field of somebody.
 */
export function answerAboutNobody({ party, activity, form, wire }: Exchange, bodyText: string): Letter {
  const names = readNames(bodyText, form);
  const personal = names.filter((name) => !Object.hasOwn(wire, name) || (wire[name] ?? []).length > 0);
  if (personal.length > 0) throw new Error(`${activity} → ${party}: not about nobody [${personal}]`);
  const letter = sealLetter({ party, activity, fields: [], correlation: 'nobody', form }, bodyText);
  markNoted(letter);
  return letter;
}
