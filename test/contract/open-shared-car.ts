// A town with a shared car: the operator as its own program, connected both ways, and a person with a link.
import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pino } from 'pino';
import { tompRoutes } from '#desks/provider/tomp/routes';
import { activateProvider } from '#flows/activate-provider';
import { type BookingAsked, bookSharedCar, quoteSharedCar } from '#flows/book-shared-car';
import { carryOutCarOrders } from '#flows/carry-out-car-orders';
import { fetchCarBills } from '#flows/fetch-car-bills';
import { refreshSharedCars } from '#flows/refresh-shared-cars';
import { settleUsage } from '#flows/settle-usage';
import { tellProviders } from '#flows/tell-providers';
import { openHttp } from '#platform/http/open-http';
import type { House } from '#platform/http/route';
import { startSimulator } from '#providers/voorbeeld-deelauto/start-simulator';
import { connectProvider, listOwnUsage, markUsage } from '#services/mobility';
import {
  agreeWith,
  findOwnBooking,
  listOwnBookings,
  tables,
  type WantedStep,
  wantStep,
} from '#services/mobility/shared-car';
import { cast } from '#test/cast';
import { NOW, openTown, type TownOrganisation } from './open-town.ts';

export const PROVIDER = 'voorbeeld-deelauto';
const KEY = 'SIMULATOR-KEY';

export type CarTown = Awaited<ReturnType<typeof openSharedCar>>;

/** `await close()` in `afterAll`. The clock of the operator and ours are the same and move together. */
export async function openSharedCar() {
  const town = await openTown();
  const { db, secrets } = town;
  let at = NOW;
  const now = () => at;
  const made = await db.worker.transaction({ role: 'operator', now: NOW }, (tx) =>
    agreeWith(tx, secrets, { provider: PROVIDER, ourId: 'REISRECHT', theirId: 'VOORBEELD-DEELAUTO' }),
  );
  const app = await openHttp({
    house: { db: db.server, now, ledger: { folder: '', secrets } } as unknown as House,
    secrets,
    routes: [],
    providers: { routes: tompRoutes, db: db.door },
    noteViews: async () => {},
    webFolder: join(import.meta.dirname, 'no-web'),
    log: pino({ base: null, level: 'silent' }),
    isReady: async () => true,
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  const address = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
  const simulator = await startSimulator(KEY, [
    ...['--clock', NOW.toString(), '--callback', `${address}/tomp`],
    ...['--callback-token', made.token, '--secret', made.sealKeyHex],
  ]);
  await db.worker.transaction({ role: 'operator', now: NOW }, (tx) =>
    connectProvider(tx, secrets, { provider: PROVIDER, baseUrl: simulator.baseUrl, token: KEY }),
  );
  const pass = async (seconds: number) => {
    at = at.add({ seconds });
    await simulator.administer('POST', 'clock', { seconds });
  };
  const act = {
    refresh: () => refreshSharedCars(db.worker, secrets, now()),
    carry: () => carryOutCarOrders(db.worker, secrets, now),
    bills: () => fetchCarBills(db.worker, secrets, now()),
    tell: () => tellProviders(db.worker, secrets, now()),
    settle: () => settleUsage(db.worker, now()),
    fault: (fault: string, more: object = {}) => simulator.administer('POST', 'faults', { fault, ...more }),
  };
  const close = async () => {
    await simulator.stop();
    await app.close();
    await town.close();
  };
  return { ...town, ...act, address, simulator, now, pass, close };
}

/** A client with Noor, linked; a licence that holds. What she does is done as herself. */
export async function openDriver(town: CarTown, licenceValidUntil = Temporal.PlainDate.from('2031-05-01')) {
  const client: TownOrganisation = await town.found(`Voorbeeld ${randomBytes(3).toString('hex')}`);
  const { noor } = cast;
  await client.hire(noor);
  const person = await client.personOf(noor);
  const { organisation } = client;
  const booker = () => ({ organisation, person, now: town.now() });
  const activate = () =>
    activateProvider(town.db.server, town.secrets, { ...booker(), provider: PROVIDER, licenceValidUntil });
  const as = <T>(work: Parameters<typeof town.db.server.transaction<T>>[1]) =>
    town.db.server.transaction({ role: 'traveller', ...booker() }, work);
  const wish = (hours: number, vehicleId: string, lasts = 2): BookingAsked => {
    const startsAt = town.now().add({ hours });
    return {
      provider: PROVIDER,
      vehicleId,
      startsAt,
      endsAt: startsAt.add({ hours: lasts }),
      purpose: 'business',
    };
  };
  const quote = (asked: BookingAsked) => quoteSharedCar(town.db.server, booker(), asked);
  const book = (asked: BookingAsked) => bookSharedCar(town.db.server, booker(), asked);
  const step = (wanted: WantedStep) => as((tx) => wantStep(tx, wanted));
  const look = (id: string) => as((tx) => findOwnBooking(tx, id));
  const bookings = () => as((tx) => listOwnBookings(tx));
  const usages = () => as((tx) => listOwnUsage(tx, tables));
  const mark = (usageId: number, purpose: 'commute' | 'business' | 'private') =>
    as((tx) => markUsage(tx, tables, { usageId, purpose }));
  /** Books, and waits for the operator. */
  const bookNow = async (asked: BookingAsked) => {
    const wanted = await book(asked);
    if (!wanted.ok) throw new Error(wanted.refusal.en);
    await town.carry();
    const { bookingId } = wanted.value;
    return { id: bookingId, ref: (await look(bookingId))?.ref ?? '' };
  };
  return {
    client,
    person,
    organisation,
    activate,
    wish,
    quote,
    book,
    bookNow,
    step,
    look,
    bookings,
    usages,
    mark,
  };
}
