// What stands near a place that somebody typed: answered from memory, and forgotten.
import type { z } from 'zod';
import { findNearby } from '#flows/find-nearby';
import type { Tariff } from '#kernel/tariff';
import { type Answered, type Asking, contextOf } from '#platform/http/route';
import type { Near } from '#providers/protocols/gbfs/find-near';
import type { Nearby, NearbyAsked } from './contract.ts';

type Shown = z.input<typeof Nearby>;

export async function showNearby(
  asking: Asking<unknown, unknown, z.output<typeof NearbyAsked>>,
): Promise<Answered<Shown>> {
  const found = await findNearby(asking.house.db, contextOf(asking), asking.body.place);
  if (!found.ok) return { ...found, status: 400 };
  const { station, near, feeds } = found.value;
  const names = new Map(feeds.map(({ provider, name }) => [provider, name]));
  return {
    ok: true,
    value: {
      station: station ?? null,
      found: near.map((one) => tell(one, names.get(one.provider) ?? one.provider)),
      feeds: feeds.map(({ name, readAt, failingSince, vehicles, stations }) => ({
        provider: name,
        readAt: readAt?.toString() ?? null,
        isFailing: failingSince !== undefined,
        vehicles,
        stations,
      })),
    },
  };
}

function tell({ what, type, plan, distanceM, rule }: Near, provider: string): Shown['found'][number] {
  const station = what.kind === 'station' ? what.station : undefined;
  const vehicle = what.kind === 'vehicle' ? what.vehicle : undefined;
  return {
    id: `${provider}:${station?.id ?? vehicle?.id ?? ''}`,
    provider,
    kind: what.kind,
    name: station?.name ?? type?.name ?? null,
    mode: type?.mode ?? null,
    electric: type?.electric ?? false,
    distanceM,
    rangeM: vehicle?.rangeM ?? null,
    available: station?.available ?? null,
    placesFree: station?.placesFree ?? null,
    reportedAt: station?.reportedAt?.toString() ?? null,
    price: plan ? { name: plan.name, text: plan.text, ...ratesOf(plan.tariff) } : null,
    rule: rule
      ? {
          zone: rule.zone?.name ?? null,
          mayEnd: rule.rule.mayEnd,
          mayPass: rule.rule.mayPass,
          maxSpeedKmh: rule.rule.maxSpeedKmh ?? null,
          parkAtStation: rule.rule.parkAtStation ?? false,
        }
      : null,
  };
}

/** The rates with which a ride begins; what depends on more stands in the words of the plan. */
function ratesOf({ elements }: Tariff) {
  const components = elements
    .filter(({ restrictions: { minSeconds = 0, minDistanceM = 0 } = {} }) => minSeconds + minDistanceM === 0)
    .flatMap(({ components: all }) => all);
  const rate = (dimensions: readonly string[], quantity: number) => {
    const one = components.find(({ dimension }) => dimensions.includes(dimension));
    return one === undefined ? null : Math.round((one.rateMilliCents * quantity) / one.per);
  };
  return {
    startMilliCents: rate(['flat'], 1),
    perMinuteMilliCents: rate(['time', 'duration'], 60),
    perKmMilliCents: rate(['distance'], 1000),
  };
}
