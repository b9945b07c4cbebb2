// A month of home-working days of the one who is signed in: what each comes to, and where a commute stands on
// the same day.
import type { z } from 'zod';
import { dayOf } from '#kernel/day';
import { firstDay, lastDay, nextMonth, previousMonth } from '#kernel/month';
import type { Transaction } from '#platform/database/types';
import { type Answered, type Asking, contextOf } from '#platform/http/route';
import { findRun, preview, readRun, type SettlementLine } from '#services/money/payroll-settlement';
import { listOwnDays } from '#services/travel/home-working-allowance';
import { listOwnTrips } from '#services/travel/trips';
import type { HomeDay, HomeMonth } from './contract.ts';

/** As far ahead as the flow allows. */
const AHEAD_DAYS = 92;

export async function showHomeMonth(
  asking: Asking<{ month: string }>,
): Promise<Answered<z.input<typeof HomeMonth>>> {
  const context = contextOf(asking);
  const value = await asking.house.db.transaction(context, (tx) => readMonth(tx, asking.params.month));
  return { ok: true, value };
}

async function readMonth(tx: Transaction, text: string): Promise<z.input<typeof HomeMonth>> {
  const { organisation = '', person, now } = tx.context;
  const month = Temporal.PlainYearMonth.from(text);
  const run = await findRun(tx, organisation, text);
  const settled = run
    ? await readRun(tx, organisation, run)
    : await preview(tx, { organisation, month: text, person });
  const lines = settled.lines.filter((line) => line.personId === person && line.correctionOf === null);
  const home = await listOwnDays(tx, { first: firstDay(month), last: lastDay(month) });
  const trips = await listOwnTrips(tx, month);
  const commutes = new Set(trips.filter(({ purpose }) => purpose === 'commute').map(({ day }) => `${day}`));
  const days = [...new Set([...home.map(String), ...commutes])].sort();
  return {
    month: text,
    previous: previousMonth(month).toString(),
    next: nextMonth(month).toString(),
    today: dayOf(now).toString(),
    lastDay: dayOf(now).add({ days: AHEAD_DAYS }).toString(),
    isClosed: run !== undefined,
    totalCents: sum(lines.filter(({ kind }) => kind === 'home-working')),
    days: days.map((date) => toDay(date, home.map(String).includes(date), commutes.has(date), lines)),
  };
}

const sum = (lines: readonly SettlementLine[]): number =>
  lines.reduce((total, { amountCents }) => total + amountCents, 0);

function toDay(
  date: string,
  isHome: boolean,
  isCommute: boolean,
  lines: readonly SettlementLine[],
): z.input<typeof HomeDay> {
  const ofDay = lines.filter((line) => line.date === date);
  const homeCents = sum(ofDay.filter(({ kind }) => kind === 'home-working'));
  const commuteCents = sum(ofDay.filter(({ kind, purpose }) => kind === 'travel' && purpose === 'commute'));
  return {
    date,
    isHome,
    homeCents: isHome && homeCents !== 0 ? homeCents : null,
    commuteCents: isCommute ? commuteCents : null,
    paid: isHome && isCommute ? paidOf(homeCents, commuteCents) : null,
  };
}

function paidOf(homeCents: number, commuteCents: number): 'home-working' | 'commute' | 'both' | 'none' {
  if (homeCents > 0 && commuteCents > 0) return 'both';
  if (homeCents > 0) return 'home-working';
  return commuteCents > 0 ? 'commute' : 'none';
}
