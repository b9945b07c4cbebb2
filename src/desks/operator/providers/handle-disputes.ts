// The queue of disputes: lines without a person, one opened with its price, and the decision.
import type { z } from 'zod';
import { type WatchedProvider, watchedProviders } from '#flows/benched-providers';
import { findOffered } from '#flows/offered-providers';
import {
  askProvider,
  decideDispute,
  disputeRefusals,
  openDispute,
  writeToProvider,
} from '#flows/open-dispute';
import { formatEuro } from '#kernel/money';
import { refuse } from '#kernel/refusal';
import type { Answered, Asking } from '#platform/http/route';
import { listDisputeQueue, type QueuedDispute, type ServiceTables } from '#services/mobility';
import { asDesk, titleOf } from './as-desk.ts';
import type { Decide, Dispute, Disputes, OfDispute } from './contract.ts';

const services = (): readonly ServiceTables[] => [...new Set(watchedProviders.map(({ tables }) => tables))];
const providersOf = (service: string): readonly WatchedProvider[] =>
  watchedProviders.filter(({ tables }) => tables.service === service);
const unknown = { ...refuse(disputeRefusals, 'dispute-unknown'), status: 404 } as const;

export async function listDisputes(asking: Asking): Promise<Answered<z.input<typeof Disputes>>> {
  const found = await asDesk(asking, async (tx) => {
    const lines: z.input<typeof Disputes>['disputes'] = [];
    for (const tables of services())
      lines.push(...(await listDisputeQueue(tx, tables)).map((one) => lineOf(tables, one)));
    return lines;
  });
  const place = ({ closedAt, openedAt }: (typeof found)[number]) =>
    `${closedAt === null ? 0 : 1} ${openedAt}`;
  found.sort((a, b) => (place(a) < place(b) ? -1 : 1));
  return { ok: true, value: { disputes: found } };
}

const lineOf = (tables: ServiceTables, one: QueuedDispute) => ({
  id: one.id,
  service: tables.service,
  title: titleOf(tables),
  kind: one.kind,
  day: one.day.toString(),
  providerCents: one.providerCents,
  ownCents: one.ownCents,
  openedAt: one.openedAt.toString(),
  closedAt: one.closedAt?.toString() ?? null,
  outcome: one.outcome,
});

export async function showDispute(
  asking: Asking<unknown, unknown, z.output<typeof OfDispute>>,
): Promise<Answered<z.input<typeof Dispute>>> {
  const { service, disputeId } = asking.body;
  const providers = providersOf(service);
  const tables = providers[0]?.tables;
  if (tables === undefined) return unknown;
  const opened = await asDesk(asking, (tx) => openDispute(tx, { tables, disputeId, providers }));
  if (!opened.ok) return { ...opened, status: 404 };
  const { usage, repriced } = opened.value;
  const price = repriced.outcome === 'cannot-tell' ? null : repriced.price;
  return {
    ok: true,
    people: [usage.personId],
    value: {
      ...lineOf(tables, usage),
      reason: usage.reason,
      answer: usage.answer,
      activity: tables.activity,
      takesLetters: providers.some(({ provider }) => findOffered(provider)?.disputes !== undefined),
      letterWantedAt: usage.letterWantedAt?.toString() ?? null,
      letterSentAt: usage.letterSentAt?.toString() ?? null,
      key: usage.key,
      startedAt: usage.startedAt?.toString() ?? null,
      endedAt: usage.endedAt.toString(),
      chargedCents: usage.totalCents,
      tariffKey: usage.tariffKey,
      setAside: usage.setAside,
      price: price && { ...price, lines: [...price.lines] },
      verdict: repriced.outcome,
      differenceCents: repriced.outcome === 'cannot-tell' ? null : repriced.differenceCents,
      because: repriced.outcome === 'cannot-tell' ? repriced.because : null,
      letter: writeToProvider(usage, repriced, formatEuro),
    },
  };
}

export async function decide(
  asking: Asking<unknown, unknown, z.output<typeof Decide>>,
): Promise<Answered<{ done: boolean }>> {
  const { service, disputeId, outcome, answer } = asking.body;
  const tables = providersOf(service)[0]?.tables;
  if (tables === undefined) return unknown;
  const decided = await asDesk(asking, (tx) => decideDispute(tx, tables, { disputeId, outcome, answer }));
  return decided.ok ? { ok: true, value: { done: true } } : { ...decided, status: 409 };
}

export async function ask(
  asking: Asking<unknown, unknown, z.output<typeof OfDispute>>,
): Promise<Answered<{ done: boolean }>> {
  const { service, disputeId } = asking.body;
  const tables = providersOf(service)[0]?.tables;
  if (tables === undefined) return unknown;
  const asked = await asDesk(asking, (tx) => askProvider(tx, tables, disputeId));
  return asked.ok ? { ok: true, value: { done: true } } : { ...asked, status: 409 };
}
