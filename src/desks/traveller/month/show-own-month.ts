// The month of one person: the own lines with places, what waits, CO2, the card, and what the employer gets
// of it.
import type { z } from 'zod';
import { addDistances, addGrams } from '#desks/site/add-driven';
import { listCo2Sources } from '#desks/site/list-co2-sources';
import { sumProviderLines, toProviderLines } from '#desks/site/to-provider-lines';
import { listOwnMonthUses, type MonthUse } from '#flows/list-month-uses';
import { refuse } from '#kernel/refusal';
import type { Transaction } from '#platform/database/types';
import { type Answered, type Asking, contextOf } from '#platform/http/route';
import {
  findPayDate,
  findRun,
  listMonths,
  preview,
  readRun,
  type SettledMonth,
  type SettlementLine,
} from '#services/money/payroll-settlement';
import { listDrivenOfMonth } from '#services/money/split-billing';
import { listMembers, type Member } from '#services/people/organisations';
import { type GramsOfMode, listGramsByMode } from '#services/travel/co2';
import {
  countOwnWaiting,
  type DistanceOfMode,
  listDistanceByMode,
  listOwnTrips,
  type OwnTrip,
} from '#services/travel/trips';
import type { OwnMonth } from './contract.ts';
import { readCard } from './read-card.ts';
import { toOwnLines, toPrivateTrips } from './to-own-lines.ts';

type Answer = Answered<z.input<typeof OwnMonth>>;
const LINES = 1000;

const refusals = {
  'person-unknown': {
    nl: 'U staat niet meer in deze organisatie. Kies op de startpagina als wie u kijkt.',
    en: 'You are no longer in this organisation. Choose on the start page as whom you look.',
  },
} as const;

export async function showOwnMonth(asking: Asking<{ month: string }>): Promise<Answer> {
  const context = contextOf(asking);
  const { month } = asking.params;
  const found = await asking.house.db.transaction(context, (tx) => readOwnMonth(tx, month));
  if (found.member === undefined) return { ...refuse(refusals, 'person-unknown'), status: 404 };
  return { ok: true, value: toAnswer(month, found.member, found) };
}

interface Found {
  readonly member: Member | undefined;
  readonly months: readonly SettledMonth[];
  readonly lines: readonly SettlementLine[];
  readonly trips: readonly OwnTrip[];
  readonly waiting: { readonly trips: number; readonly recognised: number };
  readonly distances: readonly DistanceOfMode[];
  readonly grams: readonly GramsOfMode[];
  readonly uses: readonly MonthUse[];
  readonly card: z.input<typeof OwnMonth>['card'];
  readonly payDate: Temporal.PlainDate | undefined;
}

async function readOwnMonth(tx: Transaction, month: string): Promise<Found> {
  const { organisation = '', person = '' } = tx.context;
  const calendarMonth = Temporal.PlainYearMonth.from(month);
  const run = await findRun(tx, organisation, month);
  const settled = run
    ? await readRun(tx, organisation, run)
    : await preview(tx, { organisation, month, person });
  const driven = await listDrivenOfMonth(tx, calendarMonth);
  return {
    member: (await listMembers(tx, 10)).find((member) => member.personId === person),
    months: await listMonths(tx, organisation),
    lines: settled.lines.filter((line) => line.personId === person),
    trips: await listOwnTrips(tx, calendarMonth),
    waiting: await countOwnWaiting(tx, calendarMonth),
    distances: addDistances(await listDistanceByMode(tx, calendarMonth), driven),
    grams: addGrams(await listGramsByMode(tx, calendarMonth), driven),
    uses: await listOwnMonthUses(tx, calendarMonth),
    card: await readCard(tx, person),
    payDate: await findPayDate(tx, calendarMonth),
  };
}

function toAnswer(month: string, member: Member, found: Found): z.input<typeof OwnMonth> {
  const { lines, trips, waiting, distances, grams, card, uses } = found;
  const stateOf = (closedAt: unknown) => (closedAt === undefined ? ('open' as const) : ('closed' as const));
  const sum = (pick: (line: SettlementLine) => number) =>
    lines.reduce((total, line) => total + pick(line), 0);
  const over = (is: (line: SettlementLine) => boolean) => sum((line) => (is(line) ? line.amountCents : 0));
  const privately = trips.filter((trip) => trip.purpose === 'private');
  const shown = toOwnLines(lines, trips);
  return {
    month,
    state: stateOf(found.months.find((one) => one.month === month)?.closedAt),
    person: { personId: member.personId, personnelNumber: member.personnelNumber, name: member.name },
    months: found.months.map((one) => ({ month: one.month, state: stateOf(one.closedAt) })),
    paidAround: found.payDate?.toString() ?? null,
    totals: {
      amountCents: sum((line) => line.amountCents),
      untaxedCents: sum((line) => line.untaxedCents),
      taxedCents: sum((line) => line.taxedCents),
      privateCents: privately.reduce((total, trip) => total + (trip.costCents ?? 0), 0),
      correctionsCents: over((line) => line.correctionOf !== null),
    },
    byPurpose: {
      commuteCents: over((line) => line.kind !== 'home-working' && line.purpose !== 'business'),
      businessCents: over((line) => line.purpose === 'business'),
      homeCents: over((line) => line.kind === 'home-working'),
    },
    waiting,
    lines: shown.slice(0, LINES),
    lineCount: shown.length,
    privateTrips: toPrivateTrips(privately).slice(0, LINES),
    atProviders: { lines: toProviderLines(uses), ...sumProviderLines(uses) },
    kmByMode: [...distances],
    co2ByMode: grams.map(({ factorIds: _, ...shown }) => shown),
    co2Sources: listCo2Sources(grams),
    card,
  };
}
