// What a person changes about charging at home. Each answers how it stands afterwards.
import type { z } from 'zod';
import { reportHomeCharging } from '#flows/charging/report-home-charging';
import { parseDay } from '#kernel/day';
import { normalisePlate } from '#kernel/plate';
import type { Result } from '#kernel/refusal';
import type { Transaction } from '#platform/database/types';
import { type Answered, type Asking, contextOf } from '#platform/http/route';
import { bareCard, parseKwh } from '#providers/protocols/home-charging/parse-sessions';
import {
  endHomeCharger,
  parseEnergyPrice,
  registerHomeCharger,
  reportHomeMeter,
  sayHomeCost,
} from '#services/mobility/ev-charging';
import type * as wire from './contract.ts';
import { readHome } from './show-home.ts';

type Shown = z.input<typeof wire.HomeCharging>;
type Answer = Promise<Answered<Shown>>;
type Body<S extends z.ZodType> = Asking<unknown, unknown, z.output<S>>;

/** The change and the page after it in one transaction. */
function change(asking: Asking, work: (tx: Transaction) => Promise<Result<unknown>>): Answer {
  return asking.house.db.transaction(contextOf(asking), async (tx) => {
    const done = await work(tx);
    return done.ok ? { ok: true, value: await readHome(tx, null) } : { ...done, status: 409 };
  });
}

export async function registerCharger(asking: Body<typeof wire.Registering>): Answer {
  const { chargerRef, reportsBy, pass, plate } = asking.body;
  const normal = plate === '' ? undefined : normalisePlate(plate);
  if (normal !== undefined && !normal.ok) return { ...normal, status: 400 };
  return change(asking, (tx) =>
    registerHomeCharger(tx, asking.house.ledger.secrets, {
      chargerRef,
      reportsBy,
      pass: bareCard(pass) || undefined,
      plate: normal?.value,
    }),
  );
}

export const endCharger = (asking: Asking): Answer => change(asking, endHomeCharger);

export async function sayCost(asking: Body<typeof wire.SayingCost>): Answer {
  const { euros, validFrom } = asking.body;
  const price = parseEnergyPrice(euros);
  if (!price.ok) return { ...price, status: 400 };
  const from = parseDay(validFrom, 'YYYY-MM-DD');
  if (!from.ok) return { ...from, status: 400 };
  return change(asking, (tx) => sayHomeCost(tx, { validFrom: from.value, milliCentsPerKwh: price.value }));
}

export async function reportMeter(asking: Body<typeof wire.ReportingMeter>): Answer {
  const { readOn, kwh, othersKwh } = asking.body;
  const meterWh = parseKwh(kwh);
  if (!meterWh.ok) return { ...meterWh, status: 400 };
  const othersWh = parseKwh(othersKwh === '' ? '0' : othersKwh);
  if (!othersWh.ok) return { ...othersWh, status: 400 };
  const on = parseDay(readOn, 'YYYY-MM-DD');
  if (!on.ok) return { ...on, status: 400 };
  return change(asking, (tx) =>
    reportHomeMeter(tx, {
      readOn: on.value,
      meterWh: meterWh.value,
      othersWh: othersWh.value,
    }),
  );
}

const REFUSED_TOLD = 20;

export async function reportSessions(asking: Body<typeof wire.ReportingSessions>): Answer {
  const { db, ledger } = asking.house;
  const { organisation, person = '', now } = contextOf(asking);
  const given = { organisation, person, now, text: asking.body.text };
  const reported = await reportHomeCharging(db, ledger.secrets, given);
  if (!reported.ok) return { ...reported, status: 400 };
  const { kept, unchanged, others, refused } = reported.value;
  const report = {
    kept,
    unchanged,
    others,
    refused: refused
      .slice(0, REFUSED_TOLD)
      .map(({ what, refusal: { nl, en } }) => ({ what, says: { nl, en } })),
    refusedCount: refused.length,
  };
  return db.transaction(contextOf(asking), async (tx) => ({ ok: true, value: await readHome(tx, report) }));
}
