// Journal entries of an operator: what it wants to be paid for, line by line. A line that is wrong is set
// aside with its reason and leaves the others alone.
import { z } from 'zod';
import type { Cents } from '#kernel/money';
import { accept, type Refusal, type Result, refuse } from '#kernel/refusal';
import type { VatLine } from '#kernel/vat';
import { readVatLine } from './read-amount.ts';
import { readBody } from './read-body.ts';
import { tompRefusals } from './refusals.ts';
import { fareShape, idShape, matchShape, moneyShape, textShape, type WireFare } from './shapes.ts';

const CATEGORIES = [
  'ALL',
  'DAMAGE',
  'LOSS',
  'STOLEN',
  'EXTRA_USAGE',
  'REFUND',
  'FINE',
  'OTHER_ASSET_USED',
  'CREDIT',
  'VOUCHER',
  'DEPOSIT',
  'OTHER',
  'FARE',
] as const;

const entryShape = moneyShape.extend({
  category: z.enum(CATEGORIES).optional(),
  journalId: idShape,
  journalSequenceId: idShape.optional(),
  state: z.enum(['TO_INVOICE', 'INVOICED']).optional(),
  comment: textShape.optional(),
  distance: z.number().min(0).max(100_000).optional(),
  distanceType: z.enum(['KM', 'MILE']).optional(),
  usedTime: z.number().int().min(0).max(1_000_000_000).optional(),
  details: z.unknown().optional(),
});
type WireEntry = z.output<typeof entryShape>;

/**
 * `ride` is the use itself; `extra` is what comes on top (damage, a fine); `back` is money that comes back.
 */
export type JournalKind = 'ride' | 'extra' | 'back';

export interface JournalEntry {
  /** The same however often it is received. */
  readonly key: string;
  /** The document lets the number of the ride be used, and so do the operators that we admit. */
  readonly legId: string;
  readonly kind: JournalKind;
  readonly category: (typeof CATEGORIES)[number];
  /** VAT included; negative for money back. */
  readonly costCents: Cents;
  readonly vat: VatLine;
  readonly distanceM: number | undefined;
  readonly usedSeconds: number | undefined;
  /** How the operator says that it came to the amount. */
  readonly fare: WireFare | undefined;
  readonly comment: string | undefined;
}

export interface JournalPage {
  readonly entries: readonly JournalEntry[];
  /** `at` counts from 0 within the page. */
  readonly setAside: readonly {
    readonly at: number;
    readonly key: string | undefined;
    readonly refusal: Refusal;
  }[];
  /** How many lines the page had: fewer than asked for means that it was the last. */
  readonly count: number;
}

const PAGE_BYTES = 4_194_304;
const DAYS_MAX = 31;
/** Both numbers together: what is kept of a line to know it again. */
const KEY_MAX = 120;

export function parseJournal(text: string): Result<JournalPage> {
  const body = readBody(text, PAGE_BYTES);
  if (!body.ok) return body;
  const lines = matchShape(z.array(z.unknown()).max(1_000), body.value);
  if (!lines.ok) return lines;
  const entries: JournalEntry[] = [];
  const setAside: JournalPage['setAside'][number][] = [];
  for (const [at, line] of lines.value.entries()) {
    const shaped = matchShape(entryShape, line);
    const entry = shaped.ok ? toEntry(shaped.value) : shaped;
    if (entry.ok) entries.push(entry.value);
    else setAside.push({ at, key: shaped.ok ? keyOf(shaped.value) : undefined, refusal: entry.refusal });
  }
  return accept({ entries, setAside, count: lines.value.length });
}

function keyOf({ journalId, journalSequenceId }: WireEntry): string {
  return journalSequenceId === undefined ? journalId : `${journalId}/${journalSequenceId}`;
}

function toEntry(wire: WireEntry): Result<JournalEntry> {
  const key = keyOf(wire);
  if (key.length > KEY_MAX) return refuse(tompRefusals, 'tomp-journal-incomplete', { name: 'journalId' });
  const category = wire.category ?? 'FARE';
  const kind = kindOf(category);
  if (kind === undefined) return refuse(tompRefusals, 'tomp-journal-incomplete', { name: 'category' });
  if (kind === 'ride' && (wire.amount ?? 0) < 0) return refuse(tompRefusals, 'tomp-amount');
  // The document gives every amount a minimum of 0 and says that credits are negative: both are read as money
  // back.
  const sign = kind === 'back' ? -1 : 1;
  const signed = (value: number | undefined) => (value === undefined ? undefined : sign * Math.abs(value));
  const { amount, amountExVat } = wire;
  const vat = readVatLine({ ...wire, amount: signed(amount), amountExVat: signed(amountExVat) });
  if (!vat.ok) return vat;
  const { distance, distanceType, usedTime } = wire;
  if (distance !== undefined && distanceType !== 'KM')
    return refuse(tompRefusals, 'tomp-price-unknown', { part: distanceType ?? 'distanceType' });
  if (usedTime !== undefined && usedTime > DAYS_MAX * 86_400)
    return refuse(tompRefusals, 'tomp-used-too-long', { days: Math.floor(usedTime / 86_400) });
  const fare = fareShape.safeParse(wire.details);
  return accept({
    key,
    legId: wire.journalId,
    kind,
    category,
    costCents: vat.value.inclusiveCents,
    vat: vat.value,
    distanceM: distance === undefined ? undefined : Math.round(distance * 1_000),
    usedSeconds: usedTime,
    fare: fare.success ? fare.data : undefined,
    comment: wire.comment,
  });
}

/** A deposit and a voucher are no use and no cost: they are agreed on apart, so such a line is set aside. */
function kindOf(category: JournalEntry['category']): JournalKind | undefined {
  if (category === 'FARE') return 'ride';
  if (category === 'REFUND' || category === 'CREDIT') return 'back';
  return category === 'ALL' || category === 'VOUCHER' || category === 'DEPOSIT' ? undefined : 'extra';
}
