// A person says on which days they worked at home, and takes it back: the day and its claim in one
// transaction.
import { dayOf, isBefore } from '#kernel/day';
import { accept, type Result, refuse } from '#kernel/refusal';
import type { Context, Database, Transaction } from '#platform/database/types';
import { listFlags } from '#privacy/flags/list-flags';
import { chooseForDay, claimHomeDays, lockForFacts, withdrawHomeDays } from '#services/money';
import { requireService } from '#services/people/entitlements';
import { receiveDays, removeOwnDays } from '#services/travel/home-working-allowance';
import { findExpired } from './refuse-expired.ts';

export const homeDayRefusals = {
  'home-day-too-far-ahead': {
    nl: '{day} ligt te ver vooruit. Zet dagen tot en met {last}.',
    en: '{day} lies too far ahead. Set days up to and including {last}.',
  },
  'home-use-is-restricted': {
    nl: 'U hebt het gebruik van uw thuiswerkdagen laten stilzetten. Hef dat eerst op bij Mijn gegevens.',
    en: 'You had the use of your home-working days stopped. Lift that first under My data.',
  },
} as const;

/** A pattern of a quarter; further ahead nobody knows. */
const AHEAD_DAYS = 92;

const HOME = 'travel/home-working-allowance/allowance';
const TAKEN_FOR: readonly string[] = ['all', HOME, 'money/payroll-settlement/evidence'];

export interface HomeDaysAsked {
  /** Some hundreds at most. */
  readonly days: readonly Temporal.PlainDate[];
  readonly isHome: boolean;
}

/**
 * As `traveller`; answers the days that changed. The same again changes nothing, so a queue may send it
 * twice.
 */
export function setHomeDays(
  db: Database,
  context: Context,
  { days, isHome }: HomeDaysAsked,
): Promise<Result<readonly Temporal.PlainDate[]>> {
  return db.transaction(context, async (tx) => {
    await lockForFacts(tx);
    const may = await mayChange(tx, days);
    if (!may.ok) return may;
    const personId = context.person ?? '';
    if (!isHome) {
      const gone = await removeOwnDays(tx, days);
      await withdrawHomeDays(
        tx,
        gone.map((day) => ({ personId, day })),
      );
      return accept(gone);
    }
    const fresh = await receiveDays(
      tx,
      days.map((day) => ({ personId, day })),
    );
    await claimHomeDays(tx, fresh);
    return accept(fresh.map(({ day }) => day));
  });
}

/** Which of the two is paid on a day with a commute and a day at home; the newest choice counts. */
export function chooseOwnAllowance(
  db: Database,
  context: Context,
  chosen: { readonly day: Temporal.PlainDate; readonly choice: 'commute' | 'home-working' },
): Promise<Result<true>> {
  return db.transaction(context, async (tx) => {
    await lockForFacts(tx);
    const may = await mayChange(tx, [chosen.day]);
    if (!may.ok) return may;
    await chooseForDay(tx, { ...chosen, personId: context.person ?? '' });
    return accept(true as const);
  });
}

async function mayChange(tx: Transaction, days: readonly Temporal.PlainDate[]): Promise<Result<true>> {
  const { now } = tx.context;
  const last = dayOf(now).add({ days: AHEAD_DAYS });
  for (const day of days) {
    const expired = findExpired(day, HOME, now);
    if (expired !== undefined) return { ok: false, refusal: expired };
    if (isBefore(last, day))
      return refuse(homeDayRefusals, 'home-day-too-far-ahead', {
        day: day.toString(),
        last: last.toString(),
      });
  }
  const on = await requireService(tx, 'travel/home-working-allowance');
  if (!on.ok) return on;
  return (await listFlags(tx)).some(({ activity }) => TAKEN_FOR.includes(activity))
    ? refuse(homeDayRefusals, 'home-use-is-restricted')
    : accept(true as const);
}
