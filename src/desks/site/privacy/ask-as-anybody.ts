// A request of somebody without an account: taken in, a letter with a link to the address that we know, and
// one answer whether we know who asks or not.
import type { z } from 'zod';
import { askWithoutAccount, type ProofLetter, proveRequest } from '#flows/ask-without-account';
import { dayOf } from '#kernel/day';
import { newId } from '#kernel/ids';
import { type RefusalTable, refuse } from '#kernel/refusal';
import { limitRequestsOf } from '#platform/http/limit-requests';
import type { Answered, Asking } from '#platform/http/route';
import { canObject } from '#privacy/flags/set-flag';
import { activities } from '#register';
import { fields } from '#register/fields';
import { DEMO_BRAND, findOrganisationByName } from '#services/people/organisations';
import { clocksOf, correctedAtOnce, wakeWorker } from '#services/trust/rights';
import {
  confirmPath,
  type PageQuestion,
  type ProofBody,
  type ProofDone,
  type RequestBody,
  type RequestChoices,
  type RequestReceived,
} from './contract.ts';
import { writeProofLetter } from './write-proof-letter.ts';

const refusals = {
  'request-too-often': {
    nl: 'Vanaf deze plek kwamen veel verzoeken. Probeer het over een uur weer, of schrijf ons.',
    en: 'Many requests came from this place. Try again in an hour, or write to us.',
  },
} as const satisfies RefusalTable;

/** Of one address in an hour: enough for a household, too few to try numbers or to fill a mailbox. */
const PER_HOUR = 10;
const count = limitRequestsOf({ max: PER_HOUR, windowMs: 3_600_000 });

export async function listRequestChoices({
  query: { language },
}: Asking<unknown, z.output<typeof PageQuestion>>): Promise<Answered<z.input<typeof RequestChoices>>> {
  const built = activities.filter(({ id, built: is }) => is && !/^(?:system|trust)\//.test(id));
  const toChoice = ({ id, activity }: (typeof built)[number]) => ({
    value: id,
    label: activity.title[language],
  });
  return {
    ok: true,
    value: {
      restriction: built.map(toChoice),
      objection: built.filter(({ id }) => canObject(id)).map(toChoice),
      rectification: correctedAtOnce.map((field) => ({ value: field, label: fields[field][language] })),
    },
  };
}

export async function askAsAnybody({
  body,
  address,
  house,
}: Asking<unknown, unknown, z.output<typeof RequestBody>>): Promise<
  Answered<z.input<typeof RequestReceived>>
> {
  if (count(house, address, performance.now()) !== undefined) {
    return { ...refuse(refusals, 'request-too-often'), status: 429 };
  }
  const { db, letters } = house;
  const now = house.now();
  const { kind, client, personnelNumber, email, activity, field, asked, language } = body;
  const found = await db.transaction({ role: 'operator', now }, (tx) => findOrganisationByName(tx, client));
  let link: string | undefined;
  const post = async (letter: ProofLetter) => {
    link = `${confirmPath}#${letter.requestId}.${letter.token}`;
    letters.write(writeProofLetter(letter.to, letters.address + link, language), letter.of, now);
  };
  const asking = { kind, channel: 'form', receivedAt: now, activity, field, asked } as const;
  // An organisation that nobody knows has nobody in it: the way and the answer are the same.
  const organisation = found?.id ?? newId(now);
  const asker = { organisation, personnelNumber, email } as const;
  const taken = await askWithoutAccount(db, post, { ...asker, asking, now });
  // Only who is known can have a request already: to say so would tell a guesser that the guess was right.
  if (!taken.ok && taken.refusal.code !== 'request-open-already') return { ...taken, status: 409 };
  const receivedOn = dayOf(now);
  const { dueOn } = clocksOf({ receivedOn, identifiedOn: undefined, daysInDoubt: 0, isExtended: false });
  const letterPath = found?.brand === DEMO_BRAND ? (link ?? null) : null;
  return { ok: true, value: { answerBy: dueOn.toString(), letterPath } };
}

export async function proveAsAnybody({
  body: { request, token },
  house: { db, now },
}: Asking<unknown, unknown, z.output<typeof ProofBody>>): Promise<Answered<z.input<typeof ProofDone>>> {
  const proven = await proveRequest(db, { requestId: request, token, now: now() });
  if (!proven.ok) return { ...proven, status: 404 };
  await db.transaction({ role: 'rights', now: now() }, wakeWorker);
  return { ok: true, value: { isProven: true } };
}
