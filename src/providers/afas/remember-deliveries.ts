// A register of deliveries in memory with lines of one month: for tests and the conformance run, never for
// real pay.
import type { Transaction } from '#platform/database/types';
import type { Letter } from '#platform/outbound/letter';
import { discloseLetter, writeLetter } from '#privacy/disclose/write-letter';
import { share } from '#privacy/share';
import { type CompMutMessage, formatCompMut } from '#providers/protocols/afas/format-comp-mut';
import type { CompMutSettings, PayrollLine } from '#providers/protocols/afas/payroll-line';
import type { DeliveryLog } from './delivery-log.ts';
import { payrollLineExchange } from './profile.ts';

export interface RememberedLine {
  message: Omit<CompMutMessage, 'bodyText'>;
  letter: Letter;
  wasSent: boolean;
  /** Empty while it waits; else how it was acknowledged, or why it was refused. */
  end: string;
}

export interface RememberedDeliveries {
  readonly log: DeliveryLog;
  readonly lines: Map<string, RememberedLine>;
  readonly references: readonly string[];
}

/** A line of nobody: the log of disclosures that it would stand in is not kept. */
const NOBODY = '00000000-0000-4000-8000-000000000000';
const memory = { context: {}, run: async () => 1 } as unknown as Transaction;

/** As the flow writes it; here the fields of the seal follow from the line. */
export function letterOf({ reference, bodyText }: CompMutMessage): Letter {
  const seal = share('money/payroll-settlement/settlement', 'hr-payroll', {
    employee_no: 'nobody',
    allowance_amount: 0,
    allowance_period: '2026-10',
    trip_purpose: null,
    transport_means: null,
    distance_km: null,
    homework_time: null,
    cost_centre: null,
  });
  return writeLetter(payrollLineExchange, [seal], reference, bodyText);
}

let nextLineNumber = 1_000_000;

/** `count` lines, each with numbers of its own; `change` overrides what they have in common. */
export function rememberDeliveries(
  count: number,
  settings: CompMutSettings,
  change: Partial<PayrollLine> = {},
): RememberedDeliveries {
  const messages = Array.from({ length: count }, () => formatOne(nextLineNumber++, settings, change));
  return rememberMessages(messages);
}

export function rememberMessages(messages: readonly CompMutMessage[]): RememberedDeliveries {
  const lines = new Map<string, RememberedLine>();
  for (const message of messages)
    lines.set(message.reference, { message, letter: letterOf(message), wasSent: false, end: '' });
  const get = (reference: string): RememberedLine => {
    const line = lines.get(reference);
    if (!line) throw new Error(`no line ${reference}`);
    return line;
  };
  const log: DeliveryLog = {
    pending: async (limit, after = '') =>
      [...lines.values()].filter((line) => line.end === '' && line.message.reference > after).slice(0, limit),
    markSent: async (reference) => {
      const line = get(reference);
      await discloseLetter(memory, line.letter, [NOBODY]);
      line.wasSent = true;
      return undefined;
    },
    markUnsent: async (reference) => {
      get(reference).wasSent = false;
    },
    markAcknowledged: async (reference, _at, by) => {
      get(reference).end = by;
    },
    markRefused: async (reference, _at, because) => {
      get(reference).end = `refused: ${because}`;
    },
  };
  return { log, lines, references: [...lines.keys()] };
}

function formatOne(
  lineNumber: number,
  settings: CompMutSettings,
  change: Partial<PayrollLine>,
): CompMutMessage {
  const line: PayrollLine = {
    reference: `RR-${lineNumber}`,
    lineNumber,
    guid: `1c6bbae5-98a7-4140-9630-${String(lineNumber).padStart(12, '0')}`,
    personnelNumber: '1004',
    year: 2026,
    period: 10,
    wageCode: '4310',
    date: Temporal.PlainDate.from('2026-10-31'),
    amountCents: 14_701,
    ...change,
  };
  const formatted = formatCompMut(line, settings);
  if (!formatted.ok) throw new Error(formatted.refusal.en);
  return formatted.value;
}
