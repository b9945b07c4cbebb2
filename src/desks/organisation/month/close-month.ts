// Closes a month: asks the worker for it and waits until the run is there. Again gives the stored run,
// unchanged.
import { setTimeout as wait } from 'node:timers/promises';
import type { z } from 'zod';
import { dayOf } from '#kernel/day';
import { type RefusalTable, refuse } from '#kernel/refusal';
import type { Transaction } from '#platform/database/types';
import { type Answered, type Asking, contextOf } from '#platform/http/route';
import {
  checkClose,
  findRun,
  isCloseRequested,
  listMonths,
  readWarnings,
  requestClose,
  toWarning,
} from '#services/money/payroll-settlement';
import type { CloseAnswer, CloseRequest } from './contract.ts';
import { toRun } from './show-month.ts';

type Answer = Answered<z.input<typeof CloseAnswer>>;
type Question = Asking<{ month: string }, unknown, z.output<typeof CloseRequest>>;

const refusals = {
  'close-in-progress': {
    nl: 'De maand wordt afgesloten en dat duurt nog even. U hoeft niets te doen; open de maand zo opnieuw.',
    en: 'The month is being closed and that takes a little longer. There is nothing to do; open the month again soon.',
  },
  'close-not-done': {
    nl: 'De maand kon niet worden afgesloten. Bekijk de lijst boven de regels en probeer het opnieuw.',
    en: 'The month could not be closed. Look at the list above the lines and try again.',
  },
} as const satisfies RefusalTable;

const PATIENCE_MS = 20_000;
const LOOK_EVERY_MS = 150;

export async function closeMonth(asking: Question): Promise<Answer> {
  const { db } = asking.house;
  const context = contextOf(asking);
  const { organisation } = context;
  const { month } = asking.params;
  const knownAt = dayOf(Temporal.Instant.from(asking.body.knownAt)).toString();
  const before = await db.transaction(context, (tx) => findClosed(tx, organisation, month));
  if (before !== undefined) return { ok: true, value: before };
  const requested = await db.transaction(context, (tx) => requestClose(tx, { organisation, month, knownAt }));
  if (!requested.ok) return { ...requested, status: 409 };
  const deadline = performance.now() + PATIENCE_MS;
  while (performance.now() < deadline) {
    await wait(LOOK_EVERY_MS);
    const isWaiting = await db.transaction(context, (tx) => isCloseRequested(tx, organisation, month));
    const closed = await db.transaction(context, (tx) => findClosed(tx, organisation, month));
    if (closed !== undefined) return { ok: true, value: closed };
    if (!isWaiting) {
      // Something changed between asking and closing: the same check says what.
      const checked = await db.transaction(context, (tx) => checkClose(tx, { organisation, month, knownAt }));
      return { ...(checked.ok ? refuse(refusals, 'close-not-done') : checked), status: 409 };
    }
  }
  return { ...refuse(refusals, 'close-in-progress'), status: 503 };
}

async function findClosed(
  tx: Transaction,
  organisation: string,
  month: string,
): Promise<z.input<typeof CloseAnswer> | undefined> {
  const run = await findRun(tx, organisation, month);
  const closed = (await listMonths(tx, organisation)).find((one) => one.month === month)?.closedAt;
  if (run === undefined || closed === undefined) return undefined;
  const warnings = (await readWarnings(tx, organisation, run.number)).map(toWarning);
  return {
    month,
    run: toRun(`${organisation}.${run.number}`, closed),
    warnings: warnings.slice(0, 50).map(({ nl, en }) => ({ nl, en })),
  };
}
