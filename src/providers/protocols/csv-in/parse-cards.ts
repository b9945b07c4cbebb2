// The import of cards: personnel_number, card_number.
import { parseCardNumber } from '#kernel/card-number';
import { accept, type Result } from '#kernel/refusal';
import type { CsvShape } from '#platform/files/csv-header';
import type { CsvRow } from '#platform/files/read-csv';
import { parsePersonnelNumber } from './parse-people.ts';

export const cardsShape: CsvShape = { columns: ['personnel_number', 'card_number'] };

export interface CardRow {
  readonly line: number;
  readonly personnelNumber: string;
  /** Sixteen digits, checked. To be encrypted before anything is stored. */
  readonly cardNumber: string;
}

export function parseCard({ line, cells }: CsvRow): Result<CardRow> {
  const personnelNumber = parsePersonnelNumber(cells.personnel_number ?? '');
  if (!personnelNumber.ok) return personnelNumber;
  const card = parseCardNumber(cells.card_number ?? '');
  if (!card.ok) return card;
  return accept({ line, personnelNumber: personnelNumber.value, cardNumber: card.value });
}
