// Corrects a person's own name or address at once, and writes down nothing but that it is theirs now.
import { accept, type Result, refuse } from '#kernel/refusal';
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';

export const correctionRefusals = {
  'correction-unusable': {
    nl: '“{value}” kan hier niet staan. Vul een naam van hoogstens 200 tekens in, of een e-mailadres.',
    en: '“{value}” cannot stand here. Fill in a name of at most 200 characters, or an e-mail address.',
  },
} as const;

/** Refused when a request is made, so that carrying it out later cannot fail on it. */
export function checkCorrection(field: 'full_name' | 'email', value: string): Result<string> {
  const text = value.trim();
  const isEmail = /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) && text.length >= 3 && text.length <= 254;
  const isUsable = field === 'email' ? isEmail : text.length > 0 && text.length <= 200;
  return isUsable ? accept(text) : refuse(correctionRefusals, 'correction-unusable', { value });
}

/** Role `rights`, the person in the context. The same correction again changes nothing. */
export async function correctPerson(
  tx: Transaction,
  field: 'full_name' | 'email',
  value: string,
): Promise<Result<true>> {
  const checked = checkCorrection(field, value);
  if (!checked.ok) return checked;
  const { organisation, person } = tx.context;
  const column = sql.id(field === 'email' ? 'email' : 'name');
  await tx.run(sql`
    update people.person set ${column} = ${checked.value}
    where organisation_id = ${organisation}::uuid and id = ${person}::uuid`);
  return accept(true);
}
