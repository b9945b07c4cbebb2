// Consents of the person who is signed in: each with the text of its day, taken back or given in one step.
import type { z } from 'zod';
import { type WithdrawnConsent, withdrawalEffects, withdrawConsent } from '#flows/withdraw-consent';
import { type RefusalTable, refuse } from '#kernel/refusal';
import { type Answered, type Asking, contextOf } from '#platform/http/route';
import { type ConsentId, giveConsent, textHashOf } from '#privacy/consent/give-consent';
import { type Consent, listConsents } from '#privacy/consent/list-consents';
import { recordFlag } from '#privacy/erase/record-flag';
import { type Activity, activityById } from '#register';
import type { ConsentChange, ConsentChanged, MyConsents, OwnConsent } from './contract.ts';
import { wordsOf } from './tell-words.ts';

const refusals = {
  'consent-unknown': {
    nl: 'Hiervoor vragen wij geen toestemming, dus er is niets te geven of in te trekken.',
    en: 'We ask no consent for this, so there is nothing to give or to take back.',
  },
} as const satisfies RefusalTable;

const asked = Object.keys(withdrawalEffects) as ConsentId[];

export async function listOwnConsents(asking: Asking): Promise<Answered<z.input<typeof MyConsents>>> {
  const given = await asking.house.db.transaction(contextOf(asking), (tx) => listConsents(tx));
  return { ok: true, value: { consents: asked.map((activity) => toConsent(activity, given)) } };
}

function toConsent(activity: ConsentId, given: readonly Consent[]): z.input<typeof OwnConsent> {
  const { title, purpose, consent }: Activity = activityById(activity);
  if (consent === undefined) throw new Error(`${activity}: it asks no consent`);
  const history = given.filter((one) => one.activity === activity);
  return {
    activity,
    title: wordsOf(title),
    purpose: wordsOf(purpose),
    isGiven: history.some(({ withdrawnAt }) => withdrawnAt === null),
    asked: wordsOf(consent.asked),
    withdrawal: wordsOf(consent.withdrawal),
    history: history.map((one) => ({
      givenAt: one.givenAt.toString(),
      withdrawnAt: one.withdrawnAt?.toString() ?? null,
      asked: wordsOf(one.asked),
      channel: one.channel,
    })),
  };
}

/** Written on the disk beside the backups in the same transaction: a restored copy does not bring it back. */
export async function changeConsent(
  asking: Asking<unknown, unknown, z.output<typeof ConsentChange>>,
): Promise<Answered<z.input<typeof ConsentChanged>>> {
  const { isGiven } = asking.body;
  const activity = asked.find((one) => one === asking.body.activity);
  if (activity === undefined) return { ...refuse(refusals, 'consent-unknown'), status: 404 };
  const context = contextOf(asking);
  const { organisation: organisationId, person: personId = '', now } = context;
  const act = { personId, activity, channel: 'web' } as const;
  const { ledger, db } = asking.house;
  const told = { organisationId, personId, flag: 'withdrawal', scope: activity, isSet: !isGiven } as const;
  const text = isGiven ? textHashOf(activity) : undefined;
  const remember = () => recordFlag(ledger, { ...told, text }, now);
  const { rowsDeleted } = await db.transaction(context, async (tx): Promise<WithdrawnConsent> => {
    if (!isGiven) return withdrawConsent(tx, act, remember);
    const isNew = await giveConsent(tx, act);
    if (isNew) remember();
    return { wasGiven: isNew, rowsDeleted: 0 };
  });
  return { ok: true, value: { rowsDeleted } };
}
