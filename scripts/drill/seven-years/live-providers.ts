// What people use at providers in a month: links that begin and end, uses with what they were for, disputes,
// and a provider that confirms that it deleted.
import { type RunningSimulator, startSimulator } from '#providers/ov-fiets/start-simulator';
import { closeDispute, connectProvider, saveTariffs } from '#services/mobility';
import { type Client, isAtWork, type Run } from './employ-people.ts';
import type { Years } from './open-years.ts';
import { linksOf, offers, switchOff, switchOn, TARIFF } from './provider-links.ts';
import { bringUse } from './use-provider.ts';

const TOKEN = 'SEVENYEARS';

/** The provider of bicycles is there as a program and confirms deletions; the others do not answer. */
export async function connectProviders({ system, now }: Years): Promise<RunningSimulator> {
  const simulator = await startSimulator(TOKEN);
  const connection = { provider: 'ov-fiets', baseUrl: simulator.baseUrl, token: TOKEN };
  await system.db.transaction({ role: 'operator', now: now() }, (tx) =>
    connectProvider(tx, system.secrets, connection),
  );
  const energy = {
    dimension: 'energy',
    rateMilliCents: 35_000,
    per: 1000,
    step: 1,
    vatBasisPoints: 2100,
  } as const;
  await system.db.transaction({ role: 'intake', now: now() }, (tx) =>
    saveTariffs(
      tx,
      offers.map(({ provider }) => ({
        holdsFrom: now().subtract({ hours: 24 }),
        tariff: {
          provider,
          key: TARIFF,
          rates: 'exclusive',
          combine: 'first-match',
          elements: [{ components: [energy] }],
        } as const,
      })),
    ),
  );
  return simulator;
}

/** One month of one client. */
export async function liveProviders(run: Run, client: Client, month: Temporal.PlainYearMonth): Promise<void> {
  const { dice, years } = run;
  const today = years.today();
  const working = client.people.filter((one) => isAtWork(one, today));
  const open = () => linksOf(run).filter((link) => link.client === client && link.told.from === undefined);
  for (const link of open().filter(({ worker }) => working.includes(worker))) {
    await bringUse(run, link, month);
    if (dice.chance(0.06)) await switchOff(run, link);
  }
  for (const worker of working) {
    const isLinked = new Set(open().flatMap((link) => (link.worker === worker ? [link.offered] : [])));
    for (const offered of offers) {
      if (!isLinked.has(offered) && dice.chance(0.05)) await switchOn(run, { client, worker, offered });
    }
  }
  await decideDisputes(run, client);
}

/** The desk closes some; what the provider was right about is billed by the next run of the job. */
async function decideDisputes({ years, dice }: Run, { organisation }: Client): Promise<void> {
  for (const { tables } of offers) {
    const { rows } = await years.peek.query<{ id: string }>(
      `select d.id from mobility.${tables.prefix}_dispute d where organisation_id = $1 and closed_at is null
         and not exists (select from hidden.flag f where f.person_id = d.person_id) order by id limit 20`,
      [organisation],
    );
    for (const { id: disputeId } of rows.filter(() => dice.chance(0.5))) {
      const outcome = dice.pick(['provider-right', 'provider-corrects'] as const);
      const decided = await years.act('finance-desk', organisation, (tx) =>
        closeDispute(tx, tables, { disputeId, outcome }),
      );
      if (!decided) throw new Error(`dispute ${disputeId} was not closed`);
    }
  }
}

/** How many links there were, and how many deletions the provider confirmed. */
export async function countDeletions(run: Run): Promise<string> {
  const { rows } = await run.years.peek.query<{ confirmed: number }>(
    'select count(*)::int as confirmed from mobility.ov_fiets_message where confirmed_at is not null',
  );
  return `${linksOf(run).length} links, ${rows[0]?.confirmed ?? 0} confirmed deletions kept`;
}
