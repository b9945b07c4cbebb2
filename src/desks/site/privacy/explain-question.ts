// Why a screen asks for one item, in the words of the register.
import type { z } from 'zod';
import { refuse } from '#kernel/refusal';
import type { Answered, Asking } from '#platform/http/route';
import { whyAsk } from '#privacy/statement/why-ask';
import { activities, activityById } from '#register';
import type { WhyAnswer, WhyQuestion } from './contract.ts';

const refusals = {
  'question-unknown': {
    nl: 'Deze vraag staat niet in ons privacystatement. Vul haar dan ook niet in, en meld het ons.',
    en: 'This question is not in our privacy statement. Then do not answer it, and tell us.',
  },
} as const;

/**
 * 404 when the register does not know the activity, or the activity not the field: then nobody may ask it.
 */
export async function explainQuestion({
  query: { activity, field, language },
}: Asking<unknown, z.output<typeof WhyQuestion>, unknown>): Promise<Answered<z.input<typeof WhyAnswer>>> {
  const found = activities.find(({ id }) => id === activity);
  const known = found === undefined ? undefined : activityById(found.id).fields.find((one) => one === field);
  if (found === undefined || known === undefined) {
    return { ...refuse(refusals, 'question-unknown'), status: 404 };
  }
  const { question, sentences, anchor } = whyAsk(found.id, known as never, language);
  return { ok: true, value: { question, sentences: [...sentences], anchor } };
}
