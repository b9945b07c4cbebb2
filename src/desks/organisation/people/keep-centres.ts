// The cost centres of a client: its list with every name and from when, a new name from a day, and the end.
import type { z } from 'zod';
import { dayOf, isBefore } from '#kernel/day';
import type { Transaction } from '#platform/database/types';
import { type Answered, type Asking, contextOf } from '#platform/http/route';
import {
  closeCostCentre,
  listCodesInUse,
  listCostCentres,
  nameCostCentre,
} from '#services/people/organisations';
import type * as wire from './contract.ts';

type Shown = z.input<typeof wire.CostCentres>;
type Body<S extends z.ZodType> = Asking<unknown, unknown, z.output<S>>;

export async function showCentres(asking: Pick<Asking, 'signed' | 'house'>): Promise<Answered<Shown>> {
  const value = await asking.house.db.transaction(contextOf(asking), readCentres);
  return { ok: true, value };
}

async function readCentres(tx: Transaction): Promise<Shown> {
  const today = dayOf(tx.context.now);
  const all = await listCostCentres(tx);
  const centres = [...Map.groupBy(all, ({ code }) => code)].map(([code, named]) => ({
    code,
    names: named.slice(0, 100).map(({ name, from, until }) => ({
      name,
      from: from.toString(),
      until: until?.toString() ?? null,
    })),
    isOpen: named.some(({ until }) => until === null || !isBefore(until, today)),
  }));
  const known = new Set(centres.map(({ code }) => code));
  const unnamed = (await listCodesInUse(tx)).filter((code) => !known.has(code));
  return { centres, unnamed: unnamed.slice(0, 200), today: today.toString() };
}

export async function nameCentre(asking: Body<typeof wire.CentreNaming>): Promise<Answered<Shown>> {
  const { code, name, from } = asking.body;
  const day = Temporal.PlainDate.from(from);
  const named = await asking.house.db.transaction(contextOf(asking), (tx) =>
    nameCostCentre(tx, { code, name, from: day }),
  );
  return named.ok ? showCentres(asking) : { ...named, status: 400 };
}

export async function closeCentre(asking: Body<typeof wire.CentreClosing>): Promise<Answered<Shown>> {
  const { code, lastDay } = asking.body;
  const day = Temporal.PlainDate.from(lastDay);
  await asking.house.db.transaction(contextOf(asking), (tx) => closeCostCentre(tx, code, day));
  return showCentres(asking);
}
