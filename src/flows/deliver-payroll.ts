// A closed month to the client's payroll system: each amount once, whatever goes wrong on the way.
import { accept, type Result, refuse } from '#kernel/refusal';
import type { Database } from '#platform/database/types';
import { openOutbound } from '#platform/outbound/open-outbound';
import type { Secrets } from '#platform/secrets';
import { type DeliveryReport, deliverWageLines } from '#providers/afas/deliver';
import type { DeliveryLog, PendingLine } from '#providers/afas/delivery-log';
import { formatCompMut } from '#providers/protocols/afas/format-comp-mut';
import type { CompMutSettings } from '#providers/protocols/afas/payroll-line';
import {
  findConnection,
  listDeliveryStates,
  lockForDelivery,
  markDelivery,
  type PayrollConnection,
} from '#services/money/payroll-settlement';
import { afasLines, type ExportRequest, type PayrollRun, readPayroll } from './export-payroll.ts';

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

/** Safe to run again: what was acknowledged or refused is left alone, what is in doubt is looked up first. */
export async function deliverPayroll(
  db: Database,
  secrets: Secrets,
  request: ExportRequest,
): Promise<Result<DeliveryReport>> {
  const payroll = await readPayroll(db, request);
  if (!payroll.ok) return payroll;
  const context = { role: 'delivery', organisation: request.organisation, now: request.now };
  const connection = await db.transaction(context, (tx) => findConnection(tx, secrets));
  if (connection === undefined) return refuse(deliveryRefusals, 'no-payroll-connection');
  // The lock lives in a transaction of its own, which stays open while the lines go out one by one.
  return db.transaction(context, async (tx) => {
    if (!(await lockForDelivery(tx))) return refuse(deliveryRefusals, 'delivery-busy');
    const log = openLog(db, context, payroll.value, settingsOf(connection));
    const { baseUrl, token, readBackConnector, readBackField } = connection;
    const outbound = openOutbound({ hosts: [new URL(baseUrl).host] });
    const readBack =
      readBackConnector === undefined || readBackField === undefined
        ? {}
        : { readBack: { connector: readBackConnector, referenceField: readBackField } };
    const afas = { baseUrl, token, settings: settingsOf(connection), ...readBack };
    return accept(await deliverWageLines({ log, outbound, connection: afas, now: () => request.now }));
  });
}

const settingsOf = (connection: PayrollConnection): CompMutSettings => ({
  connector: connection.connector,
  placement: connection.placement,
  periodTable: connection.periodTable,
  employerId: connection.employerId,
});

/** The register of deliveries over our own tables: each mark is committed before the next step. */
function openLog(
  db: Database,
  context: { readonly role: string; readonly organisation: string; readonly now: Temporal.Instant },
  run: PayrollRun,
  settings: CompMutSettings,
): DeliveryLog {
  const messages = afasLines(run)
    .map((line) => {
      const message = formatCompMut(line, settings);
      if (!message.ok) throw new Error(`line ${line.reference}: ${message.refusal.en}`);
      return message.value;
    })
    .sort((a, b) => (a.reference < b.reference ? -1 : 1));
  const bookedOn = Temporal.PlainDate.from(run.openedOn);
  const mark = (reference: string, state: 'sent' | 'unsent' | 'acknowledged' | 'refused', detail?: string) =>
    db.transaction(context, (tx) => markDelivery(tx, { reference, bookedOn, state, detail }));
  return {
    pending: async (limit, after = '') => {
      const later = messages.filter(({ reference }) => reference > after);
      const references = later.map(({ reference }) => reference);
      const states = await db.transaction(context, (tx) => listDeliveryStates(tx, references));
      const isOver = (reference: string) => ['acknowledged', 'refused'].includes(states.get(reference) ?? '');
      return later
        .filter(({ reference }) => !isOver(reference))
        .slice(0, limit)
        .map((message): PendingLine => ({ message, wasSent: states.get(message.reference) === 'sent' }));
    },
    markSent: (reference) => mark(reference, 'sent'),
    markUnsent: (reference, _at, reason) => mark(reference, 'unsent', reason),
    markAcknowledged: (reference, _at, by) => mark(reference, 'acknowledged', by),
    markRefused: (reference, _at, reason) => mark(reference, 'refused', reason),
  };
}
