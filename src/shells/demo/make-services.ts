// Services at providers in the demonstration: three who linked OV-fiets to their card, what they rented in
// its last month and for what, a limit that the client set, and what was driven and charged.
import { activateProvider } from '#flows/activate-provider';
import { deactivateProvider } from '#flows/deactivate-provider';
import { importRentals } from '#flows/import-rentals';
import { settleUsage } from '#flows/settle-usage';
import type { Purpose } from '#kernel/mode';
import type { Result } from '#kernel/refusal';
import { wallClock } from '#kernel/wall-clock';
import { tables } from '#services/card/ov-fiets';
import { disputeUsage, listOwnUsage, markUsage } from '#services/mobility';
import { setLimit } from '#services/people/entitlements';
import { listColleagues } from '#services/people/organisations';
import type { System } from '../open-system.ts';
import { demoCast } from './cast.ts';
import { playHome } from './play-home.ts';
import { playProviders } from './play-providers.ts';
import { demoCardNumbers } from './write-files.ts';

interface Rental {
  readonly who: string;
  readonly day: string;
  readonly from: string;
  readonly until: string;
  readonly station: string;
  readonly euro: string;
  readonly purpose?: Purpose;
}

const rentals: readonly Rental[] = [
  {
    who: '1001',
    day: '2026-10-01',
    from: '08:24',
    until: '17:41',
    station: 'Utrecht Centraal',
    euro: '4,55',
    purpose: 'commute',
  },
  {
    who: '1001',
    day: '2026-10-08',
    from: '08:22',
    until: '17:20',
    station: 'Utrecht Centraal',
    euro: '4,55',
    purpose: 'commute',
  },
  {
    who: '1001',
    day: '2026-10-13',
    from: '10:05',
    until: '15:30',
    station: 'Den Haag Centraal',
    euro: '4,55',
    purpose: 'business',
  },
  {
    who: '1001',
    day: '2026-10-17',
    from: '11:15',
    until: '18:02',
    station: 'Amersfoort Centraal',
    euro: '4,55',
    purpose: 'private',
  },
  {
    who: '1001',
    day: '2026-10-22',
    from: '08:25',
    until: '17:32',
    station: 'Utrecht Centraal',
    euro: '4,55',
  },
  // Dearer than the tariff: it waits for an answer and costs nothing.
  {
    who: '1001',
    day: '2026-10-27',
    from: '09:01',
    until: '16:44',
    station: 'Zwolle',
    euro: '9,10',
    purpose: 'business',
  },
];

/** From before the first rental, so that each falls within its link. */
const LINKED_AT = Temporal.Instant.from('2026-09-28T06:00:00Z');
const COLUMNS = 'rental_number,engraved_id,started_at,ended_at,station,amount_eur,vat_percent,currency'.split(
  ',',
);

/** `put` writes a text as a file and answers its path. */
export async function makeServices(
  system: System,
  organisation: string,
  put: (name: string, text: string) => Promise<string>,
): Promise<void> {
  const server = system.open('server');
  try {
    const now = system.now();
    const people = await system.db.transaction({ role: 'intake', organisation, now }, (tx) =>
      listColleagues(tx),
    );
    const personOf = (number: string) => people.get(number) ?? '';
    const carded = demoCast().filter(({ cardNumber }) => cardNumber !== undefined);
    const [first, second] = carded.filter(({ personnelNumber }) => personnelNumber !== '1001');
    for (const number of ['1001', first?.personnelNumber ?? '', second?.personnelNumber ?? '']) {
      const who = { organisation, person: personOf(number), provider: 'ov-fiets' };
      need(await activateProvider(server, system.secrets, { ...who, now: LINKED_AT }));
      if (number === second?.personnelNumber) need(await deactivateProvider(server, { ...who, now }));
    }
    const path = await put('rentals.csv', rentalsText());
    need(await importRentals({ db: system.db, secrets: system.secrets, now }, path));
    await markRentals(server, organisation, personOf, now);
    await playProviders(system, organisation, personOf);
    await playHome(system, server, organisation, personOf);
    await settleUsage(system.db, now);
    await server.transaction({ role: 'client', organisation, now }, (tx) =>
      setLimit(tx, { ...noLimit, service: tables.service, group: 'all', rideCents: 1000, monthCents: 6000 }),
    );
  } finally {
    await server.close();
  }
}

const noLimit = {
  isOpen: true,
  rideCents: null,
  dayCents: null,
  monthCents: null,
  fromHour: null,
  untilHour: null,
  onWeekdays: null,
  highestClass: null,
} as const;

function rentalsText(): string {
  const rows = rentals.map(({ who, day, from, until, station, euro }, at) => {
    const person = demoCast().find(({ personnelNumber }) => personnelNumber === who);
    const moment = (time: string) => need(wallClock(Temporal.PlainDate.from(day), time)).toString();
    const { engravedId } = demoCardNumbers(person?.cardNumber ?? '');
    return [
      `DEMO-${at + 1}`,
      engravedId,
      moment(from),
      moment(until),
      station,
      `"${euro}"`,
      '21',
      'EUR',
    ].join(',');
  });
  return `${[COLUMNS.join(','), ...rows].join('\n')}\n`;
}

async function markRentals(
  server: System['db'],
  organisation: string,
  personOf: (number: string) => string,
  now: Temporal.Instant,
): Promise<void> {
  for (const [at, { who, purpose }] of rentals.entries()) {
    const context = { role: 'traveller', organisation, person: personOf(who), now };
    await server.transaction(context, async (tx) => {
      const use = (await listOwnUsage(tx, tables)).find(({ key }) => key === `DEMO-${at + 1}`);
      if (use === undefined) throw new Error(`the demo has no rental ${at + 1}`);
      if (purpose !== undefined) need(await markUsage(tx, tables, { usageId: use.id, purpose }));
      if (at === 2)
        need(
          await disputeUsage(tx, tables, {
            usageId: use.id,
            reason: 'De fiets was stuk, ik bracht hem meteen terug.',
          }),
        );
    });
  }
}

function need<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.refusal.en);
  return result.value;
}
