// Rows as CSV text for COPY … FROM STDIN (format csv): nothing means NULL, every text is quoted.

export type CopyValue = string | number | boolean | undefined | null | Temporal.PlainDate | Temporal.Instant;

/** The columns of one row, in the order of the COPY statement, with the line end. */
export function copyLine(values: readonly CopyValue[]): string {
  let line = '';
  for (let index = 0; index < values.length; index += 1) {
    if (index > 0) line += ',';
    line += cell(values[index]);
  }
  return `${line}\n`;
}

/** Many rows in pieces of a good size to send; each row becomes text only when its piece is asked for. */
export function* copyLines<T>(
  rows: readonly T[],
  valuesOf: (row: T, position: number) => readonly CopyValue[],
): Generator<string> {
  let piece = '';
  for (let position = 0; position < rows.length; position += 1) {
    piece += copyLine(valuesOf(rows[position] as T, position));
    if (piece.length < PIECE_LENGTH) continue;
    yield piece;
    piece = '';
  }
  if (piece !== '') yield piece;
}
const PIECE_LENGTH = 64 * 1024;

function cell(value: CopyValue): string {
  if (value === undefined || value === null) return '';
  // An unquoted empty cell is NULL, so an empty text must be quoted; quoting every text is the simplest way
  // to be right.
  if (typeof value === 'string') return `"${value.includes('"') ? value.replaceAll('"', '""') : value}"`;
  if (typeof value !== 'object') return String(value);
  return value instanceof Temporal.PlainDate ? dayText(value) : instantText(value);
}

/**
 * Days and instants are remembered or reckoned, because their own way to text is slow and a file of a million
 * rows names the same few hundred days. The answer is the same.
 */
function dayText(day: Temporal.PlainDate): string {
  const key = (day.year * 12 + day.month) * 31 + day.day;
  return remember(dayTexts, key, () => day.toString({ calendarName: 'never' }));
}
const dayTexts = new Map<number, string>();

const DAY_MS = 86_400_000;

function instantText(instant: Temporal.Instant): string {
  const { epochMilliseconds } = instant;
  const sinceMidnight = ((epochMilliseconds % DAY_MS) + DAY_MS) % DAY_MS;
  // On a whole second, as all times of a clock are; a part of one is left to the slow way.
  if (sinceMidnight % 1000 !== 0 || instant.epochNanoseconds % 1_000_000_000n !== 0n)
    return instant.toString();
  const number = (epochMilliseconds - sinceMidnight) / DAY_MS;
  const day = remember(utcDayTexts, number, () => instant.toString().slice(0, -'T00:00:00Z'.length));
  const second = sinceMidnight / 1000;
  return `${day}T${two(Math.floor(second / 3600))}:${two(Math.floor(second / 60) % 60)}:${two(second % 60)}Z`;
}
const utcDayTexts = new Map<number, string>();

const two = (value: number) => (value < 10 ? `0${value}` : String(value));

function remember(texts: Map<number, string>, key: number, make: () => string): string {
  const known = texts.get(key);
  if (known !== undefined) return known;
  const text = make();
  if (texts.size >= 20_000) texts.clear();
  texts.set(key, text);
  return text;
}
