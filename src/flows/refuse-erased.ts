// A late message about somebody who was erased brings nothing back: the row is refused, with the reason.
import { dayOf, isBefore } from '#kernel/day';
import { type Refusal, refuse } from '#kernel/refusal';
import type { Transaction } from '#platform/database/types';
import type { Secrets } from '#platform/secrets';
import { findErasures } from '#privacy/erase/find-erasure';
import { numberHash } from '#services/card/mobility-card';
import { listErasedNumbers, listHolders } from '#services/people/organisations';
import type { RefusedRow } from './import-report.ts';

const refusals = {
  'person-erased': {
    nl: 'Deze persoon is op {day} op eigen verzoek gewist. Laat de regel weg; wie later terugkomt, begint opnieuw met een latere datum.',
    en: 'This person was erased on {day} at their own request. Leave the row out; whoever returns later begins anew with a later date.',
  },
  'card-erased': {
    nl: 'De houder van deze kaart is op {day} op eigen verzoek gewist. Reizen tot en met die dag komen niet terug: laat de regel weg.',
    en: 'The holder of this card was erased on {day} at their own request. Journeys up to that day do not come back: leave the row out.',
  },
} as const;

export const cardErased = (erasedOn: Temporal.PlainDate): Refusal =>
  refuse(refusals, 'card-erased', { day: erasedOn.toString() }).refusal;

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
 * Rows that name an erased person by personnel number are refused, unless that number has a new holder by
 * now: then what is of his own time goes in, and what is of no day. A list of people brings such a holder:
 * one who starts after the erasure. Role `intake`.
 */
export async function refuseErased<T>(
  tx: Transaction,
  secrets: Secrets,
  rows: readonly T[],
): Promise<Sifted<T>> {
  const numbers = [...new Set(rows.flatMap((row) => (row as Row).personnelNumber ?? []))];
  const { organisation } = tx.context;
  if (numbers.length === 0 || organisation === undefined) return { rows, refused: [] };
  const erased = await listErased(tx, secrets, organisation, numbers);
  if (erased.size === 0) return { rows, refused: [] };
  const returned = await listReturned(tx, secrets, organisation, [...erased.keys()]);
  const refused: RefusedRow[] = [];
  const kept = rows.filter((row) => {
    const { personnelNumber = '', line = 0 } = row as Row;
    const erasedOn = erased.get(personnelNumber);
    if (erasedOn === undefined || isOfReturned(row as Row, erasedOn, returned.get(personnelNumber)))
      return true;
    refused.push({ line, refusal: refuse(refusals, 'person-erased', { day: erasedOn.toString() }).refusal });
    return false;
  });
  return { rows: kept, refused };
}

/** The same for one event, typed or of one file. Undefined: it may go in. */
export async function findErased(
  tx: Transaction,
  secrets: Secrets,
  event: { readonly personnelNumber: string; readonly day?: Temporal.PlainDate | undefined },
): Promise<Refusal | undefined> {
  return (await refuseErased(tx, secrets, [event])).refused[0]?.refusal;
}

function isOfReturned(
  { day, startsOn }: Row,
  erasedOn: Temporal.PlainDate,
  returnedOn: Temporal.PlainDate | undefined,
): boolean {
  if (startsOn !== undefined) return isBefore(erasedOn, startsOn);
  return returnedOn !== undefined && (day === undefined || !isBefore(day, returnedOn));
}

/** The last day of erased holders of these numbers: of the list of erasures, or of what stayed of them. */
async function listErased(
  tx: Transaction,
  secrets: Secrets,
  organisation: string,
  numbers: readonly string[],
): Promise<Map<string, Temporal.PlainDate>> {
  const identifiers = numbers.map((value) => ({ kind: 'personnel-number' as const, value }));
  const late = await findErasures(tx, secrets, organisation, identifiers);
  const erased = new Map([...late].map(([number, at]) => [number, dayOf(at)]));
  for (const { personnelNumber, endedOn } of await listErasedNumbers(tx, numbers)) {
    if (!erased.has(personnelNumber)) erased.set(personnelNumber, endedOn);
  }
  return erased;
}

/** The first day of those who have one of these numbers now and were not erased themselves. */
async function listReturned(
  tx: Transaction,
  secrets: Secrets,
  organisation: string,
  numbers: readonly string[],
): Promise<Map<string, Temporal.PlainDate>> {
  const holders = await listHolders(tx, numbers);
  const stillThere = new Set((await listErasedNumbers(tx, numbers)).map((one) => one.personnelNumber));
  const people = holders.map(({ personId: value }) => ({ kind: 'person' as const, value }));
  const gone = await findErasures(tx, secrets, organisation, people);
  return new Map(
    holders
      .filter(({ personId, personnelNumber }) => !gone.has(personId) && !stillThere.has(personnelNumber))
      .map(({ personnelNumber, startsOn }) => [personnelNumber, startsOn]),
  );
}

/**
 * The last day of erased holders of these cards, by card number. A card may be back with whoever returned.
 */
export async function listErasedCards(
  tx: Transaction,
  secrets: Secrets,
  cardNumbers: readonly string[],
): Promise<Map<string, Temporal.PlainDate>> {
  const byHash = new Map(cardNumbers.map((number) => [numberHash(secrets, number), number]));
  const identifiers = [...byHash.keys()].map((value) => ({ kind: 'card-number-hash' as const, value }));
  const found = await findErasures(tx, secrets, tx.context.organisation ?? '', identifiers);
  return new Map([...found].map(([hash, at]) => [byHash.get(hash) ?? '', dayOf(at)]));
}
