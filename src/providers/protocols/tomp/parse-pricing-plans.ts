// The standing prices of an operator, each recomputable or named as one that is not.
import { z } from 'zod';
import { accept, type Refusal, type Result } from '#kernel/refusal';
import type { Tariff } from '#kernel/tariff';
import { DEFAULT_HABITS, type FareHabits, parseFare } from './parse-fare.ts';
import { readBody } from './read-body.ts';
import { fareShape, idShape, matchShape, textShape } from './shapes.ts';

const planShape = z.object({
  planId: idShape,
  name: textShape,
  stationId: idShape.optional(),
  regionId: idShape.optional(),
  fare: fareShape,
  isTaxable: z.boolean(),
  surgePricing: z.boolean().optional(),
  description: textShape,
});

export type PricingPlan =
  | {
      readonly ok: true;
      readonly name: string;
      readonly description: string;
      readonly stationId: string | undefined;
      readonly tariff: Tariff;
    }
  | { readonly ok: false; readonly planId: string; readonly refusal: Refusal };

/** `heldFrom` is when it was read: the document does not say from when a plan holds. */
export function parsePricingPlans(
  text: string,
  provider: string,
  heldFrom: Temporal.Instant,
  habits: FareHabits = DEFAULT_HABITS,
): Result<readonly PricingPlan[]> {
  const body = readBody(text, 1_048_576);
  if (!body.ok) return body;
  const shaped = matchShape(z.array(planShape).max(500), body.value);
  if (!shaped.ok) return shaped;
  return accept(
    shaped.value.map(({ planId, name, description, stationId, fare, surgePricing }): PricingPlan => {
      const tariff = parseFare(fare, { provider, key: planId, validFrom: heldFrom }, habits);
      if (!tariff.ok) return { ok: false, planId, refusal: tariff.refusal };
      const surge = surgePricing === true ? { surge: true } : {};
      return { ok: true, name, description, stationId, tariff: { ...tariff.value, ...surge } };
    }),
  );
}
