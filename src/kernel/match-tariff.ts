// Which elements of a tariff hold for a slice of a usage.
import { TIME_ZONE } from './day.ts';
import { isReservation, type UsageSlice } from './slice-usage.ts';
import type { TariffElement, TariffRestrictions } from './tariff.ts';
import type { UsagePart } from './usage.ts';

/**
 * The numbers of the elements that hold, in the order in which they count. For a reservation that expired the
 * elements made for that come first, and the ordinary ones for a reservation after them. `needs-power` when
 * an element asks for a power or a current that the provider did not report: nobody can say which price held.
 */
export function matchTariff(
  slice: UsageSlice,
  elements: readonly TariffElement[],
): readonly number[] | 'needs-power' {
  const matches: number[] = [];
  for (const wanted of reservationsOf(slice.part.state))
    for (const [index, { restrictions }] of elements.entries()) {
      if (restrictions?.reservation !== wanted) continue;
      if (restrictions === undefined) {
        matches.push(index);
        continue;
      }
      if (!holdsByClock(restrictions, slice.startMs) || !holdsByAmount(restrictions, slice)) continue;
      const byPower = isReservation(slice.part.state) || holdsByPower(restrictions, slice.part);
      if (byPower === 'needs-power') return byPower;
      if (byPower) matches.push(index);
    }
  return matches;
}

const expired = ['expired', 'reserved'] as const;
const reserved = ['reserved'] as const;
const inUse = [undefined] as const;

function reservationsOf(state: UsagePart['state']): readonly ('reserved' | 'expired' | undefined)[] {
  return state === 'expired' ? expired : state === 'reserved' ? reserved : inUse;
}

function holdsByClock(restrictions: TariffRestrictions, startMs: number): boolean {
  const { startTime, endTime, startDay, endDay, weekdays } = restrictions;
  if (!(startTime ?? endTime ?? startDay ?? endDay ?? weekdays)) return true;
  const shown = Temporal.Instant.fromEpochMilliseconds(startMs).toZonedDateTimeISO(TIME_ZONE);
  if (weekdays !== undefined && !weekdays.includes(shown.dayOfWeek)) return false;
  const day = shown.toPlainDate().toString();
  if (startDay !== undefined && day < startDay) return false;
  if (endDay !== undefined && day >= endDay) return false;
  return isWithin(shown.hour * 60 + shown.minute, startTime, endTime);
}

/** Minutes of the day between two times; an end of 00:00 is the end of the day. */
function isWithin(minute: number, startTime = '00:00', endTime = '00:00'): boolean {
  const start = minutesOf(startTime);
  const end = minutesOf(endTime) || 1440;
  return start < end ? minute >= start && minute < end : minute >= start || minute < end;
}

function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

function holdsByAmount(r: TariffRestrictions, slice: UsageSlice): boolean {
  return (
    isBetween(slice.elapsedSeconds, r.minSeconds, r.maxSeconds) &&
    isBetween(slice.energyBeforeWh, r.minEnergyWh, r.maxEnergyWh) &&
    isBetween(slice.distanceBeforeM, r.minDistanceM, r.maxDistanceM)
  );
}

function isBetween(value: number, min = 0, max = Number.POSITIVE_INFINITY): boolean {
  return value >= min && value < max;
}

function holdsByPower(r: TariffRestrictions, part: UsagePart): boolean | 'needs-power' {
  const pairs = [
    [r.minPowerW, part.minPowerW ?? part.maxPowerW, 'min'],
    [r.maxPowerW, part.maxPowerW ?? part.minPowerW, 'max'],
    [r.minCurrentMa, part.minCurrentMa ?? part.maxCurrentMa, 'min'],
    [r.maxCurrentMa, part.maxCurrentMa ?? part.minCurrentMa, 'max'],
  ] as const;
  // Who only stands connected takes nothing, whatever the provider leaves out.
  const unsaid = part.state === 'idle' ? 0 : undefined;
  let holds = true;
  for (const [bound, reported = unsaid, side] of pairs) {
    if (bound === undefined) continue;
    if (reported === undefined) return 'needs-power';
    holds &&= side === 'min' ? reported >= bound : reported < bound;
  }
  return holds;
}
