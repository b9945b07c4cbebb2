// The consents of one person, one by one, each with the text that was agreed to on its day.
import type { Sentence } from '#kernel/refusal';
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import type { ConsentChannel, ConsentId } from './give-consent.ts';

export interface Consent {
  readonly activity: ConsentId;
  readonly asked: Sentence;
  readonly withdrawal: Sentence;
  readonly givenAt: Temporal.Instant;
  readonly channel: ConsentChannel;
  /** Null while it stands. */
  readonly withdrawnAt: Temporal.Instant | null;
}

interface Row extends Omit<Consent, 'asked' | 'withdrawal'> {
  readonly askedNl: string;
  readonly askedEn: string;
  readonly withdrawalNl: string;
  readonly withdrawalEn: string;
}

/** Of the person in the context, newest first; runs as traveller or rights. */
export async function listConsents(tx: Transaction, limit = 200): Promise<Consent[]> {
  const rows = await tx.list(sql<Row>`
    select c.activity, t.asked_nl as "askedNl", t.asked_en as "askedEn", t.withdrawal_nl as "withdrawalNl",
      t.withdrawal_en as "withdrawalEn", c.given_at as "givenAt", c.channel,
      c.withdrawn_at as "withdrawnAt"
    from privacy.consent c join privacy.consent_text t on t.hash = c.text_hash
    where c.organisation_id = ${tx.context.organisation}::uuid and c.person_id = ${tx.context.person}::uuid
    order by c.id desc limit ${Math.min(limit, 1000)}`);
  return rows.map(({ askedNl, askedEn, withdrawalNl, withdrawalEn, ...row }) => ({
    ...row,
    asked: { nl: askedNl, en: askedEn },
    withdrawal: { nl: withdrawalNl, en: withdrawalEn },
  }));
}
