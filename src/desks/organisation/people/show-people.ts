// The people of the organisation of who looks: a page of the list, and one person's form.
import type { z } from 'zod';
import { changeRefusals } from '#flows/change-colleague';
import { dayOf, isBefore } from '#kernel/day';
import { refuse, type Sentence } from '#kernel/refusal';
import type { Transaction } from '#platform/database/types';
import { type Answered, type Asking, contextOf } from '#platform/http/route';
import { countFlagged } from '#privacy/flags/is-restricted';
import { listAccess } from '#services/people/access';
import {
  findPerson,
  type ListedPerson,
  listCostCentres,
  listGroups,
  listTerms,
  readPeople,
} from '#services/people/organisations';
import { PAGE, type PeopleAsked, type PeoplePage, type PersonForm } from './contract.ts';

export async function showPeople(
  asking: Asking<unknown, z.output<typeof PeopleAsked>>,
): Promise<Answered<z.input<typeof PeoplePage>>> {
  const { sought = '', state = 'now', page = 0 } = asking.query;
  return asking.house.db.transaction(contextOf(asking), async (tx) => {
    const found = await readPeople(tx, { sought, state, limit: PAGE, offset: page * PAGE });
    const leftOut = await countFlagged(tx, ['people/organisations/employment']);
    const ids = found.people.map(({ personId }) => personId);
    const states = new Map((await listAccess(tx, ids)).map((one) => [one.personId, one.state]));
    const people = found.people.map((person) => ({
      ...toListed(person),
      access: states.get(person.personId) ?? ('none' as const),
    }));
    return { ok: true, value: { total: found.total, people, leftOut } };
  });
}

export async function showPerson(
  asking: Asking<{ id: string }>,
  note: Sentence | null = null,
): Promise<Answered<z.input<typeof PersonForm>>> {
  return asking.house.db.transaction(contextOf(asking), async (tx) => {
    const person = await findPerson(tx, asking.params.id);
    if (person === undefined) return { ...refuse(changeRefusals, 'person-not-here'), status: 404 };
    return { ok: true, value: await toForm(tx, person, note) };
  });
}

async function toForm(
  tx: Transaction,
  person: ListedPerson,
  note: Sentence | null,
): Promise<z.input<typeof PersonForm>> {
  const today = dayOf(tx.context.now);
  const terms = await listTerms(tx, person.personId);
  return {
    person: { ...toListed(person), email: person.email, hoursPerWeek: person.hoursPerWeek },
    terms: terms.map((one) => ({
      ...one,
      from: one.from.toString(),
      until: one.until?.toString() ?? null,
    })),
    groups: [...new Set(['all', person.group, ...(await listGroups(tx))])],
    costCentres: (await listCostCentres(tx))
      .filter(({ from, until }) => !isBefore(today, from) && (until === null || !isBefore(until, today)))
      .map(({ code, name }) => ({ code, name })),
    today: today.toString(),
    note,
  };
}

const toListed = ({
  personId,
  personnelNumber,
  name,
  costCentre,
  group,
  startsOn,
  endsOn,
}: ListedPerson) => ({
  personId,
  personnelNumber,
  name,
  costCentre,
  group,
  startsOn: startsOn.toString(),
  endsOn: endsOn?.toString() ?? null,
});
