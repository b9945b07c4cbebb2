// What was used at shared cars and charge points in the demonstration's last weeks: played with the
// simulators on a clock of then, through the flows that real providers take.
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { activateProvider } from '#flows/activate-provider';
import { settleUsage } from '#flows/settle-usage';
import { tellProviders } from '#flows/tell-providers';
import { openHttp } from '#platform/http/open-http';
import type { House } from '#platform/http/route';
import { openLog } from '#platform/log';
import { isOnlyDemo } from '#services/people/organisations';
import type { System } from '../open-system.ts';
import { providerRoutes } from '../server/provider-routes.ts';
import { stateFolderOf } from './keep-providers.ts';
import { need, type Play } from './play.ts';
import { bookTomorrow, playCars } from './play-cars.ts';
import { playCharging } from './play-charging.ts';
import { CARS, CHARGING, runProviders } from './run-providers.ts';

/** When links were made: from before the first use, so that each falls within its link. */
const LINKED_AT = Temporal.Instant.from('2026-09-28T06:00:00Z');
const drivers = ['1001', '1006'];
const chargers = ['1011', '1012', '1014'];
const licenceValidUntil = Temporal.PlainDate.from('2031-05-01');

/** Does nothing beside real organisations, whose connections must stay, and nothing in production. */
export async function playProviders(
  system: System,
  organisation: string,
  personOf: (number: string) => string,
): Promise<void> {
  const operator = { role: 'operator', now: system.now() };
  if (process.env.NODE_ENV === 'production') return;
  if (!(await system.db.transaction(operator, isOnlyDemo))) return;
  const server = system.open('server');
  const door = system.open('door');
  const today = system.now();
  let at = LINKED_AT;
  const now = () => at;
  const app = await openDoor(system, { server, door, now });
  const ourUrl = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
  const folder = stateFolderOf(system.settings.dataFolder, organisation);
  const then = { ...system, now };
  const providers = await runProviders(then, { folder, ourUrl, clock: LINKED_AT });
  const until = async (moment: Temporal.Instant) => {
    const seconds = Math.round(at.until(moment).total('seconds'));
    if (seconds <= 0) return;
    at = at.add({ seconds });
    await Promise.all([providers.cars('clock', { seconds }), providers.charging('clock', { seconds })]);
  };
  try {
    const play: Play = { system, server, organisation, personOf, providers, now, until };
    await link(play);
    await playCars(play);
    await until(today);
    await bookTomorrow(play);
    await playCharging(play);
    await settleUsage(system.db, today);
  } finally {
    await providers.stop();
    await app.close();
    await Promise.all([server.close(), door.close()]);
  }
}

/** Operators look at our side when keys are exchanged, so it must be there while the play lasts. */
async function openDoor(
  { ledger, secrets, settings }: System,
  {
    server,
    door,
    now,
  }: { readonly server: System['db']; readonly door: System['db']; readonly now: House['now'] },
) {
  const app = await openHttp({
    house: { db: server, now, ledger } as unknown as House,
    secrets,
    routes: [],
    providers: { routes: providerRoutes, db: door },
    noteViews: async () => {},
    webFolder: join(settings.dataFolder, 'no-web'),
    log: openLog(true),
    isReady: async () => true,
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  return app;
}

async function link({ system, server, organisation, personOf, now }: Play): Promise<void> {
  const of = (number: string) => ({ organisation, person: personOf(number), now: now() });
  for (const number of drivers) {
    const asked = { ...of(number), provider: CARS, licenceValidUntil };
    need(await activateProvider(server, system.secrets, asked));
  }
  for (const number of chargers)
    need(await activateProvider(server, system.secrets, { ...of(number), provider: CHARGING }));
  await tellProviders(system.db, system.secrets, now());
}
