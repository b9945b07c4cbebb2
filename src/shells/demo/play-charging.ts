// Charging in the demonstration: sessions that lie behind us, fetched from the simulator as records; one of
// them asks more than its tariff, so that a dispute waits.
import { pullCharging } from '#flows/charging/pull-charging';
import type { Purpose } from '#kernel/mode';
import { wallClock } from '#kernel/wall-clock';
import { passUid } from '#providers/protocols/ocpi/contract-id';
import { listOwnUsage, markUsage } from '#services/mobility';
import { findOwnPass, tables } from '#services/mobility/ev-charging';
import { need, type Play } from './play.ts';
import { CHARGING } from './run-providers.ts';

interface Charge {
  readonly who: string;
  readonly day: string;
  /** When the plug came out, by a Dutch clock. */
  readonly until: string;
  readonly evse: string;
  readonly minutes: number;
  readonly idleMinutes?: number;
  readonly kwh: number;
  readonly purpose: Purpose;
  readonly isBilledWrong?: boolean;
}

const charges: readonly Charge[] = [
  {
    who: '1012',
    day: '2026-10-05',
    until: '17:35',
    evse: 'LOC1-1',
    minutes: 190,
    idleMinutes: 0,
    kwh: 31.4,
    purpose: 'business',
  },
  {
    who: '1012',
    day: '2026-10-10',
    until: '15:20',
    evse: 'LOC3-2',
    minutes: 34,
    kwh: 27.1,
    purpose: 'private',
  },
  {
    who: '1012',
    day: '2026-10-19',
    until: '18:05',
    evse: 'LOC2-1',
    minutes: 205,
    idleMinutes: 85,
    kwh: 33.8,
    purpose: 'business',
  },
  {
    who: '1012',
    day: '2026-11-05',
    until: '17:10',
    evse: 'LOC1-2',
    minutes: 160,
    kwh: 26.2,
    purpose: 'commute',
  },
  {
    who: '1012',
    day: '2026-11-16',
    until: '12:40',
    evse: 'LOC4-1',
    minutes: 150,
    kwh: 24.9,
    purpose: 'business',
    isBilledWrong: true,
  },
  {
    who: '1011',
    day: '2026-10-08',
    until: '16:45',
    evse: 'LOC4-2',
    minutes: 120,
    kwh: 18.6,
    purpose: 'business',
  },
  {
    who: '1011',
    day: '2026-11-12',
    until: '13:15',
    evse: 'LOC3-1',
    minutes: 25,
    kwh: 19.3,
    purpose: 'business',
  },
  {
    who: '1014',
    day: '2026-10-22',
    until: '17:50',
    evse: 'LOC1-1',
    minutes: 210,
    kwh: 34.4,
    purpose: 'commute',
  },
];

/** Points that somebody else has, so that not every one is free. */
const taken = ['LOC1-2', 'LOC3-1'];

export async function playCharging(play: Play): Promise<void> {
  const { system, providers, now } = play;
  for (const evse of taken) await providers.charging('status', { evse, status: 'CHARGING', silent: true });
  await providers.charging('status', { evse: 'LOC4-2', status: 'OUTOFORDER', silent: true });
  for (const charge of charges) {
    const pass = await passOf(play, charge.who);
    const endedAt = need(wallClock(Temporal.PlainDate.from(charge.day), charge.until));
    await providers.charging('charge', {
      uid: passUid(pass),
      contract_id: pass,
      evse: charge.evse,
      minutes: charge.minutes,
      idle_minutes: charge.idleMinutes ?? 0,
      kwh: charge.kwh,
      ended_at: endedAt.toString(),
      alter: ['not-pushed', ...(charge.isBilledWrong ? ['wrong-total'] : [])],
    });
  }
  await pullCharging(system.db, system.secrets, now());
  for (const charge of charges) await mark(play, charge);
}

const contextOf = ({ organisation, personOf, now }: Play, who: string) => ({
  role: 'traveller',
  organisation,
  person: personOf(who),
  now: now(),
});

async function passOf(play: Play, who: string): Promise<string> {
  const pass = await play.server.transaction(contextOf(play, who), (tx) =>
    findOwnPass(tx, play.system.secrets, CHARGING),
  );
  if (pass === undefined) throw new Error(`the demo has no pass for ${who}`);
  return pass.contractId;
}

async function mark(play: Play, { who, day, purpose }: Charge): Promise<void> {
  await play.server.transaction(contextOf(play, who), async (tx) => {
    const uses = await listOwnUsage(tx, tables);
    const use = uses.find((one) => one.day.toString() === day);
    if (use === undefined) throw new Error(`the demo has no charge of ${day}`);
    need(await markUsage(tx, tables, { usageId: use.id, purpose }));
  });
}
