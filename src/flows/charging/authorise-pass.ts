// A charge point asks whether a pass may charge: the pass, the service, a restriction, and what the client
// allows its group now; the answer is sealed and noted before it goes.
import { dayOf } from '#kernel/day';
import type { Database } from '#platform/database/types';
import type { Letter } from '#platform/outbound/letter';
import type { Secrets } from '#platform/secrets';
import { answerProvider } from '#privacy/disclose/answer-provider';
import { isRestricted } from '#privacy/flags/is-restricted';
import { passUid, readContractId } from '#providers/protocols/ocpi/contract-id';
import { formatEnvelope } from '#providers/protocols/ocpi/envelope';
import { type Allowed, formatAuthorizationInfo } from '#providers/protocols/ocpi/format-authorization-info';
import { formatToken } from '#providers/protocols/ocpi/format-token';
import type { AuthorizationAsked } from '#providers/protocols/ocpi/serve/ports';
import { chargingExchange, ISSUER, OUR_PARTY } from '#providers/voorbeeld-laden/profile';
import { findRoutes, sumSpent } from '#services/mobility';
import {
  type ChargingBecause,
  findPass,
  noteCheck,
  type Pass,
  sentenceOf,
  tables,
} from '#services/mobility/ev-charging';
import { checkLimits, findLimit, requireService } from '#services/people/entitlements';
import { findGroup } from '#services/people/organisations';
import { sealPass } from './seal-pass.ts';

export interface Asking {
  readonly provider: string;
  readonly asked: AuthorizationAsked;
  readonly now: Temporal.Instant;
}

interface Judged {
  readonly pass: Pass;
  readonly checkId: string;
  readonly allowed: Allowed;
  readonly because: ChargingBecause | undefined;
}

/** Undefined: a number that is none of ours, or nobody's. The caller answers that it is unknown. */
export async function authorisePass(
  db: Database,
  secrets: Secrets,
  { provider, asked, now }: Asking,
): Promise<Letter | undefined> {
  const contractId = readContractId(asked.uid, OUR_PARTY);
  if (contractId === undefined) return undefined;
  const routes = await db.transaction({ role: 'intake', now }, (tx) =>
    findRoutes(tx, secrets, tables, { provider, subjects: [contractId] }),
  );
  const organisation = routes.get(contractId)?.[0];
  if (organisation === undefined) return undefined;
  const judged = await db.transaction({ role: 'intake', organisation, now }, async (tx) => {
    const pass = await findPass(tx, secrets, provider, contractId);
    if (pass === undefined) return undefined;
    const verdict = await judge(tx, pass, now);
    const [pointRef] = asked.location?.evse_uids ?? [];
    const locationRef = asked.location?.location_id;
    const { activationId, personId } = pass;
    const check = { activationId, personId, provider, locationRef, pointRef, ...verdict };
    return { pass, ...verdict, checkId: await noteCheck(tx, check) };
  });
  if (judged === undefined) return undefined;
  return db.transaction({ role: 'delivery', organisation, now }, (tx) => answer(tx, judged, asked, now));
}

type Tx = Parameters<Parameters<Database['transaction']>[1]>[0];

/** The first reason why not. A restriction says no more to the operator than that it is blocked. */
async function judge(
  tx: Tx,
  pass: Pass,
  now: Temporal.Instant,
): Promise<{ readonly allowed: Allowed; readonly because: ChargingBecause | undefined }> {
  if (!pass.isOpen) return { allowed: 'EXPIRED', because: 'pass-ended' };
  if (!(await requireService(tx, tables.service)).ok) return { allowed: 'BLOCKED', because: 'service-off' };
  if (await isRestricted(tx, pass.personId, tables.activity))
    return { allowed: 'BLOCKED', because: 'restricted' };
  const because = await passedLimit(tx, pass.personId, now);
  if (because === undefined) return { allowed: 'ALLOWED', because };
  const isMoney = because.startsWith('above-');
  return { allowed: isMoney ? 'NO_CREDIT' : 'NOT_ALLOWED', because };
}

/** Nobody knows yet what a session will cost: a cent must fit. */
const AT_LEAST_CENTS = 1;

/** Roles `intake` and `traveller`: which limit of the client stands in the way now. */
export async function passedLimit(
  tx: Tx,
  personId: string,
  now: Temporal.Instant,
): Promise<ChargingBecause | undefined> {
  const limit = await findLimit(tx, tables.service, await findGroup(tx, personId));
  const spent = await sumSpent(tx, tables, { personId, day: dayOf(now) });
  const may = checkLimits(limit, {
    startsAt: now,
    costCents: AT_LEAST_CENTS,
    spentTodayCents: spent.dayCents,
    spentThisMonthCents: spent.monthCents,
  });
  return may.ok ? undefined : (may.refusal.code as ChargingBecause);
}

function answer(
  tx: Tx,
  { pass, allowed, because, checkId }: Judged,
  { location }: AuthorizationAsked,
  now: Temporal.Instant,
): Promise<Letter> {
  const token = formatToken(
    {
      uid: passUid(pass.contractId),
      contractId: pass.contractId,
      valid: pass.isOpen,
      changedAt: pass.changedAt,
    },
    OUR_PARTY,
    ISSUER,
  );
  // The display of a charge point is read by whoever stands there: it says what to do, not why in person.
  const info = because === undefined ? undefined : { language: 'nl', text: shown(allowed) };
  const body = formatAuthorizationInfo({ allowed, token, location, reference: checkId, info });
  const isTold = allowed === 'ALLOWED';
  const seal = sealPass({
    passNo: pass.contractId,
    point: isTold ? (location?.location_id ?? null) : null,
    session: isTold ? checkId : null,
    until: null,
  });
  return answerProvider(tx, chargingExchange, {
    seals: [seal],
    personIds: [pass.personId],
    correlation: `charging-check:${checkId}`,
    bodyText: formatEnvelope('ok', now, body),
  });
}

function shown(allowed: Allowed): string {
  if (allowed === 'NO_CREDIT') return 'Uw laadruimte is op. Kijk in Reisrecht.';
  if (allowed === 'EXPIRED') return 'Deze pas is beëindigd. Kijk in Reisrecht.';
  return 'Laden kan nu niet met deze pas. Kijk in Reisrecht.';
}

export { sentenceOf };
