// Reads the rows of an AFAS GetConnector and keeps only those that truly carry the asked value.

/** Number of rows whose `field` equals `value`; undefined when the text is no answer of a GetConnector. */
export function countMatchingRows(bodyText: string, field: string, value: string): number | undefined {
  let body: unknown;
  try {
    body = JSON.parse(bodyText);
  } catch {
    return undefined;
  }
  if (typeof body !== 'object' || body === null || !('rows' in body) || !Array.isArray(body.rows))
    return undefined;
  // A filter that the other side forgot to apply must not make us believe that our line is there.
  return body.rows.filter(
    (row: unknown) =>
      typeof row === 'object' &&
      row !== null &&
      Object.hasOwn(row, field) &&
      Reflect.get(row, field) === value,
  ).length;
}
