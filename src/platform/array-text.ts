// A list of numbers or texts as PostgreSQL writes an array: for lists of different lengths that travel as one
// text each and are made lists again by a cast.

/** `{12,34}`, `{"a","b \"c\""}`; an empty list is `{}`. */
export function arrayText(values: readonly (string | number)[]): string {
  let text = '{';
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] as string | number;
    if (at > 0) text += ',';
    text += typeof value === 'number' ? value : `"${value.replace(/[\\"]/g, '\\$&')}"`;
  }
  return `${text}}`;
}
