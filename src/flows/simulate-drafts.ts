// Replays the months that clients asked for under their drafts, each once; a crash leaves the rest for the
// next round, and who asked again gets the newer one.
import { dayOf } from '#kernel/day';
import type { Database } from '#platform/database/types';
import { draftPolicy, findDraft } from '#services/money';
import {
  DRAFT_ID,
  finishSimulation,
  guardSimulation,
  listMonths,
  listSimulationsToRun,
  noteProgress,
  type SimulationToRun,
  simulate,
} from '#services/money/payroll-settlement';

export interface Simulated {
  readonly finished: number;
  /** Nobody waited any more, or the draft had changed. */
  readonly left: number;
}

export async function simulateDrafts(db: Database, now: () => Temporal.Instant): Promise<Simulated> {
  const asked = await db.transaction({ role: 'settlement', now: now() }, (tx) => listSimulationsToRun(tx));
  let finished = 0;
  for (const one of asked) if (await simulateOne(db, now(), one)) finished += 1;
  return { finished, left: asked.length - finished };
}

async function simulateOne(db: Database, now: Temporal.Instant, asked: SimulationToRun): Promise<boolean> {
  const { organisation } = asked;
  const context = { role: 'settlement', organisation, now };
  const [draft, months] = await db.transaction(context, async (tx) => [
    await findDraft(tx),
    await listMonths(tx, organisation, asked.months),
  ]);
  const today = dayOf(now).toString();
  const sums =
    draft?.version === asked.draftVersion
      ? await simulate(db, {
          organisation,
          now,
          months: months.map(({ month }) => month),
          draft: draftPolicy(draft, DRAFT_ID, today),
          onProgress: (done, total) => db.transaction(context, (tx) => noteProgress(tx, asked, done, total)),
        })
      : undefined;
  // A draft that changed meanwhile gives an end without cells: the screen says that it must be asked again.
  const cells = sums ? guardSimulation(sums) : [];
  await db.transaction(context, (tx) => finishSimulation(tx, asked, cells));
  return sums !== undefined;
}
