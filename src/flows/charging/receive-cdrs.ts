// Charge detail records become usage: each once, with the person of its pass, or set aside with its reason.
import { accept, type Result } from '#kernel/refusal';
import type { Usage } from '#kernel/usage';
import type { Database } from '#platform/database/types';
import type { Secrets } from '#platform/secrets';
import { passUid, readContractId } from '#providers/protocols/ocpi/contract-id';
import { parseCdr, type ReadCdr } from '#providers/protocols/ocpi/parse-cdr';
import { parseTariff } from '#providers/protocols/ocpi/parse-tariff';
import type { Received } from '#providers/protocols/ocpi/serve/ports';
import { OUR_PARTY, VAT_BASIS_POINTS } from '#providers/voorbeeld-laden/profile';
import { type AsideReason, type HeldTariff, keepUnmatched, saveTariffs } from '#services/mobility';
import { noteUndeclared, tables } from '#services/mobility/ev-charging';
import { receiveProviderUsage } from '../receive-usage.ts';

export interface ArrivedCdrs {
  readonly provider: string;
  readonly cdrs: readonly unknown[];
  readonly now: Temporal.Instant;
}

export interface CdrReport {
  readonly stored: number;
  readonly unchanged: number;
  readonly otherTotal: number;
  /** Of nobody, or what nobody can believe: kept by the operator's own number. */
  readonly aside: number;
  /** Why records were not believed, in the order of arrival. */
  readonly refused: readonly Extract<Result<never>, { ok: false }>[];
}

/** A page, or one record that was pushed. What is wrong with one does not stop the others. */
export const receiveCdrs = (db: Database, secrets: Secrets, arrived: ArrivedCdrs): Promise<CdrReport> =>
  storeCdrs(db, secrets, arrived, readCdrs(arrived));

/** Pages one after the other: while the database stores one, the next is read. */
export interface CdrIntake {
  /** Returns when the page before it is stored; at most one is under way. */
  readonly add: (cdrs: readonly unknown[]) => Promise<void>;
  /** Answers how many were new in all pages. */
  readonly finish: () => Promise<number>;
}

export function openCdrIntake(db: Database, secrets: Secrets, of: Omit<ArrivedCdrs, 'cdrs'>): CdrIntake {
  let stored = 0;
  let storing: Promise<CdrReport> | undefined;
  const settle = async () => {
    stored += (await storing)?.stored ?? 0;
    storing = undefined;
  };
  return {
    add: async (cdrs) => {
      const arrived = { ...of, cdrs };
      const sorted = readCdrs(arrived);
      await settle();
      storing = storeCdrs(db, secrets, arrived, sorted);
      // Whoever awaits it hears of a failure; until then it must not count as one that nobody hears of.
      storing.catch(() => {});
    },
    finish: async () => {
      await settle();
      return stored;
    },
  };
}

async function storeCdrs(
  db: Database,
  secrets: Secrets,
  { provider, now }: ArrivedCdrs,
  { ours, others, strange, refused, undeclared }: SortedCdrs,
): Promise<CdrReport> {
  await db.transaction({ role: 'intake', now }, async (tx) => {
    const told = tariffsOf(ours, provider);
    await noteUndeclared(tx, provider, [...undeclared, ...told.undeclared]);
    await saveTariffs(tx, told.tariffs);
    await keepUnmatched(tx, tables, { provider, usages: others, reason: 'pass-mismatch' });
    for (const [reason, usages] of strange) await keepUnmatched(tx, tables, { provider, usages, reason });
  });
  const usages = ours.map(({ usage }) => usage);
  const report = await receiveProviderUsage(db, secrets, { tables, provider, usages, now });
  const { stored, unchanged, otherTotal, unknown } = report;
  return { stored, unchanged, otherTotal, aside: unknown + others.length + refused.length, refused };
}

interface SortedCdrs {
  readonly ours: readonly ReadCdr[];
  /** Of a pass that is not the one of its contract, or not ours. */
  readonly others: readonly Usage[];
  /** What nobody can believe, by reason. */
  readonly strange: ReadonlyMap<AsideReason, readonly Usage[]>;
  readonly refused: CdrReport['refused'];
  readonly undeclared: readonly string[];
}

