// The OV-chipkaart transaction export: rows of its semicolon CSV become check-outs and top-ups, or are kept
// aside.
import { parseCardNumber } from '#kernel/card-number';
import { clockSpan, hoursOf } from '#kernel/clock-span';
import { type Day, dayOf, isBefore, parseDay } from '#kernel/day';
import { stableKey } from '#kernel/ids';
import { type Cents, parseCents } from '#kernel/money';
import { accept, type Refusal, type Refused, type Result, refuse } from '#kernel/refusal';
import { maxLengths, parseLine, visibleText } from '#kernel/text';
import { wallClock } from '#kernel/wall-clock';
import type { CsvShape } from '#platform/files/csv-header';
import type { CsvRow } from '#platform/files/read-csv';
import { ovRefusals } from './refusals.ts';

/**
 * The header as the card holder's web site exports it (seen in a public importer and its test, 2021). The
 * name of the holder and the free remarks are never read: the card says who it is.
 */
export const ovShape: CsvShape = {
  columns: [
    'Datum',
    'Check-in',
    'Vertrek',
    'Check-uit',
    'Bestemming',
    'Bedrag',
    'Transactie',
    'Klasse',
    'Product',
    'Kaartnummer',
  ],
  dropped: ['Naam', 'Opmerkingen'],
};

interface Common {
  readonly line: number;
  /** Sixteen digits, checked. To be encrypted before anything is stored. */
  readonly cardNumber: string;
  /** The same for the same transaction of one card, however often it is imported. Holds no card number. */
  readonly key: string;
}

export interface OvCheckOut extends Common {
  readonly kind: 'check-out';
  /** Undefined when the export leaves it empty, which it often does. */
  readonly checkedInAt?: Temporal.Instant;
  readonly checkedOutAt: Temporal.Instant;
  /** The Dutch day of the check-in, or of the check-out when there is no check-in time. */
  readonly day: Day;
  readonly from?: string;
  readonly to: string;
  /** Positive: what the journey cost. */
  readonly costCents: Cents;
  readonly travelClass?: string;
  readonly product?: string;
}

export interface OvTopUp extends Common {
  readonly kind: 'top-up';
  readonly day: Day;
  readonly toppedUpAt?: Temporal.Instant;
  readonly place?: string;
  /** Positive: what was added to the balance. */
  readonly amountCents: Cents;
}

/**
 * Well formed, but not explained by the two known kinds: kept with its reason, and nothing is done with it.
 */
export interface OvAside extends Common {
  readonly kind: 'aside';
  readonly day: Day;
  readonly transaction: string;
  readonly reason: Refusal;
}

export type OvTransaction = OvCheckOut | OvTopUp | OvAside;

/**
 * A check-out later than this after its check-in is not believed: carriers end an open journey long before.
 */
const JOURNEY_MAX_HOURS = 12;

/**
 * One row to one transaction. Amounts in the export are positive for costs and for top-ups: the meaning
 * follows from "Transactie". A check-out time before the check-in time belongs to the next day. `now` refuses
 * the future.
 */
export function parseTransaction({ line, cells }: CsvRow, now: Temporal.Instant): Result<OvTransaction> {
  const card = parseCardNumber(cells.Kaartnummer ?? '');
  if (!card.ok) return card;
  const day = readDay(cells.Datum ?? '');
  if (!day.ok) return day;
  if (isBefore(dayOf(now), day.value)) return inTheFuture(day.value);
  const transaction = visibleText(cells.Transactie ?? '').slice(0, maxLengths.reference);
  const common = { line, cardNumber: card.value, key: keyOf(cells), day: day.value };
  const aside = (refused: Refused) =>
    accept<OvAside>({ ...common, kind: 'aside', transaction, reason: refused.refusal });
  if (transaction !== 'Check-uit' && transaction !== 'Saldo automatisch opgeladen') {
    return aside(refuse(ovRefusals, 'ov-unknown-transaction', { text: transaction }));
  }
  if ((cells.Bedrag ?? '').trim() === '') return aside(refuse(ovRefusals, 'ov-amount-missing'));
  const amount = parseCents(cells.Bedrag ?? '');
  if (!amount.ok) return amount;
  if (amount.value < 0) return aside(refuse(ovRefusals, 'ov-amount-negative'));
  if (transaction === 'Saldo automatisch opgeladen') return readTopUp(common, cells, amount.value);
  const times = readTimes(day.value, cells);
  if (!times.ok) return times.refusal.code === 'ov-journey-too-long' ? aside(times) : times;
  if (times.value.checkedOutAt.epochMilliseconds > now.epochMilliseconds) return inTheFuture(day.value);
  return readCheckOut(common, cells, amount.value, times.value);
}

