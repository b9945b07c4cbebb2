// A spread of payroll lines written by the product, and the official schema's verdict on each.
import { fitsMode, fuels, modes, purposes } from '#kernel/mode';
import { type CompMutMessage, formatCompMut } from '#providers/protocols/afas/format-comp-mut';
import type { CompMutSettings, PayrollLine } from '#providers/protocols/afas/payroll-line';
import { DEFAULT_WAGE_CODES } from '#providers/protocols/payroll-csv/find-wage-code';
import type { OpenApi } from './read-openapi.ts';
import { type Check, check } from './standard.ts';

export interface NamedMessage {
  readonly name: string;
  readonly message: CompMutMessage;
}

type Connector = CompMutSettings['connector'];

const AMOUNTS_CENTS = [0, 1, -1, -236, 10, 14_701, 123_456_789, -99_999_999_999];

/**
 * Every mode with every fuel that fits it, every purpose, every wage code, small and large amounts, the
 * longest texts.
 */
export function spreadOfMessages(connectors: readonly Connector[]): NamedMessage[] {
  return connectors.flatMap((connector) => {
    const pairs = modes.flatMap((mode) =>
      fuels.filter((fuel) => fitsMode(fuel, mode)).map((fuel) => ({ mode, fuel })),
    );
    const travels = pairs.flatMap((pair) => purposes.map((purpose) => ({ ...pair, purpose })));
    const longest = {
      description: 'é'.repeat(255),
      costCentre: 'K'.repeat(30),
      personnelNumber: '9'.repeat(15),
      employmentNumber: '12',
    };
    return [
      ...travels.map((each) => write(connector, `${each.mode}, ${each.fuel}, ${each.purpose}`, each)),
      ...AMOUNTS_CENTS.map((amountCents) => write(connector, `${amountCents} cents`, { amountCents })),
      ...DEFAULT_WAGE_CODES.map(({ code }) => write(connector, `wage code ${code}`, { wageCode: code })),
      write(connector, 'the longest texts', longest),
      write(connector, 'quotes and line ends in a text', { description: '"}\n\\{"' }),
      write(connector, 'kilometres of a correction', { distanceM: -118_400, wageCode: '4311' }),
    ];
  });
}

let nextNumber = 5_000_000;

function write(connector: Connector, name: string, change: Partial<PayrollLine>): NamedMessage {
  const number = nextNumber++;
  const line: PayrollLine = {
    reference: `RR-${number}`,
    lineNumber: number,
    guid: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
    personnelNumber: '1004',
    year: 2026,
    period: 10,
    wageCode: '4310',
    date: Temporal.PlainDate.from('2026-10-31'),
    amountCents: 14_700,
    ...change,
  };
  const parameters = { '4311': ['distance-km', 'amount'] } as const;
  const settings: CompMutSettings = {
    connector,
    placement: 'fields',
    periodTable: 5,
    employerId: '01',
    parameters,
  };
  const formatted = formatCompMut(line, settings);
  if (!formatted.ok) throw new Error(`${name}: ${formatted.refusal.en}`);
  return { name: `${connector}: ${name}`, message: formatted.value };
}

/**
 * The official schema requires nothing of the outer levels, so that we do it here: an empty object must not
 * pass.
 */
export function checkMessages(official: OpenApi, messages: readonly NamedMessage[]): Check[] {
  return messages.map(({ name, message }) => {
    const body = JSON.parse(message.bodyText);
    const hasFields = typeof body[message.connector]?.Element?.Fields === 'object';
    const broken = official.judge(`/components/schemas/${message.connector}_POST`, body);
    return check(`written: ${name}`, hasFields ? broken : 'Element / Fields is missing');
  });
}
