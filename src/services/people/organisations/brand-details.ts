// Who stands behind a brand: the company, its group and how people reach them. The public pages need all of
// it.
import { accept, type Result, refuse } from '#kernel/refusal';
import { visibleText } from '#kernel/text';
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import { DEMO_BRAND } from './list-demo.ts';

export const brandRefusals = {
  'brand-unknown': {
    nl: 'Er is geen merk {brand}. Een merk ontstaat met de eerste organisatie ervan.',
    en: 'There is no brand {brand}. A brand comes with its first organisation.',
  },
  'brand-incomplete': {
    nl: 'Van het merk {brand} ontbreekt: {missing}. Zonder die gegevens kan er geen statement zijn. De beheerder vult ze in met: reisrecht brand set.',
    en: 'The brand {brand} lacks: {missing}. Without those details there can be no statement. The operator fills them in with: reisrecht brand set.',
  },
  'brand-detail': {
    nl: 'Dit past niet bij {detail}: {text}. Een e-mailadres heeft een @; een naam heeft hoogstens 200 tekens.',
    en: 'This does not fit {detail}: {text}. An e-mail address has an @; a name has at most 200 characters.',
  },
} as const;

export interface BrandDetails {
  readonly company: string;
  readonly group: string;
  readonly address: string;
  readonly email: string;
  readonly officerEmail: string;
}
export interface KnownBrand extends BrandDetails {
  readonly id: string;
  readonly name: string;
}

export const brandDetailNames = ['company', 'group', 'address', 'email', 'officerEmail'] as const;

type Found = { readonly id: string; readonly name: string } & {
  readonly [K in keyof BrandDetails]: string | null;
};
const columns = sql`id, name, company, group_name as "group", address, email, officer_email as "officerEmail"`;

/** A brand with all its details; refuses with the names of those that are missing. Runs as `operator`. */
export async function findBrand(tx: Transaction, id: string): Promise<Result<KnownBrand>> {
  const found = await tx.find<Found>(sql`select ${columns} from people.brand where id = ${id}`);
  if (found === undefined) return refuse(brandRefusals, 'brand-unknown', { brand: id });
  const missing = brandDetailNames.filter((name) => found[name] === null);
  if (missing.length > 0) {
    return refuse(brandRefusals, 'brand-incomplete', { brand: found.name, missing: missing.join(', ') });
  }
  return accept(found as KnownBrand);
}

/**
 * The brand whose pages anybody sees when no other is asked for: the first that is complete, a real one
 * before that of the demonstration. Without any, the refusal of the one that comes nearest.
 */
export async function findPublicBrand(tx: Transaction): Promise<Result<KnownBrand>> {
  const first = await tx.find<{ id: string }>(sql`
    select id from people.brand
    order by (company is null or group_name is null or address is null or email is null
      or officer_email is null), id = ${DEMO_BRAND}, id limit 1`);
  return findBrand(tx, first?.id ?? 'reisrecht');
}

/** Writes the details that are given. Refuses a brand that is not there and a detail that is none. */
export async function setBrandDetails(
  tx: Transaction,
  id: string,
  details: Partial<BrandDetails>,
): Promise<Result<number>> {
  for (const name of brandDetailNames) {
    const text = details[name];
    if (text !== undefined && !isDetail(name, text)) {
      return refuse(brandRefusals, 'brand-detail', { detail: name, text });
    }
  }
  const { company, group, address, email, officerEmail } = details;
  const changed = await tx.run(sql`
    update people.brand set
      company = coalesce(${clean(company)}::text, company),
      group_name = coalesce(${clean(group)}::text, group_name),
      address = coalesce(${clean(address)}::text, address), email = coalesce(${clean(email)}::text, email),
      officer_email = coalesce(${clean(officerEmail)}::text, officer_email)
    where id = ${id}`);
  return changed === 0 ? refuse(brandRefusals, 'brand-unknown', { brand: id }) : accept(changed);
}

const clean = (text: string | undefined): string | null => (text === undefined ? null : visibleText(text));

function isDetail(name: keyof BrandDetails, text: string): boolean {
  const { length } = visibleText(text);
  if (name === 'email' || name === 'officerEmail') return /^[^@\s]{1,64}@[^@\s]{3,189}$/.test(text);
  return name === 'address' ? length >= 5 && length <= 300 : length >= 1 && length <= 200;
}
