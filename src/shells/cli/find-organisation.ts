// The organisation that --organisation names: an id that exists, or a refusal that says how to list them.
import { isUuid } from '#kernel/ids';
import { accept, type Result, refuse } from '#kernel/refusal';
import { findOrganisation, listOrganisations, organisationRefusals } from '#services/people/organisations';
import type { System } from '../open-system.ts';
import { UsageError } from './arguments.ts';

export async function findOrganisationId(system: System, text: string): Promise<Result<string>> {
  const id = text.trim().toLowerCase();
  if (!isUuid(id)) return refuse(organisationRefusals, 'organisation-unknown', { id: text });
  const context = { role: 'operator', organisation: id, now: system.now() };
  const found = await system.db.transaction(context, (tx) => findOrganisation(tx, id));
  return found === undefined
    ? refuse(organisationRefusals, 'organisation-unknown', { id: text })
    : accept(id);
}

/** As `findOrganisationId`; without a text it is the only organisation there is. Several: wrong usage. */
export async function findOnlyOrganisation(
  system: System,
  text: string | undefined,
): Promise<Result<string>> {
  if (text !== undefined) return findOrganisationId(system, text);
  const context = { role: 'operator', now: system.now() };
  const [only, ...others] = await system.db.transaction(context, (tx) => listOrganisations(tx, 2));
  if (only === undefined || others.length > 0) throw new UsageError('this needs --organisation ID');
  return accept(only.id);
}
