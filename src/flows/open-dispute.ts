// The desk opens one dispute: the access is written down first and the traveller can read it, then the use is
// priced again with every line opened.
import { accept, type Refusal, type Result, refuse } from '#kernel/refusal';
import type { Tariff } from '#kernel/tariff';
import { visibleText } from '#kernel/text';
import type { Transaction } from '#platform/database/types';
import { openStaffAccess } from '#privacy/views/open-staff-access';
import {
  closeDispute,
  type DisputeDecision,
  type DisputedUsage,
  findDisputedUsage,
  findTariff,
  type Repriced,
  repriceUsage,
  type ServiceTables,
  wantDisputeLetter,
} from '#services/mobility';
import type { WatchedProvider } from './benched-providers.ts';

export const disputeRefusals = {
  'dispute-unknown': {
    nl: 'Dit geschil is er niet meer. Ga terug naar de lijst.',
    en: 'This dispute is not there any more. Go back to the list.',
  },
  'dispute-closed': {
    nl: 'Dit geschil is al afgehandeld. Ga terug naar de lijst.',
    en: 'This dispute was closed already. Go back to the list.',
  },
  'provider-asked': {
    nl: 'De aanbieder is al gevraagd. Wacht op zijn antwoord.',
    en: 'The provider was asked already. Wait for its answer.',
  },
} as const;

export interface OpenedDispute {
  readonly usage: DisputedUsage;
  readonly repriced: Repriced;
}

export interface OpeningDispute {
  readonly tables: ServiceTables;
  readonly disputeId: string;
  /** Providers of this service; their tariffs are tried in this order. */
  readonly providers: readonly WatchedProvider[];
}

const MINUTES = 60;

/** Role `finance-desk`, the member of staff in the context. */
export async function openDispute(
  tx: Transaction,
  { tables, disputeId, providers }: OpeningDispute,
): Promise<Result<OpenedDispute>> {
  const usage = await findDisputedUsage(tx, tables, disputeId);
  if (usage === undefined) return refuse(disputeRefusals, 'dispute-unknown');
  const reason = 'A dispute about the price of a use, opened to decide about it';
  const access = { personId: usage.personId, reason, ticket: `dispute ${disputeId}` };
  const opened = await openStaffAccess(tx, access, MINUTES);
  if (!opened.ok) return opened;
  return accept({ usage, repriced: await reprice(tx, usage, providers) });
}

async function reprice(
  tx: Transaction,
  usage: DisputedUsage,
  providers: readonly WatchedProvider[],
): Promise<Repriced> {
  const began = usage.startedAt ?? usage.endedAt;
  const key = usage.tariffKey ?? '';
  let tariff: Tariff | undefined;
  for (const one of providers) {
    // Tariffs are nobody's data; they are read by the role that keeps watch over providers.
    tariff ??= one.findTariff?.(key, began) ?? (await findTariff(tx, one.provider, key, began));
  }
  const { endedAt, parts, startedAt } = usage;
  const charged = { endedAt, parts, costCents: usage.totalCents };
  return repriceUsage(startedAt === null ? charged : { ...charged, startedAt }, tariff);
}

/** The longest answer that a person is sent. */
export const ANSWER_MAX = 500;

/** Role `finance-desk`. What follows from it (billing, or a credit of the provider) is the settlement's. */
export async function decideDispute(
  tx: Transaction,
  tables: ServiceTables,
  { answer, ...decision }: DisputeDecision,
): Promise<Result<true>> {
  // What the person reads is visible text on one line, whatever was pasted.
  const words = answer === undefined ? undefined : visibleText(answer).slice(0, ANSWER_MAX);
  if (await closeDispute(tx, tables, { ...decision, answer: words })) return accept(true);
  return refuse(disputeRefusals, 'dispute-closed');
}

/** Role `finance-desk`. The worker writes the letter and notes it in the log of the person. */
export async function askProvider(
  tx: Transaction,
  tables: ServiceTables,
  disputeId: string,
): Promise<Result<true>> {
  if (await wantDisputeLetter(tx, tables, disputeId)) return accept(true);
  return refuse(disputeRefusals, 'provider-asked');
}

export interface LetterToProvider {
  readonly nl: string;
  readonly en: string;
}

/** What one writes to the provider: its own number and both amounts; nothing that says who it was. */
export function writeToProvider(
  { key, day, totalCents }: Pick<DisputedUsage, 'key' | 'day' | 'totalCents'>,
  repriced: Repriced,
  euro: (cents: number, language: 'nl' | 'en') => string,
): LetterToProvider {
  const own = (language: 'nl' | 'en') =>
    repriced.outcome === 'cannot-tell'
      ? (repriced.because satisfies Refusal)[language]
      : euro(repriced.price.inclusiveCents, language);
  const isKnown = repriced.outcome !== 'cannot-tell';
  return {
    nl:
      `Gebruik ${key} van ${day.toString()}: u rekende ${euro(totalCents, 'nl')}. ` +
      (isKnown ? `Volgens uw tarief is het ${own('nl')}. ` : `${own('nl')} `) +
      'Wilt u dit nakijken en een creditregel of een uitleg sturen?',
    en:
      `Use ${key} of ${day.toString()}: you charged ${euro(totalCents, 'en')}. ` +
      (isKnown ? `By your tariff it is ${own('en')}. ` : `${own('en')} `) +
      'Would you check this, and send a credit or an explanation?',
  };
}
