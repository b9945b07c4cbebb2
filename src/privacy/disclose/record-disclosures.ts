// Writes down who gets which fields of whom, in the transaction that lets them go: both happen, or neither.
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import { type Activity, type ActivityId, activityById } from '#register';
import type { Party } from '#register/parties';

export interface Disclosing {
  readonly activity: ActivityId;
  readonly party: Party;
  /** Our own mark of what goes out, such as the reference of a payroll line: never a value of a person. */
  readonly correlation: string;
  /** Names of fields when fewer go than the register allows; absent: all that it declares. */
  readonly fields?: readonly string[];
}

/**
 * One statement for any number of people; the role in the context may do so for them, or the database
 * refuses. Role, occasion and clause come from the register; a party or a field that is not in it is a bug
 * and throws. The same correlation, party and person is written once, so that a step may run again. Answers
 * how many rows are new.
 */
export async function recordDisclosures(
  tx: Transaction,
  disclosing: Disclosing,
  personIds: readonly string[],
): Promise<number> {
  const { activity, party, correlation } = disclosing;
  const { as, when, fields, clause } = readRegister(disclosing);
  const people = [...new Set(personIds)];
  if (people.length === 0) return 0;
  return tx.run(sql`
    insert into privacy.disclosure (organisation_id, person_id, salt, id, at, purge_on, activity, party,
      recipient_role, fields, occasion, clause, correlation)
    select ${tx.context.organisation}::uuid, p, gen_random_uuid(), nextval('privacy.log_number'),
      platform.now(), platform.two_financial_years(platform.today()), ${activity}::text, ${party}::text,
      ${as}::text, ${fields}::text[], ${when}::text, ${clause}::text, ${correlation}::text
    from unnest(${people}::uuid[]) p
    where not exists (select from privacy.disclosure d
      where d.organisation_id = ${tx.context.organisation}::uuid and d.person_id = p
        and d.correlation = ${correlation}::text and d.party = ${party}::text
        and d.activity = ${activity}::text)`);
}

function readRegister({ activity, party, fields }: Disclosing) {
  const entry: Activity = activityById(activity);
  const recipient = entry.recipients[party];
  if (recipient === undefined) throw new Error(`${activity}: the register names no recipient ${party}`);
  const declared: readonly string[] = Array.isArray(recipient.receives) ? recipient.receives : [];
  const told = fields ?? declared;
  const extra = told.filter((field) => !declared.includes(field));
  if (told.length === 0 || extra.length > 0) {
    throw new Error(`${activity} → ${party}: not declared [${extra}], declared [${declared}]`);
  }
  return { as: recipient.as, when: recipient.when, fields: [...told], clause: entry.clauses[0] ?? null };
}