function readCdrs({ cdrs, provider, now }: ArrivedCdrs): SortedCdrs {
  const vat = VAT_BASIS_POINTS === undefined ? {} : { vatBasisPoints: VAT_BASIS_POINTS };
  const ours: ReadCdr[] = [];
  const others: Usage[] = [];
  const strange = new Map<AsideReason, Usage[]>();
  const refused: CdrReport['refused'][number][] = [];
  const undeclared = new Set<string>();
  for (const value of cdrs) {
    const read = parseCdr(value, { provider, now, ...vat });
    if (read.ok) {
      for (const name of read.value.undeclared) undeclared.add(name);
      if (isOurs(read.value)) ours.push(read.value);
      else others.push(read.value.usage);
      continue;
    }
    refused.push(read);
    const reason = REASONS[read.refusal.code] ?? 'not-readable';
    const named = namedOnly(value, provider, now);
    if (named !== undefined) strange.set(reason, [...(strange.get(reason) ?? []), named]);
  }
  return { ours, others, strange, refused, undeclared: [...undeclared] };
}

/** The hallway's words for what the reader of records refuses. */
const REASONS: Readonly<Record<string, AsideReason>> = {
  'currency-not-euro': 'currency-foreign',
  'energy-out-of-range': 'negative-quantity',
  'ends-before-it-starts': 'ends-before-start',
  'too-long': 'too-long',
  'in-the-future': 'in-the-future',
  'cost-out-of-range': 'cost-too-high',
  'vat-missing': 'vat-does-not-add-up',
};

/** The pass that was read must be the one of the contract, and both ours. */
function isOurs({ usage, tokenUid, issuer }: ReadCdr): boolean {
  const contractId = readContractId(usage.subject.value, OUR_PARTY);
  return (
    contractId === usage.subject.value &&
    passUid(contractId).toUpperCase() === tokenUid.toUpperCase() &&
    issuer.countryCode.toUpperCase() === OUR_PARTY.countryCode &&
    issuer.partyId.toUpperCase() === OUR_PARTY.partyId
  );
}

/**
 * What held when it was charged; a tariff that we cannot read is left out, and the price is then disputed.
 * Records of a page carry the same tariff over and over: each text is read once.
 */
function tariffsOf(cdrs: readonly ReadCdr[], provider: string) {
  const known = new Map<string, ReturnType<typeof parseTariff>>();
  const undeclared = new Set<string>();
  const tariffs: HeldTariff[] = [];
  for (const { tariffs: told, usage } of cdrs)
    for (const one of told) {
      const text = JSON.stringify(one);
      const read = known.get(text) ?? parseTariff(one, provider);
      known.set(text, read);
      if (!read.ok) continue;
      for (const name of read.value.undeclared) undeclared.add(`tariffs.${name}`);
      tariffs.push({ tariff: read.value.tariff, holdsFrom: usage.startedAt ?? usage.endedAt });
    }
  return { tariffs, undeclared: [...undeclared] };
}

/** Of a record that cannot be believed only its own number is kept. */
function namedOnly(value: unknown, provider: string, now: Temporal.Instant): Usage | undefined {
  const { country_code, party_id, id } = (value ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof country_code !== 'string' || typeof party_id !== 'string' || typeof id !== 'string')
    return undefined;
  const key = `cdr:${country_code.slice(0, 2)}:${party_id.slice(0, 3)}:${id.slice(0, 39)}`.toUpperCase();
  return {
    provider,
    kind: 'ev-charging',
    key,
    subject: { kind: 'contract', value: '' },
    endedAt: now,
    costCents: 0,
  };
}

/** For the answer to a push: a record that we set aside was received all the same. */
export function toReceived({ stored, unchanged, refused }: CdrReport): Result<Received> {
  const [first] = refused;
  if (first !== undefined) return first;
  if (stored > 0) return accept('new');
  return accept(unchanged > 0 ? 'known' : 'new');
}
