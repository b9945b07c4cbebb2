// Writes one payroll line as the body of AFAS's HrCompMut (or HrCompMutGUID) connector: pure, exact, one
// message per line.
import { accept, type Result, type Sentence } from '#kernel/refusal';
import type { Wire } from '#platform/outbound/wire';
import { DEFAULT_TRAVEL_CODES, mapTravelCodes } from './map-travel-codes.ts';
import type { CompMutSettings, PayrollLine } from './payroll-line.ts';
import { refuseLine } from './refuse-line.ts';
import { writeDecimal } from './write-decimal.ts';

export interface CompMutMessage {
  readonly reference: string;
  readonly connector: CompMutSettings['connector'];
  /** True when the administration itself refuses this key a second time. */
  readonly hasUniqueKey: boolean;
  readonly bodyText: string;
  /** Choices of the mapping that no document confirms. */
  readonly warnings: readonly Sentence[];
}

/**
 * Which name of the message carries which field of the register. Keys of the period and of the employer, the
 * number of the row and our own reference say nothing of anybody.
 */
export const COMP_MUT_WIRE: Wire = {
  ...Object.fromEntries(
    ['HrCompMut', 'HrCompMutGUID', 'Element', 'Fields'].map((name) => [name, []] as const),
  ),
  ...bothPlacements('GuLi', []),
  ...bothPlacements('PtId', []),
  ...bothPlacements('Year', ['allowance_period']),
  ...bothPlacements('PeId', ['allowance_period']),
  ...bothPlacements('Id', []),
  // The day of the booking, which is that of the close.
  ...bothPlacements('DaTi', []),
  ...bothPlacements('EmId', ['employee_no']),
  ...bothPlacements('ErId', []),
  ...bothPlacements('Sc02', ['trip_purpose']),
  Ds: ['trip_purpose'],
  VaD1: ['allowance_amount', 'distance_km'],
  VaD2: ['allowance_amount', 'distance_km'],
  VaD3: ['allowance_amount', 'distance_km'],
  CrId: ['cost_centre'],
  EnSe: ['employee_no'],
  Rem: [],
  ViTr: ['transport_means'],
  ViTv: ['trip_purpose'],
};

/**
 * The same for one administration: what its three values carry follows from how its components are set up.
 */
export function compMutWire({ parameters }: Pick<CompMutSettings, 'parameters'>): Wire {
  const setUp = Object.values(parameters ?? { any: ['amount'] as const });
  const carriedAt = (at: number) =>
    [...new Set(setUp.flatMap((carried) => carried[at] ?? []))].map((what) =>
      what === 'amount' ? 'allowance_amount' : 'distance_km',
    );
  return { ...COMP_MUT_WIRE, VaD1: carriedAt(0), VaD2: carriedAt(1), VaD3: carriedAt(2) };
}

/** A key stands in the fields, or as an attribute beside them. */
function bothPlacements(name: string, fields: readonly string[]): Wire {
  return { [name]: fields, [`@${name}`]: fields };
}

type Pair = readonly [name: string, jsonText: string];

/**
 * Formats one line. Shape: AFAS Profit OpenAPI "Loonadministratie" 6.6.9. Amounts and kilometres are written
 * as decimal text, so 0.10 is `0.1` and nothing else. A line that AFAS's own limits would refuse is refused
 * here, with the reason.
 */
export function formatCompMut(line: PayrollLine, settings: CompMutSettings): Result<CompMutMessage> {
  const refused = refuseLine(line, settings);
  if (refused) return refused;
  const travel = mapTravelCodes(
    settings.travelCodes ?? DEFAULT_TRAVEL_CODES,
    line.mode,
    line.fuel,
    line.purpose,
  );
  const asAttributes = settings.placement === 'attributes';
  const keys = keyPairs(line, settings);
  const values: Pair[] = [
    ...optional('Ds', line.description),
    ...valuePairs(line, settings),
    ...optional('CrId', line.costCentre),
    ...(line.employmentNumber === undefined
      ? []
      : [['EnSe', String(Number(line.employmentNumber))] as const]),
    ['Rem', JSON.stringify(line.reference)],
    ...optional('ViTr', travel.mode ?? undefined),
    ...optional('ViTv', travel.purpose ?? undefined),
  ];
  const element = asAttributes
    ? [...keys.map(([name, text]) => [`@${name}`, text] as const), ['Fields', object(values)] as const]
    : [['Fields', object([...keys, ...values])] as const];
  return accept({
    reference: line.reference,
    connector: settings.connector,
    // A row number of ours in HrCompMut is no promise: only the other connector documents a key that is
    // unique.
    hasUniqueKey: settings.connector === 'HrCompMutGUID',
    bodyText: object([[settings.connector, object([['Element', object(element)]])]]),
    warnings: travel.unverified,
  });
}

function keyPairs(line: PayrollLine, settings: CompMutSettings): Pair[] {
  const withoutRowNumber = settings.connector === 'HrCompMutGUID' || settings.placement === 'attributes';
  return [
    ...(settings.connector === 'HrCompMutGUID' ? [['GuLi', JSON.stringify(line.guid)] as const] : []),
    ['PtId', String(settings.periodTable)],
    ['Year', String(line.year)],
    ['PeId', String(line.period)],
    ...(withoutRowNumber ? [] : [['Id', String(line.lineNumber)] as const]),
    ['DaTi', JSON.stringify(line.date.toString())],
    ['EmId', JSON.stringify(line.personnelNumber)],
    ['ErId', JSON.stringify(settings.employerId)],
    ['Sc02', String(Number(line.wageCode))],
  ];
}

function valuePairs(line: PayrollLine, settings: CompMutSettings): Pair[] {
  const carried = settings.parameters?.[line.wageCode] ?? ['amount'];
  return carried.map((what, index) => [
    `VaD${index + 1}`,
    what === 'amount' ? writeDecimal(line.amountCents, 2) : writeDecimal(line.distanceM ?? 0, 3),
  ]);
}

function optional(name: string, text: string | undefined): Pair[] {
  return text === undefined || text === '' ? [] : [[name, JSON.stringify(text)]];
}

function object(pairs: readonly Pair[]): string {
  return `{${pairs.map(([name, text]) => `${JSON.stringify(name)}:${text}`).join(',')}}`;
}
