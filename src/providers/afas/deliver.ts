// Delivers the waiting payroll lines of one organisation to AFAS, each once, and says what became of them.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Outbound } from '#platform/outbound/open-outbound';
import { waitBeforeRetry } from '#platform/outbound/wait-before-retry';
import type { DeliveryLog, PendingLine } from './delivery-log.ts';
import { AFAS_PATIENCE, type AfasConnection, type AfasPatience } from './profile.ts';
import { type Doubt, type LineTry, type SendContext, sendLine } from './send-line.ts';

export interface DeliverOptions {
  readonly log: DeliveryLog;
  readonly outbound: Outbound;
  readonly connection: AfasConnection;
  readonly now: () => Temporal.Instant;
  /** At most so many lines in this run. */
  readonly limit?: number;
  readonly patience?: AfasPatience;
  /** How a pause is made; a test may shorten it. */
  readonly wait?: (waitMs: number) => Promise<void>;
}

export interface LineReason {
  readonly reference: string;
  readonly reason: string;
}

export interface DeliveryStop {
  readonly code: 'not-allowed' | 'not-reached' | 'asked-to-wait' | 'no-usable-answer';
  readonly nl: string;
  readonly en: string;
  readonly reason: string;
}

export interface DeliveryReport {
  readonly acknowledged: number;
  readonly refused: readonly LineReason[];
  /** Tried without a usable answer; the next run goes on with them. */
  readonly postponed: readonly LineReason[];
  /** Not sent because we may not: its reason says which service or restriction. */
  readonly heldBack: readonly LineReason[];
  /** May be booked and cannot be looked up: never sent again by itself. */
  readonly unclear: readonly LineReason[];
  readonly stop: DeliveryStop | undefined;
}

const PAGE = 100;

type LineEnd = LineTry & { readonly stop?: DeliveryStop['code'] };

/**
 * Sends what waits, one line after the other. A fault of AFAS is part of the report and never thrown; running
 * it again is always safe. The run ends early when every other line would meet the same (no access, no
 * connection, a long pause).
 */
export async function deliverWageLines(options: DeliverOptions): Promise<DeliveryReport> {
  const report = {
    acknowledged: 0,
    refused: [] as LineReason[],
    postponed: [] as LineReason[],
    heldBack: [] as LineReason[],
    unclear: [] as LineReason[],
  };
  let left = options.limit ?? 10_000;
  let after: string | undefined;
  let postponedInARow = 0;
  while (left > 0) {
    const page = await options.log.pending(Math.min(PAGE, left), after);
    for (const line of page) {
      const { reference } = line.message;
      const end = await deliverLine(options, line);
      if (end.kind === 'acknowledged') report.acknowledged += 1;
      else if (end.kind === 'refused') report.refused.push({ reference, reason: end.reason });
      else if (end.kind === 'held-back') report.heldBack.push({ reference, reason: end.reason });
      else if (end.kind === 'unclear') report.unclear.push({ reference, reason: end.reason });
      else report.postponed.push({ reference, reason: end.reason });
      postponedInARow = end.kind === 'again' ? postponedInARow + 1 : 0;
      const tooMany = postponedInARow >= (options.patience ?? AFAS_PATIENCE).stopAfterPostponed;
      const stop = end.stop ?? (tooMany ? 'no-usable-answer' : undefined);
      if (stop && 'reason' in end)
        return { ...report, stop: { ...STOPS[stop], code: stop, reason: end.reason } };
      after = reference;
    }
    left -= page.length;
    if (page.length < PAGE) break;
  }
  return { ...report, stop: undefined };
}

/** Tries one line as often as the policy allows and writes down how it ended. */
async function deliverLine(options: DeliverOptions, line: PendingLine): Promise<LineEnd> {
  const patience = options.patience ?? AFAS_PATIENCE;
  const context: SendContext = { ...options, patience };
  let doubt: Doubt = line.wasSent ? 'earlier-run' : 'none';
  for (let attempt = 1; ; attempt++) {
    const tried = await sendLine(context, line, doubt);
    if (tried.kind !== 'again') return await writeDown(options, line, tried);
    doubt = tried.inDoubt ? 'this-run' : 'none';
    const policy = tried.because === 'failed' ? patience.failedRetry : patience.retry;
    const next = waitBeforeRetry(policy, attempt, tried.retryAfter);
    if (next.again) {
      await (options.wait ?? sleepFor)(next.waitMs);
      continue;
    }
    // AFAS gave its reason more than once: that is an answer. Unless an earlier try may have been booked.
    if (tried.because === 'failed' && !tried.inDoubt)
      return await writeDown(options, line, {
        kind: 'refused',
        reason: tried.reason,
        because: 'failed-again',
      });
    const end = await writeDown(options, line, tried);
    if (next.reason === 'asked-to-wait-longer') return { ...end, stop: 'asked-to-wait' };
    return tried.because === 'not-reached' ? { ...end, stop: 'not-reached' } : end;
  }
}

async function writeDown(options: DeliverOptions, line: PendingLine, end: LineTry): Promise<LineEnd> {
  const { reference } = line.message;
  const at = options.now();
  if (end.kind === 'acknowledged') await options.log.markAcknowledged(reference, at, end.by, end.id);
  if (end.kind === 'refused') await options.log.markRefused(reference, at, end.because);
  if ((end.kind === 'again' || end.kind === 'not-allowed') && !end.inDoubt)
    await options.log.markUnsent(reference, at);
  return end.kind === 'not-allowed' ? { ...end, stop: 'not-allowed' } : end;
}

async function sleepFor(waitMs: number): Promise<void> {
  await sleep(waitMs);
}

const STOPS: Readonly<Record<DeliveryStop['code'], { readonly nl: string; readonly en: string }>> = {
  'not-allowed': {
    nl: 'AFAS laat de koppeling niet toe. Controleer token, rechten van de app-connector en adres.',
    en: 'AFAS does not admit the connection. Check the token, its rights and the address.',
  },
  'not-reached': {
    nl: 'AFAS is niet bereikbaar. De regels blijven staan; de volgende ronde gaat verder.',
    en: 'AFAS cannot be reached. The lines stay; the next round goes on.',
  },
  'asked-to-wait': {
    nl: 'AFAS vraagt om later terug te komen. De regels blijven staan; de volgende ronde gaat verder.',
    en: 'AFAS asks to come back later. The lines stay; the next round goes on.',
  },
  'no-usable-answer': {
    nl: 'AFAS geeft geen bruikbaar antwoord. De regels blijven staan; de volgende ronde gaat verder.',
    en: 'AFAS gives no usable answer. The lines stay; the next round goes on.',
  },
};
