// Reads a CSV file as numbered rows in batches: a bad row is refused with its line, the good ones around it
// go on.
import { accept, type Refusal, type Refused, type Result, refuse } from '#kernel/refusal';
import type { CheckedFile } from './check-file.ts';
import { type CsvHeader, type CsvShape, readHeader, splitCells } from './csv-header.ts';
import { type Line, readLines } from './read-lines.ts';
import { fileRefusals } from './refusals.ts';

export type CsvCells = Readonly<Record<string, string>>;

export interface CsvRow {
  /** The line on which the row begins, the header being line 1 in most files. */
  readonly line: number;
  readonly cells: CsvCells;
}
export interface CsvRefusedRow {
  readonly line: number;
  readonly refusal: Refusal;
  /** True when nothing after this line was read. */
  readonly endsFile?: true;
}
export interface CsvBatch {
  readonly rows: readonly CsvRow[];
  readonly refused: readonly CsvRefusedRow[];
}

export interface CsvLimits {
  readonly maxRows: number;
  readonly maxRowLength: number;
  readonly maxCellLength: number;
}
export const csvRowLimits: CsvLimits = { maxRows: 1_000_000, maxRowLength: 65_536, maxCellLength: 4096 };

/** A quoted cell may hold line breaks, but a row never spans more lines than this. */
const ROW_MAX_LINES = 100;

/**
 * Refuses the file for its header; otherwise gives its rows, a chunk of the file at a time. Empty lines are
 * skipped. A quote that is never closed costs its own line only: the lines after it are read again as rows of
 * their own.
 */
export async function readCsv(
  file: CheckedFile,
  shape: CsvShape,
  limits: CsvLimits = csvRowLimits,
): Promise<Result<AsyncIterable<CsvBatch>>> {
  const header = await findHeader(file, shape, limits);
  if (!header.ok) return header;
  return accept(readRows(file, header.value, limits));
}

interface FoundHeader extends CsvHeader {
  readonly line: number;
}

async function findHeader(
  file: CheckedFile,
  shape: CsvShape,
  limits: CsvLimits,
): Promise<Result<FoundHeader>> {
  for await (const { lines, stopped } of readLines(file.path, limits.maxRowLength)) {
    for (const { line, text } of lines) {
      if (text === undefined) return refuse(fileRefusals, 'row-too-long', { max: limits.maxRowLength });
      if (text.trim() === '') continue;
      const header = readHeader(text, shape);
      return header.ok ? accept({ ...header.value, line }) : header;
    }
    if (stopped) return { ok: false, refusal: stopped };
  }
  return refuse(fileRefusals, 'file-empty');
}

async function* readRows(
  file: CheckedFile,
  header: FoundHeader,
  limits: CsvLimits,
): AsyncGenerator<CsvBatch> {
  let open: readonly Line[] = [];
  let count = 0;
  let lastLine = 0;
  for await (const { lines, stopped } of readLines(file.path, limits.maxRowLength)) {
    const body =
      lines[0] !== undefined && lines[0].line <= header.line ? afterHeader(lines, header.line) : lines;
    const batch = assemble([...open, ...body], header, limits, false);
    open = batch.open;
    lastLine = lines.at(-1)?.line ?? lastLine;
    const over = count + batch.rows.length - limits.maxRows;
    if (over > 0) {
      yield cutOff(batch, over, limits);
      return;
    }
    count += batch.rows.length;
    if (stopped) batch.refused.push({ line: lastLine + 1, refusal: stopped, endsFile: true });
    if (batch.rows.length > 0 || batch.refused.length > 0) yield batch;
    if (stopped) return;
  }
  if (open.length === 0) return;
  const last = assemble(open, header, limits, true);
  const over = count + last.rows.length - limits.maxRows;
  yield over > 0 ? cutOff(last, over, limits) : last;
}

function afterHeader(lines: readonly Line[], headerLine: number): readonly Line[] {
  return lines.filter(({ line }) => line > headerLine);
}

