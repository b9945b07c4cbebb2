// Adds somebody, changes what holds from a day on, and lets somebody leave; first it says what leaving does.
import type { z } from 'zod';
import { addColleague, changeColleague, endColleague } from '#flows/change-colleague';
import type { Intake } from '#flows/import-report';
import { listLeaveEffects } from '#flows/list-leave-effects';
import { type Answered, type Asking, contextOf } from '#platform/http/route';
import type * as wire from './contract.ts';
import { showPerson } from './show-people.ts';

type Body<S extends z.ZodType> = Asking<{ id: string }, unknown, z.output<S>>;
type Form = Promise<Answered<z.input<typeof wire.PersonForm>>>;

/** As who brings a list of the same organisation; never of one that the request names. */
export function intakeOf(asking: Pick<Asking, 'signed' | 'house'>): Intake {
  const { organisation, now } = contextOf(asking);
  return { db: asking.house.intake, secrets: asking.house.ledger.secrets, organisation, now };
}

export async function addPerson(
  asking: Asking<unknown, unknown, z.output<typeof wire.Adding>>,
): Promise<Answered<z.input<typeof wire.Added>>> {
  const added = await addColleague(intakeOf(asking), asking.body);
  return added.ok ? { ok: true, value: { personId: added.value.personId } } : { ...added, status: 400 };
}

export async function changePerson(asking: Body<typeof wire.Changing>): Form {
  const { from, ...typed } = asking.body;
  const day = Temporal.PlainDate.from(from);
  const changed = await changeColleague(intakeOf(asking), asking.params.id, typed, day);
  return changed.ok ? showPerson(asking, changed.value.note ?? null) : { ...changed, status: 400 };
}

export async function leave(asking: Body<typeof wire.Leaving>): Form {
  const { lastDay } = asking.body;
  const day = lastDay === null ? undefined : Temporal.PlainDate.from(lastDay);
  const ended = await endColleague(intakeOf(asking), asking.params.id, day);
  return ended.ok ? showPerson(asking, ended.value.note ?? null) : { ...ended, status: 400 };
}

/** Of nobody in particular: what the register says of an account that ends on a day. */
export async function lookAtLeave(
  asking: Asking<{ id: string }, z.output<typeof wire.LeaveAsked>>,
): Promise<Answered<z.input<typeof wire.LeaveEffect>>> {
  const lastDay = Temporal.PlainDate.from(asking.query.on);
  const effects = listLeaveEffects(lastDay).map((one) => ({ ...one, day: one.day?.toString() ?? null }));
  return { ok: true, value: { lastDay: lastDay.toString(), effects } };
}
