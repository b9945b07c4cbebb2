// A draft replayed on months that were: asks for it, and shows how far it is and what may be shown of it.
import type { z } from 'zod';
import { refuse } from '#kernel/refusal';
import type { Transaction } from '#platform/database/types';
import { type Answered, type Asking, contextOf } from '#platform/http/route';
import { findDraft } from '#services/money';
import {
  findSimulation,
  listMonths,
  listSimulationCells,
  requestSimulation,
} from '#services/money/payroll-settlement';
import { listGramsByMode } from '#services/travel/co2';
import type { Simulating, SimulationPage } from './contract.ts';

type Answer = Answered<z.input<typeof SimulationPage>>;

const refusals = {
  'no-draft': {
    nl: 'Er is geen concept om door te rekenen. Schrijf eerst een nieuwe versie.',
    en: 'There is no draft to replay. Write a new version first.',
  },
} as const;

const MONTHS = 12;

export async function showSimulation(asking: Asking): Promise<Answer> {
  const value = await asking.house.db.transaction(contextOf(asking), readSimulation);
  return { ok: true, value };
}

export async function askSimulation(
  asking: Asking<unknown, unknown, z.output<typeof Simulating>>,
): Promise<Answer> {
  return asking.house.db.transaction(contextOf(asking), async (tx) => {
    const draft = await findDraft(tx);
    if (draft === undefined) return { ...refuse(refusals, 'no-draft'), status: 409 as const };
    await requestSimulation(tx, { draftVersion: draft.version, months: asking.body.months });
    return { ok: true as const, value: await readSimulation(tx) };
  });
}

async function readSimulation(tx: Transaction): Promise<z.input<typeof SimulationPage>> {
  const months = await listMonths(tx, tx.context.organisation ?? '', MONTHS);
  const found = await findSimulation(tx);
  if (found === undefined) return { monthsThere: months.length, simulation: null };
  const isFinished = found.finishedAt !== null;
  const cells = isFinished ? await listSimulationCells(tx) : [];
  return {
    monthsThere: months.length,
    simulation: {
      months: found.months,
      isStale: (await findDraft(tx))?.version !== found.draftVersion,
      done: found.done,
      total: found.total,
      isFinished,
      cells: [...cells],
      co2Grams: isFinished ? await sumGrams(tx, months.slice(0, found.months)) : null,
    },
  };
}

/** Null when no trip has an estimate. */
async function sumGrams(
  tx: Transaction,
  months: readonly { readonly month: string }[],
): Promise<number | null> {
  const grams: number[] = [];
  for (const { month } of months) {
    const found = await listGramsByMode(tx, Temporal.PlainYearMonth.from(month));
    grams.push(...found.flatMap(({ wtwGrams }) => wtwGrams ?? []));
  }
  return grams.length === 0 ? null : grams.reduce((sum, one) => sum + one, 0);
}
