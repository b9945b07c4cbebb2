// The shapes of a payroll line and of one organisation's settings, before they are written as an AFAS
// message.
import type { Fuel, Mode, Purpose } from '#kernel/mode';
import type { TravelCodes } from './map-travel-codes.ts';

/** One amount under one wage code. Untaxed and taxed are two lines, each with a wage code of its own. */
export interface PayrollLine {
  /**
   * Our own mark of this line, in Rem (at most 30 characters): how the line is found again after a lost
   * answer.
   */
  readonly reference: string;
  /** Id, "Regelnummer": ours and never used twice within an organisation. */
  readonly lineNumber: number;
  /** GuLi, for the connector with the unique key. */
  readonly guid?: string;
  readonly personnelNumber: string;
  readonly employmentNumber?: string;
  readonly year: number;
  readonly period: number;
  readonly wageCode: string;
  readonly date: Temporal.PlainDate;
  /** Whole cents; negative for a correction downwards. */
  readonly amountCents: number;
  /** Metres; give it on one of the two lines only, or the kilometres count twice. */
  readonly distanceM?: number;
  readonly mode?: Mode;
  readonly fuel?: Fuel;
  readonly purpose?: Purpose;
  readonly costCentre?: string;
  readonly description?: string;
}

/** What one of the three values of a wage component carries. */
export type CompMutParameter = 'amount' | 'distance-km';

/** How one organisation's administration wants its lines. */
export interface CompMutSettings {
  readonly connector: 'HrCompMut' | 'HrCompMutGUID';
  /**
   * `fields`: all in Fields, as the schema requires. `attributes`: keys as `@PtId` beside Fields, as its
   * examples do.
   */
  readonly placement: 'fields' | 'attributes';
  /** PtId, the number of the period table (5 in the document's examples). */
  readonly periodTable: number;
  /** ErId, the employer's number in AFAS. */
  readonly employerId: string;
  /**
   * What VaD1, VaD2, VaD3 carry, per wage code; a component takes only the values that it was set up with.
   */
  readonly parameters?: Readonly<Record<string, readonly CompMutParameter[]>>;
  readonly travelCodes?: TravelCodes;
}
