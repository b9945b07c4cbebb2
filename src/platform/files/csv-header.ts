// Reads the header of a CSV file: which separator, which columns, and no column that nobody asked for.
import Papa from 'papaparse';
import { namesCitizenNumber } from '#kernel/citizen-number';
import { accept, type Result, refuse } from '#kernel/refusal';
import { fileRefusals } from './refusals.ts';

export interface CsvShape {
  readonly columns: readonly string[];
  /** Columns that may be left out; their cells are then empty. */
  readonly optional?: readonly string[];
  /** Columns that may be there and are never kept: what is not needed is not read. */
  readonly dropped?: readonly string[];
  /** Only for open registers with hundreds of columns: the others are skipped, never kept. */
  readonly ignoreOtherColumns?: boolean;
  /** Only for sources that are known to spell their names in different ways: both sides pass through it. */
  readonly fold?: (name: string) => string;
}

export interface CsvHeader {
  readonly separator: ';' | ',';
  /** How many cells each row must have. */
  readonly width: number;
  /** Which cell of a row belongs to which column of the shape. */
  readonly places: readonly { readonly column: string; readonly index: number }[];
}

/** The separator is decided here and nowhere else: a comma in a later cell does not change it. */
export function readHeader(line: string, shape: CsvShape): Result<CsvHeader> {
  // As a sentence, so that the whole list is shown, however long.
  const columns = shape.columns.join(', ');
  const expected = { nl: columns, en: columns };
  const separator = chooseSeparator(line);
  if (separator === undefined && (shape.columns.length > 1 || /[\t|]/.test(line))) {
    return refuse(fileRefusals, 'header-separator', { expected });
  }
  const names = splitCells(line, separator ?? ';')?.map((name) => name.trim());
  if (names === undefined) return refuse(fileRefusals, 'row-quote-not-closed');
  const known = new Map(
    [...shape.columns, ...(shape.optional ?? [])].map((column) => [fold(column, shape), column]),
  );
  const places: { column: string; index: number }[] = [];
  for (const [index, name] of names.entries()) {
    const column = known.get(fold(name, shape));
    if (column === undefined) {
      if (shape.ignoreOtherColumns || shape.dropped?.includes(name)) continue;
      return namesCitizenNumber(name)
        ? refuse(fileRefusals, 'header-citizen-number', { column: name })
        : refuse(fileRefusals, 'header-unknown-column', { column: name, expected });
    }
    if (places.some((place) => place.column === column)) {
      return refuse(fileRefusals, 'header-double-column', { column });
    }
    places.push({ column, index });
  }
  const missing = shape.columns.find((column) => !places.some((place) => place.column === column));
  if (missing !== undefined)
    return refuse(fileRefusals, 'header-missing-column', { column: missing, expected });
  return accept({ separator: separator ?? ';', width: names.length, places });
}

function fold(name: string, shape: CsvShape): string {
  return shape.fold ? shape.fold(name) : name;
}

function chooseSeparator(line: string): ';' | ',' | undefined {
  const outside = line.replaceAll(/"[^"]*"/g, '');
  const semicolons = outside.split(';').length - 1;
  const commas = outside.split(',').length - 1;
  if (semicolons === 0 && commas === 0) return undefined;
  return semicolons >= commas ? ';' : ',';
}

/**
 * The cells of one complete row; undefined when a quote is not closed, or something follows a closing quote.
 */
export function splitCells(text: string, separator: string): readonly string[] | undefined {
  if (!text.includes('"')) return text.split(separator);
  if (text.startsWith('"') && text.endsWith('"') && text.length > 1) {
    // Every cell quoted, none with a quote inside: what exports mostly look like, and ten times as fast.
    const cells = text.slice(1, -1).split(`"${separator}"`);
    if (!cells.some((cell) => cell.includes('"'))) return cells;
  }
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: separator, newline: '\n' });
  // A line break inside quotes does not begin a new row, so anything but one row means quotes that do not
  // pair.
  if (errors.some((error) => error.type === 'Quotes') || data.length !== 1) return undefined;
  return data[0];
}