function cutOff(batch: Assembled, over: number, limits: CsvLimits): CsvBatch {
  const rows = batch.rows.slice(0, batch.rows.length - over);
  const line = batch.rows[rows.length]?.line ?? 0;
  const { refusal } = refuse(fileRefusals, 'file-too-many-rows', { max: limits.maxRows });
  const before = batch.refused.filter((refused) => refused.line < line);
  return { rows, refused: [...before, { line, refusal, endsFile: true }] };
}

interface Assembled extends CsvBatch {
  readonly rows: CsvRow[];
  readonly refused: CsvRefusedRow[];
  /** Lines of a row whose quote is still open at the end of the chunk. */
  readonly open: readonly Line[];
}

function assemble(lines: readonly Line[], header: CsvHeader, limits: CsvLimits, atEnd: boolean): Assembled {
  const batch: Assembled = { rows: [], refused: [], open: [] };
  for (let index = 0; index < lines.length; ) {
    const row = readRow(lines, index, header, limits);
    if (row === 'open' && !atEnd) return { ...batch, open: lines.slice(index) };
    const line = lines[index]?.line ?? 0;
    if (row === 'open') {
      batch.refused.push({ line, refusal: refuse(fileRefusals, 'row-quote-not-closed').refusal });
      index += 1;
      continue;
    }
    index += row.lines;
    if (row.refused) batch.refused.push({ line, refusal: row.refused.refusal });
    else if (row.cells) batch.rows.push({ line, cells: row.cells });
  }
  return batch;
}

interface RowRead {
  readonly lines: number;
  /** Neither cells nor refused: an empty line. */
  readonly cells?: CsvCells;
  readonly refused?: Refused;
}

/** Reads the row that begins at `index`: 'open' when it needs more lines than there are. */
function readRow(
  lines: readonly Line[],
  index: number,
  header: CsvHeader,
  limits: CsvLimits,
): RowRead | 'open' {
  let text = lines[index]?.text;
  if (text === undefined) return tooLong(limits);
  if (text.trim() === '') return { lines: 1 };
  let openQuote = isOdd(text);
  for (let used = 1; ; used += 1) {
    // Only tried where it can succeed: at first, and when the quotes pair again. So the work stays linear.
    const cells = used === 1 || !openQuote ? splitCells(text, header.separator) : undefined;
    if (cells !== undefined) return { lines: used, ...pickCells(cells, header, limits) };
    if (!openQuote || used === ROW_MAX_LINES) return notClosed();
    if (index + used >= lines.length) return 'open';
    const next = lines[index + used]?.text;
    if (next === undefined || text.length + next.length > limits.maxRowLength) return notClosed();
    text = `${text}\n${next}`;
    openQuote = openQuote !== isOdd(next);
  }
}

/** An odd number of quotes: the last one may be closed on a following line. */
function isOdd(text: string): boolean {
  let odd = false;
  for (let at = text.indexOf('"'); at !== -1; at = text.indexOf('"', at + 1)) odd = !odd;
  return odd;
}

function notClosed(): RowRead {
  return { lines: 1, refused: refuse(fileRefusals, 'row-quote-not-closed') };
}

function tooLong(limits: CsvLimits): RowRead {
  return { lines: 1, refused: refuse(fileRefusals, 'row-too-long', { max: limits.maxRowLength }) };
}

function pickCells(cells: readonly string[], header: CsvHeader, limits: CsvLimits): Omit<RowRead, 'lines'> {
  if (cells.length !== header.width) {
    const code = cells.length < header.width ? 'row-too-few-cells' : 'row-too-many-cells';
    return { refused: refuse(fileRefusals, code, { found: cells.length, expected: header.width }) };
  }
  const picked: Record<string, string> = {};
  for (const { column, index } of header.places) {
    const cell = cells[index] ?? '';
    if (cell.length > limits.maxCellLength) {
      return { refused: refuse(fileRefusals, 'cell-too-long', { column, max: limits.maxCellLength }) };
    }
    picked[column] = cell;
  }
  return { cells: picked };
}
