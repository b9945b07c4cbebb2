// A late message about somebody who was erased brings nothing back: the row is refused, with the reason.
import { dayOf, isBefore } from '#kernel/day';
import { refuse } from '#kernel/refusal';
import type { Transaction } from '#platform/database/types';
import type { Secrets } from '#platform/secrets';
import { findErasures } from '#privacy/erase/find-erasure';
import { listErasedNumbers } from '#services/people/organisations';
import type { RefusedRow } from './import-report.ts';

const refusals = {
  'person-erased': {
    nl: 'Deze persoon is op {day} op eigen verzoek gewist. Laat de regel weg; wie later terugkomt, begint opnieuw met een latere datum.',
    en: 'This person was erased on {day} at their own request. Leave the row out; whoever returns later begins anew with a later date.',
  },
} as const;

interface Row {
  readonly line?: number;
  readonly personnelNumber?: string;
  readonly day?: Temporal.PlainDate;
  readonly startsOn?: Temporal.PlainDate;
}

export interface Sifted<T> {
  readonly rows: readonly T[];
  readonly refused: readonly RefusedRow[];
}

/**
 * Rows that name an erased person by personnel number and speak of a day up to the erasure, or of no day, are
 * refused. A person who returns has later days. Role `intake`.
 */
export async function refuseErased<T>(
  tx: Transaction,
  secrets: Secrets,
  rows: readonly T[],
): Promise<Sifted<T>> {
  const numbers = [...new Set(rows.flatMap((row) => (row as Row).personnelNumber ?? []))];
  const { organisation } = tx.context;
  if (numbers.length === 0 || organisation === undefined) return { rows, refused: [] };
  const identifiers = numbers.map((value) => ({ kind: 'personnel-number' as const, value }));
  const late = await findErasures(tx, secrets, organisation, identifiers);
  const erased = new Map([...late].map(([number, at]) => [number, dayOf(at)]));
  for (const { personnelNumber, endedOn } of await listErasedNumbers(tx, numbers)) {
    if (!erased.has(personnelNumber)) erased.set(personnelNumber, endedOn);
  }
  const refused: RefusedRow[] = [];
  const kept = rows.filter((row) => {
    const { personnelNumber = '', day, startsOn, line = 0 } = row as Row;
    const erasedOn = erased.get(personnelNumber);
    const about = startsOn ?? day;
    if (erasedOn === undefined || (about !== undefined && isBefore(erasedOn, about))) return true;
    refused.push({ line, refusal: refuse(refusals, 'person-erased', { day: erasedOn.toString() }).refusal });
    return false;
  });
  return { rows: kept, refused };
}
