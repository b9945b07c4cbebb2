// Rides in shared cars of the demonstration: booked, driven and billed at the simulator. One bill is wrong,
// so that a dispute waits, and one car is booked for tomorrow.
import { bookSharedCar } from '#flows/book-shared-car';
import { carryOutCarOrders } from '#flows/carry-out-car-orders';
import { fetchCarBills } from '#flows/fetch-car-bills';
import { refreshSharedCars } from '#flows/refresh-shared-cars';
import type { Purpose } from '#kernel/mode';
import { wallClock } from '#kernel/wall-clock';
import { listOwnUsage, markUsage } from '#services/mobility';
import { findOwnBooking, tables, wantStep } from '#services/mobility/shared-car';
import { need, type Play } from './play.ts';
import { CARS } from './run-providers.ts';

interface Drive {
  readonly who: string;
  readonly day: string;
  readonly from: string;
  readonly until: string;
  readonly vehicle: string;
  readonly metres: number;
  readonly purpose: Purpose;
  readonly isBilledWrong?: boolean;
}

/** In the order of time. */
const drives: readonly Drive[] = [
  {
    who: '1001',
    day: '2026-10-06',
    from: '09:00',
    until: '12:10',
    vehicle: 'CAR-1',
    metres: 46_200,
    purpose: 'business',
  },
  {
    who: '1006',
    day: '2026-10-14',
    from: '13:15',
    until: '15:05',
    vehicle: 'CAR-3',
    metres: 23_800,
    purpose: 'business',
  },
  {
    who: '1001',
    day: '2026-10-18',
    from: '11:00',
    until: '16:30',
    vehicle: 'VAN-1',
    metres: 61_400,
    purpose: 'private',
  },
  {
    who: '1001',
    day: '2026-10-29',
    from: '08:30',
    until: '10:45',
    vehicle: 'CAR-2',
    metres: 38_100,
    purpose: 'business',
    isBilledWrong: true,
  },
];

/** Leaves the clock at the end of the last drive. */
export async function playCars(play: Play): Promise<void> {
  const { system, providers, now } = play;
  await refreshSharedCars(system.db, system.secrets, now());
  for (const drive of drives) {
    const { from, until } = timesOf(drive);
    await play.until(from.subtract({ hours: 2 }));
    const { id, ref } = await book(play, drive);
    await providers.cars('at-the-car', { booking: ref, distanceM: drive.metres });
    await play.until(from);
    await step(play, drive.who, { bookingId: id, kind: 'open' });
    await play.until(until);
    if (drive.isBilledWrong) await providers.cars('faults', { fault: 'wrong-bill', path: '/legs' });
    await step(play, drive.who, { bookingId: id, kind: 'end' });
    await fetchCarBills(system.db, system.secrets, now());
    await markNewest(play, drive);
  }
}

/** As it is today: cars and prices read, and one booking that lies ahead. */
export async function bookTomorrow(play: Play): Promise<void> {
  const { system, now } = play;
  await refreshSharedCars(system.db, system.secrets, now());
  const day = now().toZonedDateTimeISO('Europe/Amsterdam').toPlainDate().add({ days: 1 }).toString();
  const tomorrow = { who: '1001', day, from: '13:00', until: '16:00', vehicle: 'CAR-1' } as const;
  await book(play, { ...tomorrow, metres: 0, purpose: 'business' });
}

function timesOf({ day, from, until }: Drive) {
  const moment = (time: string) => need(wallClock(Temporal.PlainDate.from(day), time));
  return { from: moment(from), until: moment(until) };
}

async function book(play: Play, drive: Drive) {
  const { server, organisation, personOf, now } = play;
  const booker = { organisation, person: personOf(drive.who), now: now() };
  const { from, until } = timesOf(drive);
  const asked = { provider: CARS, vehicleId: drive.vehicle, startsAt: from, endsAt: until };
  const { bookingId } = need(await bookSharedCar(server, booker, { ...asked, purpose: drive.purpose }));
  await carry(play);
  const booking = await asTraveller(play, drive.who, (tx) => findOwnBooking(tx, bookingId));
  return { id: bookingId, ref: booking?.ref ?? '' };
}

async function step(play: Play, who: string, wanted: Parameters<typeof wantStep>[1]): Promise<void> {
  need(await asTraveller(play, who, (tx) => wantStep(tx, wanted)));
  await carry(play);
}

const carry = ({ system, now }: Play) => carryOutCarOrders(system.db, system.secrets, now);

async function markNewest(play: Play, { who, purpose }: Drive): Promise<void> {
  await asTraveller(play, who, async (tx) => {
    const newest = (await listOwnUsage(tx, tables)).find((use) => use.purpose === null);
    if (newest === undefined) throw new Error('the demo has no bill of a drive');
    need(await markUsage(tx, tables, { usageId: newest.id, purpose }));
  });
}

const asTraveller = <T>(
  { server, organisation, personOf, now }: Play,
  who: string,
  work: Parameters<typeof server.transaction<T>>[1],
): Promise<T> =>
  server.transaction({ role: 'traveller', organisation, person: personOf(who), now: now() }, work);
