// One use at a provider as it comes in and as its person marks it; now and then a booking, a session, a
// dispute.
import { receiveProviderUsage } from '#flows/receive-usage';
import type { Usage } from '#kernel/usage';
import { disputeUsage, markUsage } from '#services/mobility';
import { tables as charging, noteCheck, saveSession } from '#services/mobility/ev-charging';
import { tables as sharedCar, wantBooking } from '#services/mobility/shared-car';
import type { Run } from './employ-people.ts';
import { need } from './open-years.ts';
import { plant } from './oracle/canaries.ts';
import { type Day, daysOn, earliestOf } from './oracle/civil-days.ts';
import { endOf } from './oracle/end-of.ts';
import { accountEnd } from './oracle/ledger.ts';
import { type Link, TARIFF } from './provider-links.ts';

let serial = 0;

/** One use in the month that is over, if the link was there; now and then a booking, a session, a dispute. */
export async function bringUse(run: Run, link: Link, month: Temporal.PlainYearMonth): Promise<void> {
  const { dice, years } = run;
  const day = daysOn(`${month}-05`, dice.between(0, 20));
  if (day <= link.since || day >= years.today() || !dice.chance(0.7)) return;
  serial += 1;
  const { client, worker, offered } = link;
  const startedAt = Temporal.Instant.from(`${day}T08:00:00Z`);
  // Now and then another price than the tariff gives: no bill, a dispute.
  const costCents = dice.chance(0.9) ? 847 : 900;
  const usage: Usage = {
    provider: offered.provider,
    kind: offered.kind,
    key: `USE-${serial}`,
    subject: { kind: 'contract', value: link.number },
    startedAt,
    endedAt: startedAt.add({ hours: 2 }),
    from: { name: `Plek ${textOf(run, link, day, 'a place at a provider')}` },
    costCents,
    energyWh: 20_000,
    tariffKey: TARIFF,
    parts: [{ state: 'in-use', startedAt, seconds: 7200, energyWh: 20_000 }],
  };
  const incoming = { tables: offered.tables, provider: offered.provider, usages: [usage], now: years.now() };
  const { system } = years;
  const { stored } = await receiveProviderUsage(system.db, system.secrets, incoming);
  if (stored !== 1) throw new Error(`a use of ${offered.provider} on ${day} was not stored`);
  const { rows } = await years.peek.query<{ id: string }>(
    `select id::text from mobility.${offered.tables.prefix}_usage where source_key = $1 and state = 'received'`,
    [usage.key],
  );
  const usageId = Number(rows[0]?.id ?? 0);
  const asPerson = <T>(work: Parameters<typeof years.act<T>>[2]) =>
    years.act('traveller', client.organisation, work, worker.id);
  if (usageId > 0 && dice.chance(0.9)) {
    const purpose = dice.pick(['commute', 'business', 'private'] as const);
    need(await asPerson((tx) => markUsage(tx, offered.tables, { usageId, purpose })));
  }
  if (usageId > 0 && dice.chance(0.15)) {
    const reason = `Klopt niet ${textOf(run, link, day, 'a reason of a dispute')}`;
    need(await asPerson((tx) => disputeUsage(tx, offered.tables, { usageId, reason })));
  }
  if (offered.tables === charging) await charge(run, link, startedAt);
  if (offered.tables === sharedCar && dice.chance(0.5)) await book(run, link);
}

/** It may stand with the use; and with what hangs on the account only as long as that does. */
function textOf({ book: canaries, ledger }: Run, { worker }: Link, day: Day, what: string): string {
  return plant(canaries, what, () => {
    const left = accountEnd(ledger, worker.id);
    const hangs = what === 'a place at a provider' ? undefined : left && endOf('2-financial-years', left);
    return earliestOf(ledger.erased.get(worker.id), endOf('2-financial-years', day), hangs);
  });
}

/** The session that the person could follow, and the question of the point about the pass. */
async function charge({ years }: Run, link: Link, startedAt: Temporal.Instant): Promise<void> {
  const { client, worker, offered, activationId } = link;
  await years.act('intake', client.organisation, async (tx) => {
    const at = { provider: offered.provider, locationRef: 'L1', pointRef: 'P1' };
    await noteCheck(tx, {
      activationId,
      personId: worker.id,
      ...at,
      allowed: 'ALLOWED',
      because: undefined,
    });
    await saveSession(
      tx,
      { activationId, personId: worker.id },
      {
        provider: offered.provider,
        key: `SESSION-${serial}`,
        sessionId: `S${serial}`,
        contractId: link.number,
        tokenUid: link.number,
        state: 'completed',
        startedAt,
        endedAt: startedAt.add({ hours: 2 }),
        energyWh: 20_000,
        costCents: 847,
        locationId: 'L1',
        evseUid: 'P1',
        connectorId: '1',
        authorizationReference: undefined,
        lastUpdated: startedAt.add({ hours: 2 }),
        undeclared: [],
        howAsked: 'WHITELIST',
      },
    );
  });
}

/** A car for tomorrow; its operator does not answer, so that the order lapses. */
async function book(run: Run, link: Link): Promise<void> {
  const { years } = run;
  const startsAt = years.now().add({ hours: 24 });
  const day = startsAt.toZonedDateTimeISO('Europe/Amsterdam').toPlainDate().toString();
  const car = {
    provider: link.offered.provider,
    vehicleId: `CAR-${serial}`,
    typeId: 'T1',
    name: 'Voorbeeldauto',
    class: 'compact',
    fuel: 'electric',
    seats: 5,
    chargePercent: 80,
    vehicles: 1,
    stationCode: 'S1',
    station: `Station ${textOf(run, link, day, 'a station of a car')}`,
    latitude: 52.1,
    longitude: 5.1,
    tariffKey: TARIFF,
    seenAt: years.now(),
  } as const;
  const wanted = {
    activationId: link.activationId,
    car: car as never,
    startsAt,
    endsAt: startsAt.add({ hours: 3 }),
  };
  await years.act(
    'traveller',
    link.client.organisation,
    (tx) => wantBooking(tx, { ...wanted, quotedCents: 2000, purpose: 'business' }),
    link.worker.id,
  );
}
