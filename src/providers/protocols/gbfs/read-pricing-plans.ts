// Pricing plans as tariffs: an amount to begin with, and segments by the minute and by the kilometre.
import { z } from 'zod';
import { checkTariff } from '#kernel/check-tariff';
import { accept, type Result } from '#kernel/refusal';
import type { TariffElement } from '#kernel/tariff';
import type { PricingPlan, Rows } from './feed.ts';
import { type GbfsFile, notAFile, readRows } from './read-file.ts';
import { gbfsId, words } from './words.ts';

const PLANS_MAX = 500;

/** Version 2 has a price as a number or as text. */
const amount = z
  .union([
    z.number(),
    z
      .string()
      .max(20)
      .regex(/^\d+(?:\.\d+)?$/)
      .transform(Number),
  ])
  .refine((value) => Math.abs(value) <= 10_000);
const segment = z.object({
  start: z.number().min(0).max(100_000),
  rate: amount,
  interval: z.number().min(0).max(100_000),
  end: z.number().min(0).max(100_000).optional(),
});
const row = z.object({
  plan_id: gbfsId.max(80),
  name: words,
  description: words,
  currency: z.literal('EUR'),
  price: amount,
  is_taxable: z.union([z.boolean(), z.literal([0, 1]).transform(Boolean)]),
  per_min_pricing: z.array(segment).max(20).default([]),
  per_km_pricing: z.array(segment).max(20).default([]),
  surge_pricing: z.boolean().optional(),
});
type Row = z.infer<typeof row>;

/** What a plan does not say: whose it is, and the rate of VAT (GBFS says only whether it comes on top). */
export interface PlanOwner {
  readonly provider: string;
  readonly vatBasisPoints: number;
}

/** Plans in euros; another currency, or a plan that cannot be, is set aside. */
export function readPricingPlans(file: GbfsFile, owner: PlanOwner): Result<Rows<PricingPlan>> {
  const list = z.object({ plans: z.array(z.unknown()) }).safeParse(file.data);
  if (!list.success) return notAFile('system_pricing_plans', list.error);
  const { rows } = readRows(list.data.plans, row, PLANS_MAX);
  const plans = rows.flatMap((one): PricingPlan[] => {
    const tariff = checkTariff(tariffOf(one, owner));
    if (!tariff.ok) return [];
    return [{ id: one.plan_id, name: one.name, text: one.description, tariff: tariff.value }];
  });
  return accept({ rows: plans, setAside: list.data.plans.length - plans.length });
}

function tariffOf(plan: Row, { provider, vatBasisPoints }: PlanOwner) {
  const make = (dimension: 'flat' | 'duration' | 'distance', rate: number, size: number) => [
    { dimension, rateMilliCents: Math.round(rate * 100_000), per: size, step: size, vatBasisPoints },
  ];
  const begin: readonly TariffElement[] =
    plan.price === 0 && plan.per_min_pricing.length + plan.per_km_pricing.length > 0
      ? []
      : [{ components: make('flat', plan.price, 1) }];
  // A segment without an interval is paid once, when the ride gets as far as its start.
  const byTime = plan.per_min_pricing.map(({ start, rate, interval, end }) => ({
    components: interval === 0 ? make('flat', rate, 1) : make('duration', rate, Math.round(interval * 60)),
    restrictions: {
      minSeconds: Math.round(start * 60),
      ...(end === undefined ? {} : { maxSeconds: Math.round(end * 60) }),
    },
  }));
  const byDistance = plan.per_km_pricing.map(({ start, rate, interval, end }) => ({
    components: interval === 0 ? make('flat', rate, 1) : make('distance', rate, Math.round(interval * 1000)),
    restrictions: {
      minDistanceM: Math.round(start * 1000),
      ...(end === undefined ? {} : { maxDistanceM: Math.round(end * 1000) }),
    },
  }));
  return {
    provider,
    key: plan.plan_id,
    rates: plan.is_taxable ? ('exclusive' as const) : ('inclusive' as const),
    combine: 'all' as const,
    elements: [...begin, ...byTime, ...byDistance],
    ...(plan.surge_pricing === undefined ? {} : { surge: plan.surge_pricing }),
  };
}
