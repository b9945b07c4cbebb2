// Questions to providers about disputed uses, wanted at the desk: sealed by the register, noted in the log of
// the person, then handed over as a letter for the provider's address.
import type { Database } from '#platform/database/types';
import type { Letters } from '#platform/mail/open-letters';
import { openLetter } from '#platform/outbound/letter';
import { discloseLetter } from '#privacy/disclose/write-letter';
import { isRestricted } from '#privacy/flags/is-restricted';
import { listWaitingLetters, noteLetterSent, type WaitingLetter } from '#services/mobility';
import { listOrganisations } from '#services/people/organisations';
import { type OfferedProvider, offeredProviders } from './offered-providers.ts';

export interface SentLetters {
  readonly sent: number;
  /** The person restricted the use of it, or the provider takes no such letters. */
  readonly heldBack: number;
}

/** A job: a letter whose writing broke off is written again, never left out. */
export async function sendDisputeLetters(
  db: Database,
  letters: Letters,
  now: Temporal.Instant,
  offered: readonly OfferedProvider[] = offeredProviders,
): Promise<SentLetters> {
  const sum = { sent: 0, heldBack: 0 };
  const organisations = await db.transaction({ role: 'operator', now }, (tx) => listOrganisations(tx));
  const services = [...new Set(offered.filter(takesLetters).map(({ tables }) => tables))];
  for (const { id: organisation } of organisations) {
    for (const tables of services) {
      const context = { role: 'delivery', organisation, now };
      const waiting = await db.transaction(context, (tx) => listWaitingLetters(tx, tables));
      for (const one of waiting) {
        const provider = offered.find(({ provider: name }) => name === one.provider);
        const isSent = await sendOne({ db, letters, context }, provider, one);
        sum[isSent ? 'sent' : 'heldBack'] += 1;
      }
    }
  }
  return sum;
}

export const takesLetters = ({ disputes }: Pick<OfferedProvider, 'disputes'>): boolean =>
  disputes !== undefined;

interface Sending {
  readonly db: Database;
  readonly letters: Letters;
  readonly context: { readonly role: string; readonly organisation: string; readonly now: Temporal.Instant };
}

async function sendOne(
  { db, letters, context }: Sending,
  provider: OfferedProvider | undefined,
  waiting: WaitingLetter,
): Promise<boolean> {
  const { disputeId, personId } = waiting;
  if (provider?.disputes === undefined) return false;
  const { tables, disputes } = provider;
  const letter = disputes.write(waiting);
  const may = await db.transaction(context, async (tx) => {
    if (await isRestricted(tx, personId, tables.activity)) return false;
    await discloseLetter(tx, letter, [personId]);
    return true;
  });
  if (!may) return false;
  const { organisation, now } = context;
  const subject = `Reisrecht: ${waiting.key}`;
  const text = openLetter(letter).bodyText ?? '';
  letters.write({ to: disputes.mail, subject, text }, { organisation, person: personId }, now);
  await db.transaction(context, (tx) => noteLetterSent(tx, tables, disputeId));
  return true;
}
