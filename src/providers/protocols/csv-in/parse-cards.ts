// The import of cards: personnel_number, card_number, and the two numbers that services on the card ask for.
import { parseCardNumber } from '#kernel/card-number';
import { accept, type Result, refuse } from '#kernel/refusal';
import type { CsvShape } from '#platform/files/csv-header';
import type { CsvRow } from '#platform/files/read-csv';
import { parsePersonnelNumber } from './parse-people.ts';

export const cardsShape: CsvShape = {
  columns: ['personnel_number', 'card_number'],
  optional: ['engraved_id', 'chip_id'],
};

export const cardNumbersRefusals = {
  'card-numbers-pair': {
    nl: 'Het nummer op de kaart en dat in de chip horen bij elkaar: vul beide in, of geen van beide.',
    en: 'The number on the card and the one in the chip belong together: fill in both, or neither.',
  },
  'card-numbers-shape': {
    nl: 'Een nummer op de kaart of in de chip bestaat uit 4 tot 40 letters en cijfers. Neem het over van de lijst van de kaartuitgever.',
    en: 'A number on the card or in the chip has 4 to 40 letters and digits. Copy it from the list of the card issuer.',
  },
} as const;

export interface CardRow {
  readonly line: number;
  readonly personnelNumber: string;
  /** Sixteen digits, checked. To be encrypted before anything is stored. */
  readonly cardNumber: string;
  readonly numbers: { readonly engravedId: string; readonly chipId: string } | undefined;
}

export function parseCard({ line, cells }: CsvRow): Result<CardRow> {
  const personnelNumber = parsePersonnelNumber(cells.personnel_number ?? '');
  if (!personnelNumber.ok) return personnelNumber;
  const card = parseCardNumber(cells.card_number ?? '');
  if (!card.ok) return card;
  const numbers = parseNumbers(cells.engraved_id ?? '', cells.chip_id ?? '');
  if (!numbers.ok) return numbers;
  return accept({
    line,
    personnelNumber: personnelNumber.value,
    cardNumber: card.value,
    numbers: numbers.value,
  });
}

function parseNumbers(engraved: string, chip: string): Result<CardRow['numbers']> {
  const [engravedId, chipId] = [engraved, chip].map((text) => text.replaceAll(/[ .-]/g, ''));
  if (!engravedId && !chipId) return accept(undefined);
  if (!engravedId || !chipId) return refuse(cardNumbersRefusals, 'card-numbers-pair');
  const fits = [engravedId, chipId].every((text) => /^[0-9A-Za-z]{4,40}$/.test(text));
  return fits ? accept({ engravedId, chipId }) : refuse(cardNumbersRefusals, 'card-numbers-shape');
}
