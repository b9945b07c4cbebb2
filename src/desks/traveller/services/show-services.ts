// Services at providers as their person sees them: what can be switched on and what that means, links with
// their state, and what was used with its price opened.
import type { z } from 'zod';
import { type OfferedProvider, offeredProviders } from '#flows/offered-providers';
import { priceUsage } from '#flows/price-usage';
import { tellActivation } from '#flows/tell-activation';
import type { Sentence } from '#kernel/refusal';
import type { Transaction } from '#platform/database/types';
import { type Answered, type Asking, contextOf } from '#platform/http/route';
import { register, type ServiceId } from '#register';
import {
  asideReasons,
  type Dispute,
  listDisputes,
  listOwnUsage,
  listProviderAccounts,
  type ProviderAccount,
  type StoredUsage,
} from '#services/mobility';
import { checkLimits, findLimit, requireService } from '#services/people/entitlements';
import { findGroup } from '#services/people/organisations';
import type { MyServices } from './contract.ts';

type Shown = z.input<typeof MyServices>;

const USES = 300;

export async function showServices(asking: Asking): Promise<Answered<Shown>> {
  const value = await asking.house.db.transaction(contextOf(asking), (tx) => readServices(tx));
  return { ok: true, value };
}

async function readServices(tx: Transaction): Promise<Shown> {
  const accounts = new Map<OfferedProvider, readonly ProviderAccount[]>();
  const uses: Shown['uses'] = [];
  const services = new Map(offeredProviders.map((one) => [one.tables.service, one.tables]));
  for (const tables of services.values()) {
    const theirs = offeredProviders.filter((one) => one.tables === tables);
    const all = await listProviderAccounts(tx, tables);
    for (const one of theirs)
      accounts.set(
        one,
        all.filter(({ provider }) => provider === one.provider),
      );
    const disputes = Map.groupBy(await listDisputes(tx, tables), ({ usageId }) => usageId);
    for (const usage of await listOwnUsage(tx, tables, { limit: USES })) {
      const one = theirs.find(({ provider }) => provider === usage.provider);
      if (one !== undefined) uses.push(await toUse(tx, one, usage, disputes.get(usage.id) ?? []));
    }
  }
  const providers: Shown['providers'] = [];
  for (const one of offeredProviders) {
    const link = accounts.get(one)?.find(({ endedAt }) => endedAt === null);
    providers.push(await toProvider(tx, one, link));
  }
  return {
    providers,
    past: [...accounts].flatMap(([one, all]) =>
      all.filter(({ endedAt }) => endedAt !== null).map((account) => toAccount(one, account)),
    ),
    uses: uses.sort((a, b) => (a.endedAt < b.endedAt ? 1 : -1)).slice(0, USES),
  };
}

/** Services that have a page of their own. */
const pages: Readonly<Partial<Record<ServiceId, Shown['providers'][number]['usedAt']>>> = {
  'mobility/shared-car': '/me/cars',
  'mobility/ev-charging': '/me/charging',
};

async function toProvider(
  tx: Transaction,
  one: OfferedProvider,
  link: ProviderAccount | undefined,
): Promise<Shown['providers'][number]> {
  const sheet = tellActivation(one);
  return {
    provider: one.provider,
    name: one.name,
    service: titleOf(one.tables.service),
    closed: await whyClosed(tx, one),
    needsCard: one.subject === 'card',
    asksLicence: one.asksLicence,
    usedAt: pages[one.tables.service] ?? null,
    sheet: {
      ...sheet,
      goes: [...sheet.goes],
      staysHere: [...sheet.staysHere],
      comesBack: [...sheet.comesBack],
      statement: sheet.statement ?? null,
    },
    account: link === undefined ? null : toAccount(one, link),
  };
}

/** The client has it off, or not for this group; null when it is open. */
async function whyClosed(tx: Transaction, { tables }: OfferedProvider): Promise<Sentence | null> {
  const on = await requireService(tx, tables.service);
  if (!on.ok) return closedByClient;
  const limit = await findLimit(tx, tables.service, await findGroup(tx, tx.context.person ?? ''));
  const may = checkLimits(limit, {
    startsAt: tx.context.now,
    purpose: 'private',
    spentTodayCents: 0,
    spentThisMonthCents: 0,
  });
  return may.ok ? null : { nl: may.refusal.nl, en: may.refusal.en };
}

const closedByClient: Sentence = {
  nl: 'Uw werkgever heeft deze dienst niet opengesteld. Vraag ernaar bij uw werkgever.',
  en: 'Your employer has not opened this service. Ask your employer about it.',
};

/** The service by its title in the register. */
function titleOf(name: string): Sentence {
  const found = register.find((service) => `${service.wing}/${service.name}` === name);
  return { nl: found?.title.nl ?? name, en: found?.title.en ?? name };
}

const textOf = (instant: Temporal.Instant | null) => instant?.toString() ?? null;

const toAccount = (one: OfferedProvider, account: ProviderAccount): Shown['past'][number] => ({
  id: account.activationId,
  provider: one.provider,
  name: one.name,
  activatedAt: account.activatedAt.toString(),
  endedAt: textOf(account.endedAt),
  usualPurpose: account.usualPurpose,
  linkToldAt: textOf(account.linkToldAt),
  linkRefused: account.linkRefused !== null,
  endToldAt: textOf(account.endToldAt),
  deletionConfirmedAt: textOf(account.deletionConfirmedAt),
  keptUntil: account.keptUntil?.toString() ?? null,
});

function lastDecided(disputes: readonly Dispute[]): Shown['uses'][number]['decided'] {
  const last = disputes
    .flatMap(({ closedAt, outcome, answer }) =>
      closedAt === null || outcome === null ? [] : [{ closedAt: closedAt.toString(), outcome, answer }],
    )
    .sort((a, b) => (a.closedAt < b.closedAt ? 1 : -1))[0];
  return last ?? null;
}

async function toUse(
  tx: Transaction,
  one: OfferedProvider,
  usage: StoredUsage,
  disputes: readonly Dispute[],
): Promise<Shown['uses'][number]> {
  const price = await priceUsage(tx, one, usage);
  return {
    id: usage.id,
    service: one.tables.service,
    provider: one.provider,
    name: one.name,
    day: usage.day.toString(),
    startedAt: textOf(usage.startedAt),
    endedAt: usage.endedAt.toString(),
    place: usage.place,
    distanceM: usage.distanceM,
    energyWh: usage.energyWh,
    totalCents: usage.totalCents,
    purpose: usage.purpose,
    isCredit: usage.corrects !== null,
    aside: usage.setAside === null ? null : asideReasons[usage.setAside],
    isDisputed: disputes.some(({ closedAt, kind }) => closedAt === null && kind === 'person'),
    decided: lastDecided(disputes),
    price: (price?.lines ?? []).map(({ what, quantity, billedQuantity, cents, vatBasisPoints }) => ({
      what,
      quantity,
      billedQuantity,
      cents,
      vatBasisPoints,
    })),
    vat: usage.vat.map(({ rateBasisPoints, vatCents }) => ({ vatBasisPoints: rateBasisPoints, vatCents })),
  };
}
