// Closes a month: opens its run, makes the parts that are missing, finishes it. Once; again gives the stored
// run unchanged.
import { dayOf } from '#kernel/day';
import { accept, type Result, refuse } from '#kernel/refusal';
import { sql } from '#platform/database/sql';
import type { Context, Database } from '#platform/database/types';
import { finishRun } from './finish-run.ts';
import type { Settlement } from './line.ts';
import { type OpenedRun, openRun } from './open-run.ts';
import { readMonths, readRun } from './read-run.ts';
import { refuseUnverified } from './refuse-unverified.ts';
import { type Part, settlePart } from './settle-part.ts';
import { type StoredWarning, toWarning } from './warn.ts';

export const closeRefusals = {
  'month-in-the-future': {
    nl: 'De maand {month} is nog niet begonnen. Sluit een maand af die begonnen is.',
    en: 'The month {month} has not begun. Close a month that has begun.',
  },
  'known-at-in-the-future': {
    nl: 'Wat op {day} bekend zal zijn, is nu nog niet bekend. Kies vandaag of een eerdere dag.',
    en: 'What will be known on {day} is not known yet. Choose today or an earlier day.',
  },
} as const;

export interface CloseRequest {
  readonly organisation: string;
  /** 'YYYY-MM'. */
  readonly month: string;
  /**
   * 'YYYY-MM-DD', inclusive; today by default. Limits figures and policies, not facts and not employments.
   */
  readonly knownAt?: string | undefined;
  readonly now: Temporal.Instant;
  readonly claimsPerPart?: number;
  /** What claims cannot tell about a month ('YYYY-MM'); asked once and stored with the run. */
  readonly alsoWarn?: (month: string) => Promise<readonly StoredWarning[]>;
  readonly onProgress?: (done: number, parts: number) => void;
}

/**
 * Closes and answers the stored run with all its lines. Refuses only what a policy or the calendar forbids.
 */
export async function close(database: Database, request: CloseRequest): Promise<Result<Settlement>> {
  const settled = await settleMonth(database, request);
  if (!settled.ok) return settled;
  const run = settled.value;
  return database.transaction(contextOf(request), async (tx) => {
    const stored = await readRun(tx, request.organisation, run);
    if (request.knownAt === undefined || request.knownAt === run.knownAt) return accept(stored);
    const other = toWarning({ code: 'closed-with-other-knowledge', subject: run.knownAt, occurrences: 1 });
    return accept({ ...stored, warnings: [...stored.warnings, other] });
  });
}

/** As `close`, without reading the lines back: answers the finished run. */
export async function settleMonth(database: Database, request: CloseRequest): Promise<Result<OpenedRun>> {
  const { organisation, month } = request;
  const today = dayOf(request.now).toString();
  const knownAt = request.knownAt ?? today;
  if (`${month}-01` > today) return refuse(closeRefusals, 'month-in-the-future', { month });
  if (knownAt > today) return refuse(closeRefusals, 'known-at-in-the-future', { day: knownAt });
  const question = { organisation, month: `${month}-01`, knownAt };
  const refused = await database.transaction(contextOf(request), (tx) => refuseUnverified(tx, question));
  if (refused) return refused;
  for (;;) {
    const opening = await database.transaction(contextOf(request), (tx) =>
      openRun(tx, question, request.claimsPerPart),
    );
    const run = opening.before ?? opening.run;
    if (!run.finished) await finishParts(database, request, run);
    if (opening.before === undefined) return accept({ ...run, finished: true });
  }
}

/** Makes what a crash, or another closer, left undone: at most one part is done again. */
async function finishParts(database: Database, request: CloseRequest, run: OpenedRun): Promise<void> {
  const { organisation, onProgress } = request;
  const context = contextOf(request);
  const months = await database.transaction(context, (tx) => readMonths(tx, organisation, run));
  const parts = await database.list<Part>(
    context,
    sql`select part, person_from as "from", person_to as "to" from money.run_part
      where organisation_id = ${organisation} and run_number = ${run.number} order by part limit 1000000`,
  );
  for (const part of parts) {
    await database.transaction(context, (tx) => settlePart(tx, organisation, run, months, part));
    onProgress?.(part.part, parts.length);
  }
  const more = (await request.alsoWarn?.(run.month.slice(0, 7))) ?? [];
  await database.transaction(context, (tx) => finishRun(tx, organisation, run, months, more));
}

function contextOf({ organisation, now }: CloseRequest): Context {
  return { role: 'settlement', organisation, now };
}
