// Every provider on one sheet: what was agreed, what is wrong, what came in, and how the last run of the
// bench went.
import type { z } from 'zod';
import { type WatchedProvider, watchedProviders } from '#flows/benched-providers';
import { contractWarnings, listContracts } from '#flows/list-contracts';
import { dayOf } from '#kernel/day';
import type { Answered, Asking } from '#platform/http/route';
import {
  countUnmatched,
  findUsageFreshness,
  listChecks,
  listProviderConnections,
  listTariffFreshness,
} from '#services/mobility';
import { asDesk, asOperator } from './as-desk.ts';
import type { Providers } from './contract.ts';

type Answer = z.input<typeof Providers>;

export async function listProviders(asking: Asking): Promise<Answered<Answer>> {
  const now = asking.house.now();
  const since = now.subtract({ hours: 24 * 30 });
  const contracts = listContracts(watchedProviders, dayOf(now));
  const watched = await asOperator(asking, async (tx) => ({
    tariffs: await listTariffFreshness(tx),
    unmatched: await countUnmatched(tx, since),
    checks: await listChecks(tx),
    connections: await listProviderConnections(tx),
  }));
  const providers: Answer['providers'] = [];
  for (const contract of contracts) {
    const { provider, statement, agreement, warnings, fields, activities, ...rest } = contract;
    const { isExample, tables } = watchedProviders.find(
      (one) => one.provider === provider,
    ) as WatchedProvider;
    const connection = watched.connections.find((one) => one.provider === provider);
    const uses = await asDesk(asking, (tx) => findUsageFreshness(tx, tables, since));
    const tariffs = watched.tariffs.find((one) => one.provider === provider);
    const check = watched.checks.find((one) => one.provider === provider);
    providers.push({
      ...rest,
      provider,
      isExample: isExample || isOnThisMachine(connection?.baseUrl),
      fields: [...fields],
      activities: [...activities],
      statement: statement ?? null,
      agreement: agreement ? { ...agreement, signedOn: agreement.signedOn ?? null } : null,
      warnings: warnings.map((warning) => contractWarnings[warning]),
      tariffs: tariffs ? { count: tariffs.tariffs, lastAt: tariffs.lastAt.toString() } : null,
      uses: { count: uses.uses, setAside: uses.setAside, lastAt: uses.lastAt?.toString() ?? null },
      unmatched: watched.unmatched
        .filter((one) => one.provider === provider)
        .map((one) => ({ reason: one.reason, count: one.uses })),
      check: check
        ? {
            askedAt: check.askedAt.toString(),
            ranAt: check.ranAt?.toString() ?? null,
            steps: [...check.steps],
          }
        : null,
    });
  }
  return { ok: true, value: { providers } };
}

/** No provider is a program beside us: what answers there is a simulator, whoever it plays. */
const isOnThisMachine = (url: string | undefined): boolean =>
  url !== undefined && ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(url).hostname);
