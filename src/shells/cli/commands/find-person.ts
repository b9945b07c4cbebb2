// The person whom a command is about, by organisation and personnel number.
import { openColleagues } from '#flows/know-colleagues';
import { accept, type Result } from '#kernel/refusal';
import type { System } from '../../open-system.ts';
import { findOrganisationId } from '../find-organisation.ts';
import type { Asked } from './command.ts';

export async function findPerson(
  system: System,
  { args }: Asked,
): Promise<Result<{ readonly organisation: string; readonly person: string }>> {
  const organisation = await findOrganisationId(system, args.options.organisation ?? '');
  if (!organisation.ok) return organisation;
  const context = { role: 'intake', organisation: organisation.value, now: system.now() };
  const person = await system.db.transaction(context, async (tx) => {
    const colleagues = openColleagues([]);
    await colleagues.load(tx);
    return colleagues.find(args.options.person ?? '');
  });
  return person.ok ? accept({ organisation: organisation.value, person: person.value }) : person;
}
