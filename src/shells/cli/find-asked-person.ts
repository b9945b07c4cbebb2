// The organisation and the person that --organisation and --person name.
import { accept, type Result } from '#kernel/refusal';
import { findByNumber } from '#services/people/organisations';
import type { System } from '../open-system.ts';
import { UsageError } from './arguments.ts';
import type { Asked } from './commands/command.ts';
import { findOrganisationId } from './find-organisation.ts';

export interface AskedPerson {
  readonly organisation: string;
  readonly person: string;
}

/** As who recognises: also somebody who had everything frozen is found. A number that is not there: usage. */
export async function findAskedPerson(
  system: System,
  { args: { options } }: Asked,
): Promise<Result<AskedPerson>> {
  const found = await findOrganisationId(system, options.organisation ?? '');
  if (!found.ok) return found;
  const organisation = found.value;
  const context = { role: 'recognition', organisation, now: system.now() };
  const person = await system.db.transaction(context, (tx) => findByNumber(tx, options.person ?? ''));
  if (person === undefined) throw new UsageError('nobody has this personnel number');
  return accept({ organisation, person });
}
