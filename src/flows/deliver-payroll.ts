// A closed month to the client's payroll system: each amount once, whatever goes wrong on the way.
import { accept, type Result, refuse } from '#kernel/refusal';
import type { Database } from '#platform/database/types';
import { openOutbound } from '#platform/outbound/open-outbound';
import type { Secrets } from '#platform/secrets';
import { discloseLetter, writeLetter } from '#privacy/disclose/write-letter';
import { type DeliveryReport, deliverWageLines } from '#providers/afas/deliver';
import type { DeliveryLog, PendingLine } from '#providers/afas/delivery-log';
import { payrollLineExchange } from '#providers/afas/profile';
import { compMutWire } from '#providers/protocols/afas/format-comp-mut';
import {
  type AfasSetup,
  type DeliveryBecause,
  type DeliveryState,
  findConnection,
  listDeliveryStates,
  lockForDelivery,
  markDelivery,
} from '#services/money/payroll-settlement';
import { type ExportRequest, readPayroll, toPayroll } from './export-payroll.ts';
import { mayDisclose } from './may-disclose.ts';
import type { PayrollRun } from './seal-payroll.ts';
import { type Remark, type WrittenLines, writeCompMuts } from './write-comp-muts.ts';

export const deliveryRefusals = {
  'no-payroll-connection': {
    nl: 'Voor deze organisatie is geen salarispakket gekoppeld. Koppel het met: reisrecht payroll connect.',
    en: 'No payroll system is connected for this organisation. Connect it with: reisrecht payroll connect.',
  },
  'delivery-busy': {
    nl: 'Er loopt al een aflevering voor deze organisatie. Wacht tot die klaar is.',
    en: 'A delivery for this organisation is running already. Wait until it is done.',
  },
} as const;

export interface DeliveredPayroll extends DeliveryReport {
  /** People of whom nothing was sent: they had the use of their data restricted. */
  readonly leftOut: number;
  /** What AFAS is not told, and of how many lines. */
  readonly remarks: readonly Remark[];
}

export interface DeliveryRequest extends ExportRequest {
  /** Somebody looked at what was refused: it is sent once more. */
  readonly again?: boolean | undefined;
  /** Of the reasons why a line would not be taken; English by default. */
  readonly language?: 'nl' | 'en' | undefined;
}

/**
 * Safe to run again: what was acknowledged is left alone for ever, what was refused until somebody asks for
 * it, and what is in doubt is looked up first.
 */
export async function deliverPayroll(
  db: Database,
  secrets: Secrets,
  request: DeliveryRequest,
): Promise<Result<DeliveredPayroll>> {
  const payroll = await readPayroll(db, request);
  if (!payroll.ok) return payroll;
  const context = { role: 'delivery', organisation: request.organisation, now: request.now };
  const connection = await db.transaction(context, (tx) => findConnection(tx, secrets));
  if (connection === undefined) return refuse(deliveryRefusals, 'no-payroll-connection');
  // The lock lives in a transaction of its own, which stays open while the lines go out one by one.
  return db.transaction(context, async (tx) => {
    if (!(await lockForDelivery(tx))) return refuse(deliveryRefusals, 'delivery-busy');
    const { afas: settings } = payroll.value.setup;
    const lines = writeCompMuts(payroll.value);
    const log = openLog(db, context, payroll.value, {
      lines: readyLines(lines, settings),
      over: request.again ? ['acknowledged'] : ['acknowledged', 'refused'],
    });
    const { baseUrl, token, readBackConnector, readBackField } = connection;
    const outbound = openOutbound({ hosts: [new URL(baseUrl).host] });
    const readBack =
      readBackConnector === undefined || readBackField === undefined
        ? {}
        : { readBack: { connector: readBackConnector, referenceField: readBackField } };
    const afas = { baseUrl, token, settings, ...readBack };
    const report = await deliverWageLines({ log, outbound, connection: afas, now: () => request.now });
    const { language } = request;
    const notSent = lines.refused.map(({ reference, reason }) => ({
      reference,
      reason: reason[language ?? 'en'],
    }));
    const refused = [...notSent, ...report.refused];
    return accept({ ...report, refused, leftOut: payroll.value.leftOut, remarks: lines.remarks });
  });
}

/** The register of deliveries over our own tables: each mark is committed before the next step. */
function openLog(
  db: Database,
  context: { readonly role: string; readonly organisation: string; readonly now: Temporal.Instant },
  run: PayrollRun,
  { lines, over }: { readonly lines: ReadyLines; readonly over: readonly DeliveryState[] },
): DeliveryLog {
  const bookedOn = Temporal.PlainDate.from(run.openedOn);
  const mark = (reference: string, state: 'unsent' | 'acknowledged' | 'refused', because?: DeliveryBecause) =>
    db.transaction(context, (tx) => markDelivery(tx, { reference, bookedOn, state, because }));
  return {
    pending: async (limit, after = '') => {
      const later = [...lines.values()].filter(({ message }) => message.reference > after);
      const references = later.map(({ message }) => message.reference);
      const states = await db.transaction(context, (tx) => listDeliveryStates(tx, references));
      const isOver = (reference: string) => over.includes(states.get(reference) ?? 'unsent');
      return later
        .filter(({ message }) => !isOver(message.reference))
        .slice(0, limit)
        .map((line): PendingLine => ({ ...line, wasSent: states.get(line.message.reference) === 'sent' }));
    },
    // One transaction: may it go, the row of the disclosure, the mark. It goes out after the commit.
    markSent: (reference) =>
      db.transaction(context, async (tx) => {
        const line = lines.get(reference);
        if (line === undefined) throw new Error(`there is no line ${reference}`);
        const may = await mayDisclose(tx, { ...toPayroll, people: [line.personId] });
        if (!may.ok) return may.refusal.en;
        await discloseLetter(tx, line.letter, [line.personId]);
        await markDelivery(tx, { reference, bookedOn, state: 'sent' });
        return undefined;
      }),
    markUnsent: (reference) => mark(reference, 'unsent'),
    markAcknowledged: (reference, _at, by) => mark(reference, 'acknowledged', by),
    markRefused: (reference, _at, because) => mark(reference, 'refused', because),
  };
}

type ReadyLine = Omit<PendingLine, 'wasSent'> & { readonly personId: string };

type ReadyLines = ReadonlyMap<string, ReadyLine>;

/** Messages with their letters, by reference and in its order. */
function readyLines({ written }: WrittenLines, settings: AfasSetup): ReadyLines {
  const exchange = { ...payrollLineExchange, wire: compMutWire(settings) };
  const lines = written.map(({ message: formatted, seal, personId }): readonly [string, ReadyLine] => {
    const { bodyText, ...message } = formatted;
    const letter = writeLetter(exchange, [seal], message.reference, bodyText);
    return [message.reference, { message, letter, personId }];
  });
  return new Map(lines.sort(([a], [b]) => (a < b ? -1 : 1)));
}
