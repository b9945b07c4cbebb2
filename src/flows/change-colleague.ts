// A client adds one person, changes what holds from a day on, or says on which day somebody leaves: as if it
// were a row of its list.
import { accept, type Result, refuse } from '#kernel/refusal';
import type { Transaction } from '#platform/database/types';
import { createPeopleParser, findCitizenColumns } from '#providers/protocols/csv-in/parse-people';
import { requireService } from '#services/people/entitlements';
import { findPerson, type ListedPerson, listColleagues } from '#services/people/organisations';
import { type Intake, intakeContext } from './import-report.ts';
import { type ColleagueRow, openReceiving } from './receive-colleagues.ts';
import { refuseErased } from './refuse-erased.ts';
import { findExpired } from './refuse-expired.ts';

export const changeRefusals = {
  'person-not-here': {
    nl: 'Deze persoon is er niet. Ga terug naar de lijst en kies opnieuw.',
    en: 'This person is not here. Go back to the list and choose again.',
  },
  'number-in-use': {
    nl: 'Personeelsnummer {number} is al van iemand. Zoek die persoon op, of kies een ander nummer.',
    en: 'Personnel number {number} is somebody’s already. Find that person, or choose another number.',
  },
  'change-after-end': {
    nl: 'De wijziging gaat in na de laatste dag ({ends}). Kies een eerdere dag.',
    en: 'The change begins after the last day ({ends}). Choose an earlier day.',
  },
} as const;

/** As a person types them; an empty text is no answer. */
export interface TypedPerson {
  readonly personnelNumber: string;
  readonly name: string;
  readonly email: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly costCentre: string;
  readonly group: string;
  readonly hoursPerWeek: string;
}

export interface ColleagueChange {
  readonly personId: string;
  readonly outcome: 'added' | 'changed' | 'unchanged';
  /** What went in but for something, and why. */
  readonly note?: { readonly nl: string; readonly en: string } | undefined;
}

/** Somebody new; refused when the number is somebody's. */
export function addColleague(intake: Intake, typed: TypedPerson): Promise<Result<ColleagueChange>> {
  return intake.db.transaction(intakeContext(intake), async (tx) => {
    const row = parseTyped(typed);
    if (!row.ok) return row;
    const { personnelNumber: number } = row.value;
    if ((await listColleagues(tx)).has(number)) return refuse(changeRefusals, 'number-in-use', { number });
    return receiveOne(tx, intake, row.value);
  });
}

/**
 * `changesOn`: from which day cost centre, group and hours hold. The personnel number and the first day stay
 * as they are unless `typed` says otherwise.
 */
export function changeColleague(
  intake: Intake,
  personId: string,
  typed: Partial<TypedPerson>,
  changesOn?: Temporal.PlainDate,
): Promise<Result<ColleagueChange>> {
  return intake.db.transaction(intakeContext(intake), async (tx) => {
    const known = await findPerson(tx, personId);
    if (known === undefined) return refuse(changeRefusals, 'person-not-here');
    const row = parseTyped({ ...typeKnown(known), ...typed, personnelNumber: known.personnelNumber });
    if (!row.ok) return row;
    const { endsOn } = row.value;
    if (changesOn !== undefined && endsOn !== undefined && Temporal.PlainDate.compare(changesOn, endsOn) > 0)
      return refuse(changeRefusals, 'change-after-end', { ends: endsOn.toString() });
    return receiveOne(tx, intake, changesOn === undefined ? row.value : { ...row.value, changesOn });
  });
}

/**
 * The last day; undefined takes it back. Access ends with that day, and what hangs on the account follows.
 */
export const endColleague = (
  intake: Intake,
  personId: string,
  lastDay: Temporal.PlainDate | undefined,
): Promise<Result<ColleagueChange>> =>
  changeColleague(intake, personId, { endsOn: lastDay?.toString() ?? '' });

const typeKnown = (known: ListedPerson): TypedPerson => ({
  personnelNumber: known.personnelNumber,
  name: known.name,
  email: known.email ?? '',
  startsOn: known.startsOn.toString(),
  endsOn: known.endsOn?.toString() ?? '',
  costCentre: known.costCentre ?? '',
  group: known.group,
  hoursPerWeek: String(known.hoursPerWeek),
});

function parseTyped(typed: TypedPerson): Result<ColleagueRow> {
  const cells = {
    personnel_number: typed.personnelNumber,
    name: typed.name,
    email: typed.email,
    starts_on: typed.startsOn,
    ends_on: typed.endsOn,
    cost_centre: typed.costCentre,
    group: typed.group,
    hours_per_week: typed.hoursPerWeek,
  };
  return createPeopleParser(findCitizenColumns([cells]))({ line: 1, cells });
}

async function receiveOne(
  tx: Transaction,
  { secrets, now }: Intake,
  row: ColleagueRow,
): Promise<Result<ColleagueChange>> {
  const on = await requireService(tx, 'people/organisations');
  if (!on.ok) return on;
  const expired = row.endsOn && findExpired(row.endsOn, 'people/organisations/employment', now);
  if (expired) return { ok: false, refusal: expired };
  const living = await refuseErased(tx, secrets, [row]);
  const receiving = openReceiving();
  await receiving.load(tx);
  const received = await receiving.receive(tx, living.rows);
  const [refused] = [...living.refused, ...(received.refused ?? [])];
  if (refused !== undefined) return { ok: false, refusal: refused.refusal };
  const personId = (await listColleagues(tx)).get(row.personnelNumber) ?? '';
  return accept({
    personId,
    outcome: received.told?.[0]?.outcome ?? 'unchanged',
    note: received.notes?.[0]?.refusal,
  });
}
