// One month of the organisation: the preview of an open month, or the stored run of a closed one, with what
// to look at.
import type { z } from 'zod';
import { sumProviderLines, toProviderLines } from '#desks/site/to-provider-lines';
import { listWorkMonthUses, type MonthUse } from '#flows/list-month-uses';
import { reportTravel, type TravelBlocks } from '#flows/report-groups';
import { dayOf } from '#kernel/day';
import { type Month as CalendarMonth, firstDay } from '#kernel/month';
import type { Transaction } from '#platform/database/types';
import { type Answered, type Asking, contextOf } from '#platform/http/route';
import { judgeClaims, listReviews, type Review } from '#services/money';
import {
  checkClose,
  countMessages,
  type DeliveryOfRun,
  findDelivery,
  findPayrollSetup,
  findRun,
  findUnusual,
  listMonths,
  listUsualMonths,
  type PayrollSetup,
  preview,
  readRun,
  type Settlement,
  type UnusualMonth,
} from '#services/money/payroll-settlement';
import { type Driven, listDrivenOfMonth } from '#services/money/split-billing';
import { listMembers } from '#services/people/organisations';
import { type GramsOfMode, listGramsByMode } from '#services/travel/co2';
import { type DistanceOfMode, listDistanceByMode } from '#services/travel/trips';
import { checkApprovals, checkUnusual } from './check-people.ts';
import type { OrganisationMonth } from './contract.ts';
import { makeChecklist } from './make-checklist.ts';
import { makeSeries } from './make-series.ts';
import { toMonthLines } from './to-month-lines.ts';

type Question = Asking<{ month: string }, { knownAt?: string | undefined }>;

/** More lines than anybody reads on a screen; the payroll file has them all. */
export const LINE_LIMIT = 5000;

export async function showMonth(asking: Question): Promise<Answered<z.input<typeof OrganisationMonth>>> {
  const context = contextOf(asking);
  const { month } = asking.params;
  const knownAt = asking.query.knownAt ?? context.now.toString();
  const found = await asking.house.db.transaction(context, (tx) => readMonth(tx, month, knownAt));
  return { ok: true, value: toAnswer(month, knownAt, found) };
}

interface Found {
  readonly settlement: Settlement;
  readonly closedAt: Temporal.Instant | undefined;
  readonly runId: string | undefined;
  readonly blocking: { readonly nl: string; readonly en: string } | undefined;
  readonly members: Awaited<ReturnType<typeof listMembers>>;
  readonly distances: readonly DistanceOfMode[];
  readonly grams: readonly GramsOfMode[];
  readonly uses: readonly MonthUse[];
  readonly blocks: TravelBlocks;
  readonly driven: readonly Driven[];
  readonly delivery: DeliveryOfRun | undefined;
  readonly wageCodes: PayrollSetup['wageCodes'];
  /** Trips of this month and before that nobody approved yet. */
  readonly waiting: readonly Review[];
  readonly unusual: readonly UnusualMonth[];
}

async function readMonth(tx: Transaction, month: string, knownAt: string): Promise<Found> {
  const organisation = tx.context.organisation ?? '';
  const knownOn = dayOf(Temporal.Instant.from(knownAt)).toString();
  const run = await findRun(tx, organisation, month);
  const closed = (await listMonths(tx, organisation)).find((one) => one.month === month);
  const question = { organisation, month, knownAt: knownOn };
  const checked = run ? undefined : await checkClose(tx, question);
  const calendarMonth: CalendarMonth = Temporal.PlainYearMonth.from(month);
  if (!run) await judgeClaims(tx);
  const settlement = run ? await readRun(tx, organisation, run) : await preview(tx, question);
  return {
    settlement,
    delivery: run && (await findDelivery(tx, run.number, countMessages(settlement.lines))),
    closedAt: run && closed?.closedAt,
    runId: run && `${organisation}.${run.number}`,
    blocking: checked && !checked.ok ? checked.refusal : undefined,
    members: await listMembers(tx),
    wageCodes: (await findPayrollSetup(tx)).wageCodes,
    distances: await listDistanceByMode(tx, calendarMonth),
    grams: await listGramsByMode(tx, calendarMonth),
    uses: await listWorkMonthUses(tx, calendarMonth),
    blocks: await reportTravel(tx, { from: firstDay(calendarMonth), until: firstDay(calendarMonth) }),
    driven: await listDrivenOfMonth(tx, calendarMonth),
    waiting: run ? [] : (await listReviews(tx)).filter((review) => isWaiting(review, month)),
    unusual: run ? [] : findUnusual(settlement.lines, await listUsualMonths(tx, organisation, month)),
  };
}

const isWaiting = ({ state, day }: Review, month: string): boolean =>
  state !== 'approved' && state !== 'refused' && day.slice(0, 7) <= month;

function toAnswer(month: string, knownAt: string, found: Found): z.input<typeof OrganisationMonth> {
  const { settlement, closedAt, runId, blocking, members, distances, grams, uses, blocks, driven } = found;
  const isClosed = closedAt !== undefined && runId !== undefined;
  const corrections = settlement.lines.filter((line) => line.correctionOf !== null);
  const names = new Map(members.map(({ personId, name }) => [personId, name]));
  const lines = toMonthLines(settlement.lines, members, found.wageCodes);
  return {
    month,
    state: isClosed ? 'closed' : 'open',
    knownAt: isClosed ? atNoon(settlement.knownAt) : knownAt,
    run: isClosed ? toRun(runId, closedAt, found.delivery) : null,
    peopleCount: new Set(settlement.lines.map((line) => line.personId)).size,
    totals: {
      ...settlement.totals,
      correctionsCents: corrections.reduce((total, line) => total + line.amountCents, 0),
      correctionMonths: [...new Set(corrections.map((line) => line.month))].sort(),
      openTrips: null,
    },
    checklist: [
      ...makeChecklist(settlement, blocking),
      checkApprovals(found.waiting),
      checkUnusual(found.unusual, members),
    ],
    lines: lines.slice(0, LINE_LIMIT),
    lineCount: lines.length,
    lineLimit: LINE_LIMIT,
    atProviders: {
      lines: toProviderLines(uses, (personId) => names.get(personId) ?? ''),
      clientCents: sumProviderLines(uses).clientCents,
    },
    series: makeSeries(month, settlement.lines, { distances, grams, blocks, driven }),
  };
}

/** A stored run as the screen shows it; one whose delivery nobody asked for has not been sent. */
export const toRun = (
  runId: string,
  closedAt: Temporal.Instant,
  { state, refusedCount, refused }: DeliveryOfRun = { state: 'not-sent', refusedCount: 0, refused: [] },
) => ({ runId, closedAt: closedAt.toString(), delivery: state, refusedCount, refusedMessages: [...refused] });

/**
 * Knowledge is of a day; as an instant it is the noon of that day, so that every time zone reads the same
 * day.
 */
const atNoon = (day: string): string => `${day}T12:00:00Z`;
