// The stretches of a session: charging, connected without charging, and reserved. Idle time is never charging
// time.
import { accept, type Result, refuse } from '#kernel/refusal';
import type { UsagePart } from '#kernel/usage';
import type { ChargingPeriod } from './objects.ts';
import { scaleDecimal } from './read-price.ts';
import { ocpiRefusals } from './refusals.ts';
import { readMoment } from './shapes.ts';

type Kind = ChargingPeriod['dimensions'][number]['type'];

/**
 * Periods in order, inside the session. Hours and kilowatt-hours are rounded on their running total, so that
 * the parts add up to the whole. A period without a time of its own lasts until the next one.
 */
export function readParts(
  periods: readonly ChargingPeriod[],
  startedAt: Temporal.Instant,
  endedAt: Temporal.Instant,
): Result<readonly UsagePart[]> {
  const totals = { in: 0, energy: 0, idle: 0, reserved: 0 };
  const parts: UsagePart[] = [];
  let before = startedAt;
  for (const [index, period] of periods.entries()) {
    const at = readMoment(period.start_date_time);
    const next = periods[index + 1];
    const until = next === undefined ? endedAt : readMoment(next.start_date_time);
    // A reservation lies before the session itself.
    const isEarly = index > 0 && Temporal.Instant.compare(at, before) < 0;
    if (isEarly || Temporal.Instant.compare(at, endedAt) > 0)
      return refuse(ocpiRefusals, 'periods-out-of-order');
    before = at;
    const told = partsOf(period, at, until, totals);
    if (!told.ok) return told;
    parts.push(...told.value);
  }
  return accept(parts);
}

interface Totals {
  in: number;
  energy: number;
  idle: number;
  reserved: number;
}

function partsOf(
  period: ChargingPeriod,
  at: Temporal.Instant,
  until: Temporal.Instant,
  totals: Totals,
): Result<UsagePart[]> {
  const volume = (kind: Kind) => period.dimensions.find(({ type }) => type === kind)?.volume;
  const [inHours, idleHours, reservedHours] = [
    volume('TIME'),
    volume('PARKING_TIME'),
    volume('RESERVATION_TIME'),
  ];
  const told = volume('ENERGY');
  const kwh = told ?? 0;
  const negative = [inHours, idleHours, reservedHours, kwh].some((one) => one !== undefined && one < 0);
  if (negative) return refuse(ocpiRefusals, 'energy-out-of-range', { kwh: String(kwh) });
  const parts: UsagePart[] = [];
  const limits = powerOf(volume);
  if (reservedHours !== undefined) {
    parts.push({ state: 'reserved', startedAt: at, seconds: step(totals, 'reserved', reservedHours, 3600) });
  }
  const isBare = inHours === undefined && idleHours === undefined && reservedHours === undefined;
  const seconds = isBare
    ? Math.max(0, Math.round(until.since(at).total('seconds')))
    : step(totals, 'in', inHours ?? 0, 3600);
  const energy = told === undefined ? {} : { energyWh: step(totals, 'energy', kwh, 1000) };
  if (inHours !== undefined || isBare || kwh > 0)
    parts.push({ state: 'in-use', startedAt: at, seconds, ...energy, ...limits });
  if (idleHours !== undefined) {
    const idleAt = at.add({ seconds: inHours === undefined ? 0 : seconds });
    parts.push({ state: 'idle', startedAt: idleAt, seconds: step(totals, 'idle', idleHours, 3600) });
  }
  return accept(parts);
}

/** How much the rounded running total grows. */
function step(totals: Totals, name: keyof Totals, volume: number, each: number): number {
  const before = Math.round(totals[name] * each);
  totals[name] = scaleDecimal(totals[name] + volume, 9) / 1e9;
  return Math.round(totals[name] * each) - before;
}

function powerOf(volume: (kind: Kind) => number | undefined) {
  const told = [
    ['minPowerW', volume('MIN_POWER')],
    ['maxPowerW', volume('MAX_POWER') ?? volume('POWER')],
    ['minCurrentMa', volume('MIN_CURRENT')],
    ['maxCurrentMa', volume('MAX_CURRENT') ?? volume('CURRENT')],
  ] as const;
  return Object.fromEntries(
    told.flatMap(([name, value]) => (value === undefined ? [] : [[name, scaleDecimal(value, 3)]])),
  );
}
