// From a file of an organisation to a new version of its policy, with the agreements that stand in it.
import { accept, type Result } from '#kernel/refusal';
import type { Database, Transaction } from '#platform/database/types';
import { readText } from '#platform/files/read-text';
import { agreeOnCommute, createPolicy, lockForFacts } from '#services/money';
import { requireService } from '#services/people/entitlements';
import {
  type ParsedAgreement,
  parsePolicyFile,
  policyFileLimits,
} from '#services/travel/travel-reimbursement';
import { findEnded } from './agree-commute.ts';
import { followAccountEnds } from './follow-account-ends.ts';
import { openColleagues } from './know-colleagues.ts';

export interface PolicyAsked {
  readonly organisation: string;
  readonly now: Temporal.Instant;
  /** 'YYYY-MM-DD', instead of what the file says. */
  readonly validFrom?: string | undefined;
  /** 'YYYY-MM-DD': since when this was agreed; today by default, and never before what a close has used. */
  readonly knownFrom?: string | undefined;
}

export interface PolicySet {
  /** The number of the new version. */
  readonly policy: number;
  readonly agreements: number;
}

type KnownAgreement = ParsedAgreement & { readonly personId: string };

/** All of the file or nothing, in one transaction: a version is added, with the agreements of its people. */
export async function setPolicy(db: Database, path: string, asked: PolicyAsked): Promise<Result<PolicySet>> {
  const text = await readText(path, policyFileLimits);
  if (!text.ok) return text;
  const file = parsePolicyFile(text.value);
  if (!file.ok) return file;
  const { organisation, now } = asked;
  return db.transaction({ role: 'intake', organisation, now }, async (tx) => {
    // First of all: a close that opens meanwhile sees the policy and the agreements, or neither.
    await lockForFacts(tx);
    const agreements = await knowAgreements(tx, asked, file.value.agreements);
    if (!agreements.ok) return agreements;
    const made = await createPolicy(tx, { ...file.value.policy, ...daysOf(asked) });
    if (!made.ok) return made;
    for (const agreement of agreements.value) await agreeOnCommute(tx, agreement);
    await followAccountEnds(
      tx,
      agreements.value.map(({ personnelNumber }) => personnelNumber),
    );
    return accept({ policy: made.value.id, agreements: agreements.value.length });
  });
}

const daysOf = ({ validFrom, knownFrom }: PolicyAsked) => ({
  ...(validFrom === undefined ? {} : { validFrom }),
  ...(knownFrom === undefined ? {} : { knownFrom }),
});

async function knowAgreements(
  tx: Transaction,
  { now }: PolicyAsked,
  agreements: readonly ParsedAgreement[],
): Promise<Result<readonly KnownAgreement[]>> {
  const on = await requireService(tx, 'travel/travel-reimbursement');
  if (!on.ok) return on;
  const colleagues = openColleagues(['money/payroll-settlement/agreements']);
  await colleagues.load(tx);
  const known: KnownAgreement[] = [];
  for (const agreement of agreements) {
    const expired = findEnded(agreement, now);
    if (expired !== undefined) return { ok: false as const, refusal: expired };
    const found = colleagues.find(agreement.personnelNumber);
    if (!found.ok) return found;
    known.push({ ...agreement, personId: found.value });
  }
  return accept(known);
}
