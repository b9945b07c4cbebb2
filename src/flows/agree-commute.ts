// What one person agreed or chose about the allowance: the fixed commute, and which of the two counts on a
// day.
import { accept, type Refusal, type Result } from '#kernel/refusal';
import type { Database, Transaction } from '#platform/database/types';
import { agreeOnCommute, type CommuteAgreement, chooseForDay, lockForFacts } from '#services/money';
import { requireService } from '#services/people/entitlements';
import { followAccountEnds } from './follow-account-ends.ts';
import { openColleagues } from './know-colleagues.ts';
import { findExpired } from './refuse-expired.ts';

export interface OfPerson {
  readonly organisation: string;
  /** Personnel number. */
  readonly person: string;
  readonly now: Temporal.Instant;
}

/**
 * On a day the newest agreement that covers it counts; what a closed month paid otherwise is corrected by
 * the next run.
 */
export function agreeCommute(
  db: Database,
  of: OfPerson,
  agreement: Omit<CommuteAgreement, 'personId'>,
): Promise<Result<true>> {
  const expired = findEnded(agreement, of.now);
  if (expired !== undefined) return Promise.resolve({ ok: false, refusal: expired });
  return forPerson(db, of, 'travel/travel-reimbursement', async (tx, personId) => {
    await agreeOnCommute(tx, { ...agreement, personId });
    await followAccountEnds(tx, [of.person]);
  });
}

/** A refusal when the agreement ended so long ago that it may not be kept any more. */
export function findEnded(
  { validTo }: Pick<CommuteAgreement, 'validTo'>,
  now: Temporal.Instant,
): Refusal | undefined {
  return validTo === null
    ? undefined
    : findExpired(validTo.subtract({ days: 1 }), 'money/payroll-settlement/agreements', now);
}

/** The newest choice for a day counts. */
export function chooseAllowance(
  db: Database,
  of: OfPerson,
  chosen: { readonly day: Temporal.PlainDate; readonly choice: 'commute' | 'home-working' },
): Promise<Result<true>> {
  const expired = findExpired(chosen.day, 'money/payroll-settlement/evidence', of.now);
  if (expired !== undefined) return Promise.resolve({ ok: false, refusal: expired });
  return forPerson(db, of, 'travel/home-working-allowance', (tx, personId) =>
    chooseForDay(tx, { ...chosen, personId }),
  );
}

function forPerson(
  db: Database,
  { organisation, person, now }: OfPerson,
  service: string,
  work: (tx: Transaction, personId: string) => Promise<void>,
): Promise<Result<true>> {
  return db.transaction({ role: 'intake', organisation, now }, async (tx) => {
    await lockForFacts(tx);
    const on = await requireService(tx, service);
    if (!on.ok) return on;
    const colleagues = openColleagues([
      'money/payroll-settlement/agreements',
      'money/payroll-settlement/evidence',
    ]);
    await colleagues.load(tx);
    const found = colleagues.find(person);
    if (!found.ok) return found;
    const personId = found.value;
    await work(tx, personId);
    return accept(true as const);
  });
}
