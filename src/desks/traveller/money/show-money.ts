// The money of one person in a year, month by month: a closed month as it was booked, an open one as it would
// be now.
import type { z } from 'zod';
import { titleOfLine } from '#desks/traveller/month/to-own-lines';
import type { Mode } from '#kernel/mode';
import { dayAfter, firstDay } from '#kernel/month';
import type { Transaction } from '#platform/database/types';
import { type Answered, type Asking, contextOf } from '#platform/http/route';
import {
  findPayDate,
  findRun,
  listMonths,
  preview,
  readRun,
  type SettlementLine,
} from '#services/money/payroll-settlement';
import { listCharges } from '#services/money/split-billing';
import { listOwnTrips } from '#services/travel/trips';
import type { MoneyKind, MoneyMonth, MoneyYear } from './contract.ts';

const LINES = 2000;

export async function showMoney(
  asking: Asking<{ year: string }>,
): Promise<Answered<z.input<typeof MoneyYear>>> {
  const { year } = asking.params;
  return { ok: true, value: await readMoney(asking, year) };
}

export function readMoney(
  { signed, house }: Pick<Asking, 'signed' | 'house'>,
  year: string,
): Promise<z.input<typeof MoneyYear>> {
  return house.db.transaction(contextOf({ signed, house }), async (tx) => {
    const known = await listMonths(tx, tx.context.organisation ?? '');
    const own = known.filter(({ month }) => month.startsWith(`${year}-`)).reverse();
    const months: z.input<typeof MoneyMonth>[] = [];
    for (const { month, closedAt } of own)
      months.push(await readMonth(tx, month, closedAt === undefined ? 'open' : 'closed'));
    const years = new Set([Number(year), ...known.map(({ month }) => Number(month.slice(0, 4)))]);
    return { year: Number(year), years: [...years].sort((a, b) => b - a).slice(0, 20), months };
  });
}

async function readMonth(
  tx: Transaction,
  text: string,
  state: 'open' | 'closed',
): Promise<z.input<typeof MoneyMonth>> {
  const { organisation = '', person } = tx.context;
  const month = Temporal.PlainYearMonth.from(text);
  const run = await findRun(tx, organisation, text);
  const settled = run
    ? await readRun(tx, organisation, run)
    : await preview(tx, { organisation, month: text, person });
  const lines = settled.lines.filter((line) => line.personId === person);
  const trips = await listOwnTrips(tx, month);
  const charges = await listCharges(tx, { from: firstDay(month), until: dayAfter(month) });
  const payDate = await findPayDate(tx, month);
  const sum = (pick: (line: SettlementLine) => number) =>
    lines.reduce((total, line) => total + pick(line), 0);
  const of = (kind: MoneyKind) => sum((line) => (kindOf(line) === kind ? line.amountCents : 0));
  const charged = (payer: string) =>
    charges.reduce((total, one) => total + (one.payer === payer ? one.totalCents : 0), 0);
  return {
    month: text,
    state,
    paidAround: payDate?.toString() ?? null,
    amountCents: sum(({ amountCents }) => amountCents),
    taxedCents: sum(({ taxedCents }) => taxedCents),
    privateCents: trips.reduce(
      (total, { purpose, costCents }) => total + (purpose === 'private' ? (costCents ?? 0) : 0),
      0,
    ),
    charged: { ownCents: charged('person'), employerCents: charged('employer') },
    byKind: {
      allowance: of('allowance'),
      'public-transport': of('public-transport'),
      'home-working': of('home-working'),
      other: of('other'),
      correction: of('correction'),
    },
    lines: lines.slice(0, LINES).map((line) => ({
      id: line.id,
      date: line.date,
      kind: kindOf(line),
      title: titleOfLine(line, []),
      purpose: line.purpose,
      mode: line.mode as Mode | null,
      distanceM: line.distanceM,
      amountCents: line.amountCents,
      taxedCents: line.taxedCents,
    })),
  };
}

export function kindOf(line: Pick<SettlementLine, 'kind' | 'correctionOf' | 'basis'>): MoneyKind {
  if (line.correctionOf !== null) return 'correction';
  if (line.kind === 'home-working') return 'home-working';
  if (line.kind === 'travel') return line.basis.unit === 'cost' ? 'public-transport' : 'allowance';
  return line.kind === 'fixed-commute' ? 'allowance' : 'other';
}
