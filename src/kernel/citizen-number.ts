// Recognises a citizen service number (BSN), so that one is refused and never kept. Source of the sum: the
// eleven-test of the Dutch government, weights 9 to 2 and -1.

const WEIGHTS = [9, 8, 7, 6, 5, 4, 3, 2, -1];

/**
 * Nine digits, or eight with the zero in front left out, that pass the eleven-test. About one in eleven does.
 */
export function isLikeCitizenNumber(text: string): boolean {
  const digits = text.replaceAll(/[\s.-]/g, '');
  if (!/^\d{8,9}$/.test(digits)) return false;
  const padded = digits.padStart(9, '0');
  if (/^(\d)\1*$/.test(padded)) return false;
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(padded[at]), 0);
  return sum % 11 === 0;
}

/** Whether such a number stands anywhere in a text, also with points, spaces or dashes between its digits. */
export function hidesCitizenNumber(text: string): boolean {
  const runs = text.match(/\d(?:[ .-]?\d){7,}/g) ?? [];
  return runs.some((run) => /^\d(?:[ .-]?\d){8}$/.test(run) && isLikeCitizenNumber(run));
}

/** Names that a column with such numbers goes by, whatever its capitals and separators. */
const NAMES = ['burgerservice', 'sofinummer', 'citizenservicenumber'];
const WHOLE = ['bsn', 'sofi', 'sofinr', 'bsnnummer', 'bsnnr', 'nummerbsn'];

export const namesCitizenNumber = (column: string): boolean => {
  const folded = column.toLowerCase().replaceAll(/[^a-z]/g, '');
  return WHOLE.includes(folded) || NAMES.some((name) => folded.includes(name));
};

/**
 * A numbering of a company of its own also has nine digits here and there, and one in eleven of those passes
 * the test. Of a whole column it shows: when more than a quarter passes, they are no chance hits.
 */
export function isCitizenColumn(values: Iterable<string>): boolean {
  let nine = 0;
  let passing = 0;
  for (const value of values) {
    if (!/^\d{8,9}$/.test(value.replaceAll(/[\s.-]/g, ''))) continue;
    nine += 1;
    if (isLikeCitizenNumber(value)) passing += 1;
  }
  return passing > 0 && passing * 4 > nine;
}
