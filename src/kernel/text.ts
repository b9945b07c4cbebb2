// Text from outside made fit to keep and to show, and cells of a CSV file that no spreadsheet will execute.
import { accept, type Result, refuse } from './refusal.ts';

export const textRefusals = {
  'text-empty': {
    nl: '{what} is leeg. Vul het in.',
    en: '{what} is empty. Fill it in.',
  },
  'text-too-long': {
    nl: '{what} is langer dan {max} tekens. Maak het korter.',
    en: '{what} is longer than {max} characters. Make it shorter.',
  },
} as const;

/** How long a text may be, in characters a person sees as such (code points). */
export const maxLengths = {
  name: 120,
  place: 120,
  reference: 120,
  email: 254,
  personnelNumber: 40,
  code: 80,
  note: 1000,
} as const;
export type TextKind = keyof typeof maxLengths;

/** One line of visible text, trimmed and in one Unicode form, not empty and not too long. */
export function parseLine(
  text: string,
  kind: TextKind,
  what: string | { nl: string; en: string },
): Result<string> {
  // Cut before cleaning, so that a cell of a megabyte is not normalised first.
  if (text.length > maxLengths[kind] * 8)
    return refuse(textRefusals, 'text-too-long', { what, max: maxLengths[kind] });
  const clean = visibleText(text);
  if (clean === '') return refuse(textRefusals, 'text-empty', { what });
  if ([...clean].length > maxLengths[kind]) {
    return refuse(textRefusals, 'text-too-long', { what, max: maxLengths[kind] });
  }
  return accept(clean);
}

const PLAIN = /^(?:[!-~]| (?! ))*$/;

/** Control, direction and zero-width characters removed, white space made single spaces, composed (NFC). */
export function visibleText(text: string): string {
  // Plain letters, figures and single spaces are what nearly every cell of a large file holds.
  if (PLAIN.test(text)) return text.trim();
  return text
    .normalize('NFC')
    .replaceAll(/[\s\u0085]+/gu, ' ')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\ufffe\uffff]/gu, '')
    .replaceAll(/ {2,}/g, ' ')
    .trim();
}

/**
 * One cell of a CSV file. A text that begins with = + - @, a tab or a return gets an apostrophe in front, so
 * that a spreadsheet shows it instead of running it. Numbers are never guarded: write them with their own
 * formatter through `csvNumber`. Quoted when it holds the separator, a quote or a line break.
 */
export function csvCell(text: string, separator: ';' | ',' = ';'): string {
  const guarded = /^\s*[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text;
  return needsQuotes(guarded, separator) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** A number as machines write it, so that -12.50 stays a number. */
export function csvNumber(text: string): string {
  return /^-?\d+(?:\.\d+)?$/.test(text) ? text : csvCell(text);
}

export function csvLine(cells: readonly string[], separator: ';' | ',' = ';'): string {
  return `${cells.map((cell) => csvCell(cell, separator)).join(separator)}\r\n`;
}

function needsQuotes(text: string, separator: string): boolean {
  return text.includes(separator) || /["\r\n]/.test(text) || text !== text.trim();
}
