// retention plan, run, runs: what will go when, a run of the sweeper now, and the runs with their proofs.
import { listRetentionRuns, type RetentionRun } from '#privacy/retain/list-runs';
import { type PlannedRemoval, planRetention } from '#privacy/retain/plan-retention';
import { records } from '../../catalogue.ts';
import { runRetention, signerOf } from '../../run-retention.ts';
import { UsageError } from '../arguments.ts';
import { DONE, NOTHING_DONE, PARTLY_DONE, type SystemCommand } from './command.ts';

export const retentionPlan: SystemCommand = {
  name: 'retention plan',
  help: 'each table with its term, how its rows go, the next day on which some must be gone, and what is due',
  run: async (system, { terminal }) => {
    const plan = await system.db.transaction({ role: 'sweeper', now: system.now() }, (tx) =>
      planRetention(tx, records),
    );
    terminal.printJson({ plan });
    for (const planned of plan) terminal.print(tellPlanned(planned));
    return DONE;
  },
};

function tellPlanned({ table, term, mechanism, parent, next, due }: PlannedRemoval): string {
  const filled = next?.find(({ aboutRows }) => aboutRows > 0) ?? next?.[0];
  const when =
    parent !== undefined
      ? `with ${parent}`
      : filled === undefined
        ? 'any day'
        : `${filled.on}, about ${filled.aboutRows} rows`;
  const waiting = due !== undefined && due > 0 ? `, ${due} due now` : '';
  return `${table.padEnd(26)}  ${term.padEnd(18)}  ${mechanism.padEnd(11)}  ${when}${waiting}`;
}

export const retentionRun: SystemCommand = {
  name: 'retention run',
  help: 'delete what has expired now, as the worker does each hour; status 2 when a table failed',
  run: async (system, { args, terminal }) => {
    const run = await runRetention(system);
    terminal.printJson({ run });
    if (run.outcome === 'refused') {
      terminal.warn(refused[args.language]);
      return NOTHING_DONE;
    }
    for (const { table, leaf, rows, held, failure } of run.tables) {
      const kept = held > 0 ? `, ${held} copied under a hold` : '';
      terminal.print(`${leaf ?? table}: ${failure ?? `${rows} rows gone${kept}`}`);
    }
    if (run.tables.length === 0) terminal.print('nothing had expired');
    return run.outcome === 'failed' ? PARTLY_DONE : DONE;
  },
};

const refused = {
  nl: 'De klok staat meer dan een dag vóór de vorige opruiming. Er is niets gewist: zet de klok goed en begin opnieuw.',
  en: 'The clock stands more than a day before the last run. Nothing was deleted: set the clock right and run again.',
} as const;

const RUNS_MOST = 1_000;

export const retentionRuns: SystemCommand = {
  name: 'retention runs',
  help: 'the last runs of the sweeper: done, failed or refused, with the proof of each table',
  options: { limit: { value: 'N', help: 'how many runs (default 20)' } },
  run: async (system, { args, terminal }) => {
    const limit = Number(args.options.limit ?? '20');
    if (!Number.isInteger(limit) || limit < 1 || limit > RUNS_MOST)
      throw new UsageError(`--limit is a whole number from 1 to ${RUNS_MOST}`);
    const runs = await system.db.transaction({ role: 'operator', now: system.now() }, (tx) =>
      listRetentionRuns(tx, limit, signerOf(system)),
    );
    terminal.printJson({ runs });
    for (const run of runs) for (const line of tellRun(run)) terminal.print(line);
    return DONE;
  },
};

function tellRun({ startedAt, outcome, rows, proofs }: RetentionRun): string[] {
  return [
    `${startedAt}  ${outcome}  ${rows} rows`,
    ...proofs.map((proof) => {
      const what = `${proof.leaf ?? proof.table} · ${proof.term} · ${proof.failure ?? `${proof.rows} rows`}`;
      const clean = proof.cleanOn === null ? '' : ` · log and copies clean on ${proof.cleanOn}`;
      return `  ${what}${clean}${proof.isGenuine ? '' : ' · CHANGED AFTER IT WAS SIGNED'}`;
    }),
  ];
}
