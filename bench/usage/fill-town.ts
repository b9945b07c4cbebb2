// A client whose people charge and drive at providers: each has a pass and a link to shared cars, says what
// its use is for, and has booked the rides that the bills will name.

import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { createOrganisation } from '#flows/create-organisation';
import { newId } from '#kernel/ids';
import { newContractId } from '#providers/protocols/ocpi/contract-id';
import { PROVIDER as CHARGING, OUR_PARTY } from '#providers/voorbeeld-laden/profile';
import { type ServiceTables, SUBJECT, saveTariffs } from '#services/mobility';
import { tables as charging } from '#services/mobility/ev-charging';
import { tables as cars } from '#services/mobility/shared-car';
import { listColleagues, receivePeople } from '#services/people/organisations';
import type { System } from '#shells/open-system';
import { FARE_KEY, fare, rideOf } from './pages.ts';

export const CARS = 'voorbeeld-deelauto';
const LINKED = Temporal.Instant.from('2026-01-01T00:00:00Z');

export interface UsageTown {
  readonly organisation: string;
  /** The pass of each person, in order. */
  readonly passes: readonly string[];
}

export async function fillTown(
  { db, secrets, now }: System,
  owner: Client,
  people: number,
  rides: number,
): Promise<UsageTown> {
  const made = await createOrganisation(db, now(), 'Meetbedrijf');
  if (!made.ok) throw new Error(made.refusal.en);
  const organisation = made.value;
  const startsOn = Temporal.PlainDate.from('2020-01-01');
  const numbers = Array.from({ length: people }, (_, index) => index);
  const ids = await db.transaction({ role: 'intake', organisation, now: now() }, async (tx) => {
    await receivePeople(
      tx,
      numbers.map((index) => ({ personnelNumber: `P${index}`, name: `Reiziger ${index}`, startsOn })),
    );
    const colleagues = await listColleagues(tx);
    return numbers.map((index) => colleagues.get(`P${index}`) as string);
  });
  await db.transaction({ role: 'intake', now: now() }, (tx) =>
    saveTariffs(tx, [{ tariff: fare(CARS), holdsFrom: LINKED }]),
  );
  const town = { organisation, ids };
  const passes = numbers.map(() => newContractId(OUR_PARTY));
  const links = new Map<ServiceTables, readonly string[]>();
  await asOwner(owner, async () => {
    links.set(
      charging,
      await link(owner, secrets, town, { tables: charging, provider: CHARGING, subjects: passes }),
    );
    const customers = numbers.map(() => newId(now()));
    links.set(cars, await link(owner, secrets, town, { tables: cars, provider: CARS, subjects: customers }));
    await book(owner, secrets, town, links.get(cars) ?? [], rides);
  });
  await owner.query('analyze');
  return { organisation, passes };
}

interface Town {
  readonly organisation: string;
  readonly ids: readonly string[];
}
type Secrets = System['secrets'];

/** The tables are filled by their owner, whom the row policies hold as well. */
async function asOwner(owner: Client, work: () => Promise<void>): Promise<void> {
  const names = ['activation', 'booking', 'ride', 'ref', 'route'];
  const all = [cars, charging].flatMap(({ prefix }) => names.map((name) => `mobility.${prefix}_${name}`));
  const { rows } = await owner.query<{ name: string }>(
    `select c.oid::regclass::text as name from unnest($1::text[]) n join pg_class c on c.oid = to_regclass(n)
     where c.relforcerowsecurity`,
    [all],
  );
  for (const { name } of rows) await owner.query(`alter table ${name} no force row level security`);
  await work();
  for (const { name } of rows) await owner.query(`alter table ${name} force row level security`);
}

async function copy(owner: Client, into: string, lines: readonly string[]): Promise<void> {
  await pipeline(Readable.from([lines.join('')]), owner.query(copyFrom(`copy ${into} from stdin`)));
}

/** Answers the links, in the order of the people. */
async function link(
  owner: Client,
  secrets: Secrets,
  { organisation, ids }: Town,
  { tables, provider, subjects }: { tables: ServiceTables; provider: string; subjects: readonly string[] },
): Promise<readonly string[]> {
  const at = (name: string) => `mobility.${tables.prefix}_${name}`;
  const links = ids.map(() => newId(LINKED));
  const bytes = (buffer: Buffer) => `\\\\x${buffer.toString('hex')}`;
  const hash = (subject: string) => bytes(secrets.hash(SUBJECT, `${provider}:${subject}`));
  await copy(
    owner,
    `${at('activation')} (organisation_id, id, person_id, provider, subject_encrypted, subject_hash,
      usual_purpose, activated_at)`,
    ids.map((person, index) => {
      const subject = subjects[index] as string;
      const purpose = ['business', 'commute', 'private'][index % 3];
      const numbers = [bytes(secrets.encrypt(SUBJECT, subject)), hash(subject)];
      return `${[organisation, links[index], person, provider, ...numbers, purpose, LINKED].join('\t')}\n`;
    }),
  );
  await copy(
    owner,
    `${at('route')} (organisation_id, activation_id, provider, subject_hash)`,
    subjects.map((subject, index) => `${[organisation, links[index], provider, hash(subject)].join('\t')}\n`),
  );
  return links;
}

/** Rides that are over: each with a number at the operator, a begin, an end and the price that was agreed. */
async function book(
  owner: Client,
  secrets: Secrets,
  { organisation, ids }: Town,
  links: readonly string[],
  rides: number,
): Promise<void> {
  const all = Array.from({ length: rides }, (_, index) => ({ ...rideOf(index), id: newId(LINKED), index }));
  const of = (index: number) => index % ids.length;
  await copy(
    owner,
    `mobility.shared_car_booking (organisation_id, id, person_id, activation_id, provider, ref, state,
      starts_at, ends_at, day, place, vehicle, made_at, changed_at, purge_on)`,
    all.map(({ id, index, ref, startedAt, endedAt, day }) => {
      const whose = [organisation, id, ids[of(index)], links[of(index)], CARS, ref, 'finished'];
      return `${[...whose, startedAt, endedAt, day, 'Stationsplein', 'Kleine auto', LINKED, LINKED, '2028-01-01'].join('\t')}\n`;
    }),
  );
  await copy(
    owner,
    `mobility.shared_car_ride (organisation_id, booking_id, person_id, vehicle_id, type_id, fuel, lat_e6,
      lon_e6, leg_state, leg_event, leg_event_at, started_at, ended_at, tariff_key, day, purge_on)`,
    all.map(({ id, index, startedAt, endedAt, day }) => {
      const car = [organisation, id, ids[of(index)], 'CAR-1', 'SMALL', 'petrol', 52_089_500, 5_109_700];
      const how = ['FINISHED', 'FINISH', endedAt, startedAt, endedAt, FARE_KEY, day, '2028-01-01'];
      return `${[...car, ...how].join('\t')}\n`;
    }),
  );
  await copy(
    owner,
    'mobility.shared_car_ref (organisation_id, booking_id, provider, ref_hash)',
    all.map(({ id, ref }) => {
      const hash = secrets.hash('booking at a provider', `${CARS}:${ref}`);
      return `${[organisation, id, CARS, `\\\\x${hash.toString('hex')}`].join('\t')}\n`;
    }),
  );
}
