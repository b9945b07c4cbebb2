// What was used at providers, with somebody who restricted the use of it: each job about providers and each
// page answers what it would answer in a world without the person.
import { expect, test } from 'vitest';
import { showServices } from '#desks/organisation/services/show-services';
import { watchedProviders } from '#flows/benched-providers';
import { checkProviders } from '#flows/check-providers';
import { deactivateProvider } from '#flows/deactivate-provider';
import type { Transaction } from '#platform/database/types';
import { setFlag } from '#privacy/flags/set-flag';
import { tables } from '#services/card/ov-fiets';
import {
  activate,
  askForCheck,
  findProviderConnection,
  findUsageFreshness,
  listChecks,
  listDisputeQueue,
  listEndings,
  listOwnUsage,
  markUsage,
} from '#services/mobility';
import { listCharges } from '#services/money/split-billing';
import { listMembers } from '#services/people/organisations';
import type { DemoPerson } from '#shells/demo/cast';
import { cast } from '#test/cast';
import { type OvFietsTown, openOvFiets } from '#test/contract/open-ov-fiets';
import type { TownOrganisation } from '#test/contract/open-town';

const { noor, daan, fatima } = cast;
const PROVIDER = 'ov-fiets';
const MONTH = '2026-11';
const RENTALS =
  'rental_number;engraved_id;started_at;ended_at;station;amount_eur;vat_percent;currency;corrects';

interface World {
  readonly town: OvFietsTown;
  readonly client: TownOrganisation;
}
type Restricted = 'all' | 'card/ov-fiets/rental';

/** Each has a link, a rental at the price of the tariff and one at another; Fatima ends hers. */
async function live(
  people: readonly DemoPerson[],
  restricted?: Restricted,
): Promise<World & { close: () => Promise<void> }> {
  const town = await openOvFiets();
  const client = await town.found('Wereld');
  await client.hire(...people);
  const rows: string[] = [];
  const { organisation } = client;
  const linkedAt = town.now.subtract({ hours: 48 });
  for (const { personnelNumber } of people) {
    const person = await client.personOf({ personnelNumber });
    const [subject, second] = [`3528ABCD${personnelNumber}`, `04A1B2C3${personnelNumber}`];
    const context = { role: 'traveller', organisation, person, now: linkedAt };
    await town.db.server.transaction(context, (tx) =>
      activate(tx, town.secrets, tables, { provider: PROVIDER, subject, second }),
    );
    for (const [key, amount] of [
      ['A', '4,55'],
      ['B', '9,99'],
    ])
      rows.push(
        `${personnelNumber}${key};${subject};2026-11-22T08:00:00Z;2026-11-22T10:00:00Z;Utrecht;${amount};21;EUR;`,
      );
  }
  await town.bringRentals([RENTALS, ...rows, ''].join('\n'));
  for (const one of people) {
    const person = await client.personOf(one);
    const asPerson = <T>(work: (tx: Transaction) => Promise<T>) => client.act('traveller', work, person);
    for (const { id: usageId } of await asPerson((tx) => listOwnUsage(tx, tables)))
      await asPerson((tx) => markUsage(tx, tables, { usageId, purpose: 'business' }));
  }
  if (restricted !== undefined) {
    const flag = { kind: 'restriction', activity: restricted } as const;
    await client.act('rights', (tx) => setFlag(tx, flag), await client.personOf(daan));
  }
  const { now } = town;
  await deactivateProvider(town.db.server, {
    organisation,
    person: await client.personOf(fatima),
    provider: PROVIDER,
    now,
  });
  return { town, client, close: town.close };
}

/** Each job about providers, and what the client, the desks and the provider have afterwards. */
async function outputsOf({ town, client }: World): Promise<Record<string, unknown>> {
  const { now, db, secrets } = town;
  const told = [await town.tell(), await town.tell(now.add({ hours: 25 }))];
  const settled = await town.settle();
  const ended = await town.end();
  await db.worker.transaction({ role: 'operator', now }, (tx) => askForCheck(tx, PROVIDER));
  const findConnection = (tx: Transaction, provider: string) => findProviderConnection(tx, secrets, provider);
  const checked = await checkProviders(db.worker, () => now, { benched: watchedProviders, findConnection });
  const [check] = await db.worker.transaction({ role: 'operator', now }, (tx) => listChecks(tx, 5));
  const { organisation } = client;
  const desk = <T>(work: (tx: Transaction) => Promise<T>) =>
    db.server.transaction({ role: 'finance-desk', organisation, now }, work);
  const month = {
    from: Temporal.PlainDate.from(`${MONTH}-01`),
    until: Temporal.PlainDate.from('2026-12-01'),
  };
  const names = new Map(
    (await client.act('client', (tx) => listMembers(tx))).map((one) => [one.personId, one.personnelNumber]),
  );
  const charges = await client.act('client', (tx) => listCharges(tx, month));
  return {
    told,
    settled,
    ended,
    checked,
    bench: check?.steps.map(({ outcome, step }) => [outcome, step]),
    page: await pageOf({ town, client }),
    charges: charges.map(({ personId, kind, totalCents }) => [names.get(personId), kind, totalCents]).sort(),
    queue: (await desk((tx) => listDisputeQueue(tx, tables))).length,
    endings: (await desk((tx) => listEndings(tx, tables))).length,
    freshness: await desk((tx) => findUsageFreshness(tx, tables, now.subtract({ hours: 24 }))),
    held: JSON.parse(await town.simulator.administer('GET', 'held')),
  };
}

async function pageOf({ town, client }: World) {
  const shown = await showServices({
    params: { month: MONTH },
    query: {},
    body: undefined,
    signed: { role: 'client', organisation: client.organisation } as never,
    address: '127.0.0.1',
    house: { db: town.db.server, now: () => town.now } as never,
  });
  if (!shown.ok) throw new Error(shown.refusal.en);
  // Ids differ from world to world, and lists may stand in the order of theirs.
  const plain = JSON.parse(
    JSON.stringify(shown.value, (key, value) => (/^(?:id|personId)$/.test(key) ? 0 : value)),
  );
  const byText = (one: unknown, other: unknown) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1);
  for (const list of Object.values(plain)) if (Array.isArray(list)) list.sort(byText);
  return plain;
}

async function outputsIn(people: readonly DemoPerson[], restricted?: Restricted) {
  const world = await live(people, restricted);
  try {
    return await outputsOf(world);
  } finally {
    await world.close();
  }
}

test('each job about providers answers what it would in a world without the person who restricted', async () => {
  const without = await outputsIn([noor, fatima]);
  expect(without).toMatchObject({ settled: { charged: 2, disputed: 2 }, queue: 2, endings: 1, checked: 1 });
  for (const restricted of ['all', 'card/ov-fiets/rental'] as const) {
    const outputs = await outputsIn([noor, daan, fatima], restricted);
    for (const [name, value] of Object.entries(without))
      expect({ [name]: outputs[name] }).toEqual({ [name]: value });
    expect(JSON.stringify(outputs)).not.toContain(daan.personnelNumber);
  }
  // That the comparison could find something: with nobody restricted the worlds differ in all that is about
  // people.
  const all = await outputsIn([noor, daan, fatima]);
  const same = Object.keys(without).filter(
    (name) => JSON.stringify(all[name]) === JSON.stringify(without[name]),
  );
  expect(same.sort()).toEqual(['bench', 'checked', 'ended', 'endings']);
}, 120_000);
