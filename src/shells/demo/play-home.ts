// Charging at home in the demonstration: what the client agreed to, and what one person reported.
import { reportHomeCharging } from '#flows/charging/report-home-charging';
import { settleHomeCharging } from '#flows/charging/settle-home-charging';
import { registerHomeCharger, sayHomeCost, setHomeTariff } from '#services/mobility/ev-charging';
import type { System } from '../open-system.ts';
import { demoCast } from './cast.ts';
import { need } from './play.ts';

const WHO = '1012';
const FROM = Temporal.PlainDate.from('2026-01-01');

/** The third is a guest's: it is counted and kept nowhere. */
const sessions: readonly (readonly [
  day: string,
  from: string,
  until: string,
  kwh: string,
  guest?: 'guest',
])[] = [
  ['2026-10-03', '19:10', '23:45', '28,410'],
  ['2026-10-11', '20:05', '23:55', '24,120'],
  ['2026-10-17', '14:00', '16:30', '17,600', 'guest'],
  ['2026-10-24', '18:40', '22:50', '26,030'],
  ['2026-11-07', '19:20', '23:35', '25,870'],
];

export async function playHome(
  { db, secrets, now }: Pick<System, 'db' | 'secrets' | 'now'>,
  server: System['db'],
  organisation: string,
  personOf: (number: string) => string,
): Promise<void> {
  const plate = demoCast().find(({ personnelNumber }) => personnelNumber === WHO)?.vehicle?.plate ?? '';
  const person = personOf(WHO);
  const traveller = { role: 'traveller', organisation, person, now: now() };
  await server.transaction({ role: 'client', organisation, now: now() }, async (tx) => {
    const source = 'Mobiliteitsregeling 2026, artikel 7 (verzonnen)';
    const dates = { validFrom: FROM, validUntil: null };
    need(await setHomeTariff(tx, { ...dates, milliCentsPerKwh: 30_000, source, isVerified: true }));
  });
  await server.transaction(traveller, async (tx) => {
    need(await registerHomeCharger(tx, secrets, { chargerRef: 'THUIS-1', reportsBy: 'sessions', plate }));
    need(await sayHomeCost(tx, { validFrom: FROM, milliCentsPerKwh: 26_450 }));
  });
  const rows = sessions.map(([day, from, until, kwh, guest], at) =>
    [`THUIS-${at + 1}`, `${day}T${from}:00Z`, `${day}T${until}:00Z`, kwh, guest ?? plate].join(';'),
  );
  const text = ['session;started_at;ended_at;kwh;card', ...rows].join('\n');
  need(await reportHomeCharging(server, secrets, { organisation, person, now: now(), text }));
  await settleHomeCharging(db, now());
}
