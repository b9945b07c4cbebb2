// The file of rentals as OV-fiets would send it: a shape of our own, because none is published.
import { parseCents } from '#kernel/money';
import { accept, type Result, refuse } from '#kernel/refusal';
import type { Usage } from '#kernel/usage';
import { vatFromInclusive } from '#kernel/vat';
import type { CsvShape } from '#platform/files/csv-header';
import type { CsvRow } from '#platform/files/read-csv';

export const rentalsShape: CsvShape = {
  columns: [
    'rental_number',
    'engraved_id',
    'started_at',
    'ended_at',
    'station',
    'amount_eur',
    'vat_percent',
    'currency',
  ],
  optional: ['corrects'],
};

export const rentalRefusals = {
  'rental-number': {
    nl: 'Het huurnummer ontbreekt of is langer dan 60 tekens. Vraag de aanbieder om de regel opnieuw.',
    en: 'The rental number is missing or longer than 60 characters. Ask the provider for the row again.',
  },
  'rental-card': {
    nl: 'Het nummer op de kaart ontbreekt of klopt niet: 4 tot 40 letters en cijfers.',
    en: 'The number on the card is missing or wrong: 4 to 40 letters and digits.',
  },
  'rental-moment': {
    nl: '“{text}” is geen moment zoals 2026-11-22T08:30:00Z. Vraag de aanbieder om de regel opnieuw.',
    en: '“{text}” is not a moment such as 2026-11-22T08:30:00Z. Ask the provider for the row again.',
  },
  'rental-vat': {
    nl: '“{text}” is geen btw-tarief. Schrijf 0, 9 of 21.',
    en: '“{text}” is not a VAT rate. Write 0, 9 or 21.',
  },
  'currency-foreign': {
    nl: 'Het bedrag staat in {text}. Alleen euro’s worden aangenomen; vraag de aanbieder om het bedrag in euro.',
    en: 'The amount is in {text}. Only euros are taken; ask the provider for the amount in euro.',
  },
} as const;

const TEXT_MAX = 120;

/** One row is one use, or a refusal with its reason. Nothing is guessed. */
export function parseRental({ cells }: CsvRow): Result<Usage> {
  const key = (cells.rental_number ?? '').trim();
  if (key === '' || key.length > 60) return refuse(rentalRefusals, 'rental-number');
  const engravedId = (cells.engraved_id ?? '').replaceAll(/[ .-]/g, '');
  if (!/^[0-9A-Za-z]{4,40}$/.test(engravedId)) return refuse(rentalRefusals, 'rental-card');
  const startedAt = parseMoment(cells.started_at ?? '');
  if (!startedAt.ok) return startedAt;
  const endedAt = parseMoment(cells.ended_at ?? '');
  if (!endedAt.ok) return endedAt;
  const currency = (cells.currency ?? '').trim();
  if (currency !== 'EUR') return refuse(rentalRefusals, 'currency-foreign', { text: currency });
  const cost = parseCents(cells.amount_eur ?? '');
  if (!cost.ok) return cost;
  const rate = ({ '0': 0, '9': 900, '21': 2100 } as const)[(cells.vat_percent ?? '').trim()];
  if (rate === undefined) return refuse(rentalRefusals, 'rental-vat', { text: cells.vat_percent ?? '' });
  const corrects = (cells.corrects ?? '').trim();
  const station = (cells.station ?? '').trim().slice(0, TEXT_MAX);
  const seconds = Math.floor((endedAt.value.epochMilliseconds - startedAt.value.epochMilliseconds) / 1000);
  return accept({
    provider: 'ov-fiets',
    kind: 'ov-fiets',
    key,
    subject: { kind: 'card', value: engravedId },
    startedAt: startedAt.value,
    endedAt: endedAt.value,
    ...(station === '' ? {} : { from: { name: station } }),
    mode: 'bicycle',
    costCents: cost.value,
    vat: [vatFromInclusive(cost.value, rate)],
    parts: [{ state: 'in-use', startedAt: startedAt.value, seconds }],
    tariffKey: 'per-24-hours',
    ...(corrects === '' ? {} : { corrects: corrects.slice(0, 60) }),
  });
}

function parseMoment(text: string): Result<Temporal.Instant> {
  const trimmed = text.trim();
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)$/.test(trimmed))
    return refuse(rentalRefusals, 'rental-moment', { text: trimmed });
  try {
    return accept(Temporal.Instant.from(trimmed));
  } catch {
    return refuse(rentalRefusals, 'rental-moment', { text: trimmed });
  }
}
