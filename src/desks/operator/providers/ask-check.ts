// Asks for a run of the bench; one that waits already is enough.
import { watchedProviders } from '#flows/benched-providers';
import { refuse } from '#kernel/refusal';
import type { Answered, Asking } from '#platform/http/route';
import { askForCheck } from '#services/mobility';
import { asOperator } from './as-desk.ts';

export const deskRefusals = {
  'provider-unknown': {
    nl: 'Deze aanbieder kennen wij niet. Ga terug naar de lijst.',
    en: 'We do not know this provider. Go back to the list.',
  },
} as const;

export async function askCheck(
  asking: Asking<unknown, unknown, { readonly provider: string }>,
): Promise<Answered<{ done: boolean }>> {
  const { provider } = asking.body;
  if (!watchedProviders.some((one) => one.provider === provider))
    return { ...refuse(deskRefusals, 'provider-unknown'), status: 404 };
  return { ok: true, value: { done: await asOperator(asking, (tx) => askForCheck(tx, provider)) } };
}
