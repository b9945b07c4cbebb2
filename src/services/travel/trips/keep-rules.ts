// Rules of a person: a trip between these two places is always for this. Kept by consent, gone when the
// person says so; a rule proposes and confirms nothing.
import type { Mode, Purpose } from '#kernel/mode';
import { accept, type Result, refuse } from '#kernel/refusal';
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';

export interface PurposeRule {
  readonly id: number;
  /** The way there and the way back. */
  readonly origin: string;
  readonly destination: string;
  readonly mode: Mode;
  /** 1 is Monday; null is every day. */
  readonly weekday: number | null;
  readonly purpose: Purpose;
  readonly madeAt: Temporal.Instant;
}

export type NewRule = Omit<PurposeRule, 'id' | 'madeAt'>;

export const ruleRefusals = {
  'too-many-rules': {
    nl: 'U hebt al {most} regels. Wis er een die u niet meer gebruikt.',
    en: 'You have {most} rules already. Delete one that you no longer use.',
  },
} as const;

const MOST_RULES = 200;

/** Of the person of the context. The newest word between two places, by one means and day, is the rule. */
export async function keepRule(tx: Transaction, rule: NewRule): Promise<Result<true>> {
  const { origin, destination, mode, weekday, purpose } = rule;
  const known = await listOwnRules(tx);
  if (known.length >= MOST_RULES) return refuse(ruleRefusals, 'too-many-rules', { most: MOST_RULES });
  await tx.run(sql`
    delete from travel.purpose_rule
    where organisation_id = ${tx.context.organisation}::uuid and person_id = ${tx.context.person}::uuid
      and mode = ${mode} and weekday is not distinct from ${weekday}::smallint
      and (origin, destination) in ((${origin}::text, ${destination}::text),
        (${destination}::text, ${origin}::text))`);
  await tx.run(sql`
    insert into travel.purpose_rule
      (organisation_id, person_id, origin, destination, mode, weekday, purpose, made_at)
    values (${tx.context.organisation}, ${tx.context.person}, ${origin}, ${destination}, ${mode}, ${weekday},
      ${purpose}, platform.now())`);
  return accept(true as const);
}

/** The newest first. */
export function listOwnRules(tx: Transaction): Promise<PurposeRule[]> {
  return tx.list<PurposeRule>(sql`
    select id, origin, destination, mode, weekday, purpose, made_at as "madeAt" from travel.purpose_rule
    where organisation_id = ${tx.context.organisation}::uuid and person_id = ${tx.context.person}::uuid
    order by id desc limit ${MOST_RULES}`);
}

/** Of the person of the context; answers whether it was there. */
export async function deleteRule(tx: Transaction, id: number): Promise<boolean> {
  const gone = await tx.run(sql`
    delete from travel.purpose_rule where organisation_id = ${tx.context.organisation}::uuid
      and person_id = ${tx.context.person}::uuid and id = ${id}`);
  return gone > 0;
}
