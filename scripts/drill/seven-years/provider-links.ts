// The links of people with providers: switched on and off by themselves, ended with their accounts.
import type { Usage } from '#kernel/usage';
import { tables as ovFiets } from '#services/card/ov-fiets';
import { activate, deactivate, type ServiceTables } from '#services/mobility';
import { tables as charging } from '#services/mobility/ev-charging';
import { tables as sharedCar } from '#services/mobility/shared-car';
import type { Client, Run, Worker } from './employ-people.ts';
import { need, type Years } from './open-years.ts';
import type { Day } from './oracle/civil-days.ts';
import { accountEnd, type Case, note } from './oracle/ledger.ts';

export interface Link {
  readonly client: Client;
  readonly worker: Worker;
  readonly offered: Offered;
  readonly activationId: string;
  /** What stands for the person there. */
  readonly number: string;
  readonly since: Day;
  /** The case of the ledger; its end is known once the link ended. */
  readonly told: Case;
}

export interface Offered {
  readonly provider: string;
  readonly tables: ServiceTables;
  readonly kind: Usage['kind'];
}
const BICYCLE: Offered = { provider: 'ov-fiets', tables: ovFiets, kind: 'ov-fiets' };
export const offers: readonly Offered[] = [
  BICYCLE,
  { provider: 'voorbeeld-laden', tables: charging, kind: 'ev-charging' },
  { provider: 'voorbeeld-deelauto', tables: sharedCar, kind: 'shared-car' },
];

/** The one tariff of all of them in this run. */
export const TARIFF = 'DRILL';

const held = new WeakMap<Years, Link[]>();

/** All links of this run, those that ended too. */
export function linksOf({ years }: Pick<Run, 'years'>): Link[] {
  const links = held.get(years) ?? [];
  held.set(years, links);
  return links;
}

/** A bicycle for somebody, whatever the dice say; and its end. */
export const switchOnBicycle = (run: Run, client: Client, worker: Worker): Promise<void> =>
  isOn(run, worker) ? Promise.resolve() : switchOn(run, { client, worker, offered: BICYCLE });
export async function switchOffBicycle(run: Run, worker: Worker): Promise<void> {
  const link = linksOf(run).find((one) => isOpenBicycle(one, worker));
  if (link !== undefined) await switchOff(run, link);
}
const isOn = (run: Run, worker: Worker) => linksOf(run).some((link) => isOpenBicycle(link, worker));
const isOpenBicycle = ({ worker, offered, told }: Link, one: Worker): boolean =>
  worker === one && offered === BICYCLE && told.from === undefined;

/** As the person; the provider hears of it when the job of the worker runs. */
export async function switchOn(
  run: Run,
  { client, worker, offered }: Pick<Link, 'client' | 'worker' | 'offered'>,
): Promise<void> {
  const { years, ledger } = run;
  const links = linksOf(run);
  const four = String(links.length).padStart(4, '0');
  const number = `3528ABCD${four}`;
  const numbers = {
    subject: number,
    ...(offered.tables.second === undefined ? {} : { second: `04A1B2C3${four}` }),
  };
  const licence = offered.tables.hasLicence
    ? { licenceValidUntil: Temporal.PlainDate.from(years.today()).add({ years: 9 }) }
    : {};
  const { activationId } = need(
    await years.act(
      'traveller',
      client.organisation,
      (tx) =>
        activate(tx, years.system.secrets, offered.tables, {
          provider: offered.provider,
          ...numbers,
          ...licence,
        }),
      worker.id,
    ),
  );
  const told = note(ledger, { kind: 'link', id: activationId, person: worker.id });
  links.push({ client, worker, offered, activationId, number, since: years.today(), told });
}

export async function switchOff({ years }: Run, { client, worker, offered, told }: Link): Promise<void> {
  const ending = { provider: offered.provider, people: [worker.id], because: 'person' } as const;
  const ended = await years.act(
    'traveller',
    client.organisation,
    (tx) => deactivate(tx, offered.tables, ending),
    worker.id,
  );
  if (ended !== 1) throw new Error(`${ended} links ended instead of one`);
  told.from = years.today();
}

/**
 * After the jobs ran: links of accounts that are over ended with them. Nobody who works for a client sees who
 * restricted something; there it is the end of the account that counts.
 */
export function noteEndedLinks(run: Run): void {
  const { years, ledger } = run;
  const today = years.today();
  for (const { worker, offered, told } of linksOf(run)) {
    const left = accountEnd(ledger, worker.id);
    const isSeen = worker.restricted !== 'all' && worker.restricted !== offered.tables.activity;
    if (told.from === undefined && isSeen && left !== undefined && left < today) told.from = today;
  }
}
