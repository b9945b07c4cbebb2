// Makes an organisation: a client of one of the operator's brands.
import { newId } from '#kernel/ids';
import { accept, type Result, refuse } from '#kernel/refusal';
import { visibleText } from '#kernel/text';
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';

export const organisationRefusals = {
  'organisation-name': {
    nl: 'Geef de organisatie een naam van 1 tot 200 tekens.',
    en: 'Give the organisation a name of 1 to 200 characters.',
  },
  'organisation-unknown': {
    nl: 'Er is geen organisatie {id}. Vraag de lijst op met: reisrecht organisation list.',
    en: 'There is no organisation {id}. Ask for the list with: reisrecht organisation list.',
  },
} as const;

/** The brand that a plain installation has; an operator adds its own. */
const DEFAULT_BRAND: Brand = { id: 'reisrecht', name: 'Reisrecht' };

export interface Brand {
  readonly id: string;
  readonly name: string;
}

/** Runs in a transaction of the role `operator`. Answers the new id (UUID version 7). */
export async function createOrganisation(
  tx: Transaction,
  name: string,
  brand: Brand = DEFAULT_BRAND,
): Promise<Result<string>> {
  const clean = visibleText(name);
  if (clean.length < 1 || clean.length > 200) return refuse(organisationRefusals, 'organisation-name');
  const id = newId(tx.context.now);
  await tx.batch([
    sql`insert into people.brand (id, name) values (${brand.id}, ${brand.name})
        on conflict (id) do nothing`,
    sql`insert into people.organisation (id, brand_id, name, created_at)
        values (${id}, ${brand.id}, ${clean}, platform.now())`,
  ]);
  return accept(id);
}

export interface Organisation {
  readonly id: string;
  readonly name: string;
  readonly brand: string;
}

export async function findOrganisation(tx: Transaction, id: string): Promise<Organisation | undefined> {
  return tx.find(
    sql<Organisation>`select id, name, brand_id as brand from people.organisation where id = ${id}::uuid`,
  );
}

/** By its name, whatever the capitals; undefined when none or several have it. Runs as `operator`. */
export async function findOrganisationByName(
  tx: Transaction,
  name: string,
): Promise<Organisation | undefined> {
  const [only, ...others] = await tx.list(sql<Organisation>`
    select id, name, brand_id as brand from people.organisation
    where lower(name) = lower(${visibleText(name)}) order by id limit 2`);
  return others.length === 0 ? only : undefined;
}

export async function listOrganisations(tx: Transaction, limit = 1000): Promise<Organisation[]> {
  return tx.list(sql<Organisation>`
    select id, name, brand_id as brand from people.organisation order by created_at, id limit ${limit}`);
}
