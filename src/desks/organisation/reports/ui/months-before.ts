// Months as text, counted back from one: no calendar of the browser is asked.

/** The month `back` months before `month` ('YYYY-MM'); negative is after it. */
export function monthBefore(month: string, back: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const months = year * 12 + (number - 1) - back;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
}

/** `count` months, the newest first, `month` among them. */
export const monthsBefore = (month: string, count: number): string[] =>
  Array.from({ length: count }, (_, back) => monthBefore(month, back));
