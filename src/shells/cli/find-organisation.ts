// The organisation that --organisation names: an id that exists, or a refusal that says how to list them.
import { isUuid } from '#kernel/ids';
import { accept, type Result, refuse } from '#kernel/refusal';
import { findOrganisation, organisationRefusals } from '#services/people/organisations';
import type { System } from '../open-system.ts';

export async function findOrganisationId(system: System, text: string): Promise<Result<string>> {
  const id = text.trim().toLowerCase();
  if (!isUuid(id)) return refuse(organisationRefusals, 'organisation-unknown', { id: text });
  const context = { role: 'operator', organisation: id, now: system.now() };
  const found = await system.db.transaction(context, (tx) => findOrganisation(tx, id));
  return found === undefined
    ? refuse(organisationRefusals, 'organisation-unknown', { id: text })
    : accept(id);
}