type Cells = CsvRow['cells'];

/** Remembered, because a file of a million rows names the same few hundred days. */
function readDay(text: string): Result<Day> {
  const known = days.get(text);
  if (known !== undefined) return known;
  const day = parseDay(text, 'DD-MM-YYYY');
  if (days.size >= 2000) days.clear();
  if (day.ok && text.length <= 12) days.set(text, day);
  return day;
}
const days = new Map<string, Result<Day>>();

function readCheckOut(
  common: Common & { day: Day },
  cells: Cells,
  costCents: Cents,
  times: Times,
): Result<OvCheckOut> {
  const to = parseLine(cells.Bestemming ?? '', 'place', { nl: 'De bestemming', en: 'The destination' });
  if (!to.ok) return to;
  const from = optionalLine(cells.Vertrek);
  if (!from.ok) return from;
  const travelClass = optionalLine(cells.Klasse);
  if (!travelClass.ok) return travelClass;
  const product = optionalLine(cells.Product);
  if (!product.ok) return product;
  return accept({
    ...common,
    ...times,
    kind: 'check-out',
    to: to.value,
    costCents,
    ...(from.value === undefined ? {} : { from: from.value }),
    ...(travelClass.value === undefined ? {} : { travelClass: travelClass.value }),
    ...(product.value === undefined ? {} : { product: product.value }),
  });
}

function readTopUp(common: Common & { day: Day }, cells: Cells, amountCents: Cents): Result<OvTopUp> {
  const place = optionalLine(cells.Bestemming);
  if (!place.ok) return place;
  const text = (cells['Check-in'] ?? '').trim() || (cells['Check-uit'] ?? '').trim();
  const at = text === '' ? accept(undefined) : wallClock(common.day, text);
  if (!at.ok) return at;
  return accept({
    ...common,
    kind: 'top-up',
    amountCents,
    ...(at.value === undefined ? {} : { toppedUpAt: at.value }),
    ...(place.value === undefined ? {} : { place: place.value }),
  });
}

interface Times {
  readonly checkedInAt?: Temporal.Instant;
  readonly checkedOutAt: Temporal.Instant;
}

function readTimes(day: Day, cells: Cells): Result<Times> {
  const outText = (cells['Check-uit'] ?? '').trim();
  const inText = (cells['Check-in'] ?? '').trim();
  if (outText === '') return refuse(ovRefusals, 'ov-time-missing');
  if (inText === '') {
    const out = wallClock(day, outText);
    return out.ok ? accept({ checkedOutAt: out.value }) : out;
  }
  const span = clockSpan(day, inText, outText);
  if (!span.ok) return span;
  const { startedAt, endedAt } = span.value;
  if (hoursOf(span.value) > JOURNEY_MAX_HOURS) {
    return refuse(ovRefusals, 'ov-journey-too-long', { from: inText, to: outText, hours: JOURNEY_MAX_HOURS });
  }
  return accept({ checkedInAt: startedAt, checkedOutAt: endedAt });
}

function optionalLine(text: string | undefined): Result<string | undefined> {
  if (visibleText(text ?? '') === '') return accept(undefined);
  return parseLine(text ?? '', 'place', { nl: 'De omschrijving', en: 'The description' });
}

function inTheFuture(day: Day): Refused {
  return refuse(ovRefusals, 'ov-in-the-future', { day: day.toString() });
}

/**
 * One card cannot do the same thing twice in the same minute at the same place: equal rows are one
 * transaction.
 */
function keyOf(cells: Cells): string {
  return stableKey(
    'ov-chipkaart',
    cells.Datum?.trim() ?? '',
    cells['Check-in']?.trim() ?? '',
    cells.Vertrek?.trim() ?? '',
    cells['Check-uit']?.trim() ?? '',
    cells.Bestemming?.trim() ?? '',
    cells.Bedrag?.trim() ?? '',
    cells.Transactie?.trim() ?? '',
  );
}

/** What the transaction did to the balance of the card, in cents; nothing for what is not explained. */
export function balanceChangeCents(transaction: OvTransaction): Cents {
  if (transaction.kind === 'check-out') return transaction.costCents === 0 ? 0 : -transaction.costCents;
  return transaction.kind === 'top-up' ? transaction.amountCents : 0;
}
