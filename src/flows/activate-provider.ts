// A person switches a provider on: is the service on, may this group, is there a card or a licence; then the
// link and the message that waits for its turn.
import { dayOf, isBefore } from '#kernel/day';
import { accept, type Result, refuse } from '#kernel/refusal';
import type { Database, Transaction } from '#platform/database/types';
import type { Secrets } from '#platform/secrets';
import { findCardNumbers } from '#services/card/mobility-card';
import { activate } from '#services/mobility';
import { checkLimits, findLimit, requireService } from '#services/people/entitlements';
import { findGroup } from '#services/people/organisations';
import { mintNumber } from './mint-number.ts';
import { findOffered, type OfferedProvider } from './offered-providers.ts';

export const activationRefusals = {
  'provider-unknown': {
    nl: 'Deze aanbieder kennen wij niet. Kies er een uit de lijst bij Diensten.',
    en: 'We do not know this provider. Choose one of the list under Services.',
  },
  'no-active-card': {
    nl: 'Hiervoor heeft u een geldige kaart nodig waarvan het nummer op de kaart en dat in de chip bekend zijn. Vraag uw werkgever om de kaart.',
    en: 'For this you need a valid card of which the printed number and the one in the chip are known. Ask your employer for the card.',
  },
  'licence-needed': {
    nl: 'Voor deze dienst moet uw rijbewijs geldig zijn. Vul in tot wanneer het geldig is; alleen die datum wordt bewaard.',
    en: 'For this service your driving licence must be valid. Fill in until when it is; only that date is kept.',
  },
} as const;

export interface Activation {
  readonly organisation: string;
  readonly person: string;
  readonly provider: string;
  readonly now: Temporal.Instant;
  /** The last valid day of the licence; nothing else of it is asked. */
  readonly licenceValidUntil?: Temporal.PlainDate | undefined;
}

/** Nothing leaves here: the message waits until it is told. Role `traveller`. */
export async function activateProvider(
  db: Database,
  secrets: Secrets,
  activation: Activation,
): Promise<Result<{ readonly activationId: string }>> {
  const offered = findOffered(activation.provider);
  if (offered === undefined) return refuse(activationRefusals, 'provider-unknown');
  const { organisation, person, now } = activation;
  return db.transaction({ role: 'traveller', organisation, person, now }, async (tx) => {
    const may = await mayActivate(tx, offered, now);
    if (!may.ok) return may;
    const licence = checkLicence(offered, activation);
    if (!licence.ok) return licence;
    const numbers = await numbersOf(tx, secrets, offered);
    if (!numbers.ok) return numbers;
    return activate(tx, secrets, offered.tables, {
      provider: offered.provider,
      ...numbers.value,
      ...(licence.value === undefined ? {} : { licenceValidUntil: licence.value }),
    });
  });
}

async function mayActivate(
  tx: Transaction,
  { tables }: OfferedProvider,
  now: Temporal.Instant,
): Promise<Result<true>> {
  const on = await requireService(tx, tables.service);
  if (!on.ok) return on;
  const group = await findGroup(tx, tx.context.person ?? '');
  const limit = await findLimit(tx, tables.service, group);
  // Only whether the group may use it at all: amounts and hours are asked when it is used.
  return checkLimits(limit, {
    startsAt: now,
    purpose: 'private',
    spentTodayCents: 0,
    spentThisMonthCents: 0,
  });
}

function checkLicence(
  { asksLicence }: OfferedProvider,
  { licenceValidUntil, now }: Activation,
): Result<Temporal.PlainDate | undefined> {
  if (!asksLicence) return accept(undefined);
  const isValid = licenceValidUntil !== undefined && !isBefore(licenceValidUntil, dayOf(now));
  return isValid ? accept(licenceValidUntil) : refuse(activationRefusals, 'licence-needed');
}

async function numbersOf(
  tx: Transaction,
  secrets: Secrets,
  { subject, mint = mintNumber }: OfferedProvider,
): Promise<Result<{ readonly subject: string; readonly second?: string }>> {
  if (subject === 'minted') return accept({ subject: mint() });
  const card = await findCardNumbers(tx, secrets, tx.context.person ?? '');
  if (card === undefined) return refuse(activationRefusals, 'no-active-card');
  return accept({ subject: card.engravedId, second: card.chipId });
}
