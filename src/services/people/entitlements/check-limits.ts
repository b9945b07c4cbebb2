// Whether a use stays within what the client allows a group: asked when it begins, with a reason and what to
// do about it. Pure.
import { TIME_ZONE } from '#kernel/day';
import { formatEuro } from '#kernel/money';
import { accept, type Result, refuse } from '#kernel/refusal';

/** Null is without a limit. */
export interface UsageLimit {
  readonly service: string;
  readonly group: string;
  /** Whether this group may use the service at all. */
  readonly isOpen: boolean;
  readonly rideCents: number | null;
  readonly dayCents: number | null;
  readonly monthCents: number | null;
  /** Hours of the Dutch day: from the first until before the last; past midnight when it is smaller. */
  readonly fromHour: number | null;
  readonly untilHour: number | null;
  /** `12345` is Monday to Friday. */
  readonly onWeekdays: string | null;
  readonly highestClass: string | null;
}

export const limitRefusals = {
  'group-closed': {
    nl: 'Uw werkgever heeft deze dienst niet voor uw groep opengesteld. Vraag ernaar bij uw werkgever.',
    en: 'Your employer has not opened this service to your group. Ask your employer about it.',
  },
  'above-ride': {
    nl: 'Dit kost {cost}; uw werkgever betaalt hoogstens {limit} per keer. Kies iets goedkopers, of merk het als privé aan.',
    en: 'This costs {cost}; your employer pays at most {limit} each time. Choose something cheaper, or mark it as private.',
  },
  'above-day': {
    nl: 'Vandaag is nog {left} over van {limit} per dag, en dit kost {cost}. Wacht tot morgen, of merk het als privé aan.',
    en: 'Today {left} is left of {limit} a day, and this costs {cost}. Wait until tomorrow, or mark it as private.',
  },
  'above-month': {
    nl: 'Deze maand is nog {left} over van {limit}, en dit kost {cost}. Vraag uw werkgever om ruimte, of merk het als privé aan.',
    en: 'This month {left} is left of {limit}, and this costs {cost}. Ask your employer for room, or mark it as private.',
  },
  'outside-hours': {
    nl: 'Uw werkgever betaalt deze dienst van {from} tot {until} uur. Kies een ander tijdstip, of merk het als privé aan.',
    en: 'Your employer pays for this service from {from} to {until} o’clock. Choose another time, or mark it as private.',
  },
  'outside-days': {
    nl: 'Uw werkgever betaalt deze dienst niet op deze dag van de week. Kies een andere dag, of merk het als privé aan.',
    en: 'Your employer does not pay for this service on this day of the week. Choose another day, or mark it as private.',
  },
  'above-class': {
    nl: 'Uw werkgever betaalt hoogstens {highest}. Kies een kleinere klasse, of merk het als privé aan.',
    en: 'Your employer pays at most {highest}. Choose a smaller class, or mark it as private.',
  },
} as const;

export interface IntendedUse {
  readonly startsAt: Temporal.Instant;
  /** What it is expected to cost; absent: nobody knows yet, and amounts are not asked. */
  readonly costCents?: number | undefined;
  readonly purpose?: 'commute' | 'business' | 'private' | undefined;
  readonly class?: string | undefined;
  readonly spentTodayCents: number;
  readonly spentThisMonthCents: number;
}

/** Classes from small to large; one that is not named here is larger than all. */
export const classes = ['bicycle', 'scooter', 'small', 'medium', 'estate', 'large', 'van'] as const;

/**
 * The first limit that it would pass. What is private the client does not pay: only whether it is open
 * counts.
 */
export function checkLimits(limit: UsageLimit | undefined, use: IntendedUse): Result<true> {
  if (limit === undefined) return accept(true);
  if (!limit.isOpen) return refuse(limitRefusals, 'group-closed');
  if (use.purpose === 'private') return accept(true);
  return (
    checkMoment(limit, use.startsAt) ?? checkClass(limit, use) ?? checkAmounts(limit, use) ?? accept(true)
  );
}

function checkMoment(limit: UsageLimit, startsAt: Temporal.Instant): Result<true> | undefined {
  const local = startsAt.toZonedDateTimeISO(TIME_ZONE);
  if (limit.onWeekdays !== null && !limit.onWeekdays.includes(String(local.dayOfWeek)))
    return refuse(limitRefusals, 'outside-days');
  const { fromHour: from, untilHour: until } = limit;
  if (from === null || until === null) return undefined;
  const { hour } = local;
  const isInside = from < until ? hour >= from && hour < until : hour >= from || hour < until;
  return isInside ? undefined : refuse(limitRefusals, 'outside-hours', { from, until });
}

function checkClass({ highestClass }: UsageLimit, { class: asked }: IntendedUse): Result<true> | undefined {
  if (highestClass === null || asked === undefined) return undefined;
  const rank = (name: string) => {
    const at = (classes as readonly string[]).indexOf(name);
    return at < 0 ? classes.length : at;
  };
  return rank(asked) <= rank(highestClass)
    ? undefined
    : refuse(limitRefusals, 'above-class', { highest: highestClass });
}

function checkAmounts(limit: UsageLimit, use: IntendedUse): Result<true> | undefined {
  const { costCents } = use;
  if (costCents === undefined) return undefined;
  const euro = (cents: number) => ({ nl: formatEuro(cents, 'nl'), en: formatEuro(cents, 'en') });
  const cost = euro(costCents);
  if (limit.rideCents !== null && costCents > limit.rideCents)
    return refuse(limitRefusals, 'above-ride', { cost, limit: euro(limit.rideCents) });
  const over = (spent: number, most: number | null) => most !== null && spent + costCents > most;
  const left = (spent: number, most: number) => euro(Math.max(0, most - spent));
  if (limit.dayCents !== null && over(use.spentTodayCents, limit.dayCents))
    return refuse(limitRefusals, 'above-day', {
      cost,
      limit: euro(limit.dayCents),
      left: left(use.spentTodayCents, limit.dayCents),
    });
  if (limit.monthCents !== null && over(use.spentThisMonthCents, limit.monthCents))
    return refuse(limitRefusals, 'above-month', {
      cost,
      limit: euro(limit.monthCents),
      left: left(use.spentThisMonthCents, limit.monthCents),
    });
  return undefined;
}
