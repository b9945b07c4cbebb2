// Every clause by activity, in the order of the statement, with what enforces it and its last run.
import type { z } from 'zod';
import type { Answered, Asking } from '#platform/http/route';
import { clauseBoard } from '#privacy/statement/clause-board';
import { readTestRun } from '#privacy/statement/test-run';
import { activities } from '#register';
import type { ClausesAnswer, PageQuestion } from './contract.ts';

type Question = Asking<unknown, z.output<typeof PageQuestion>, unknown>;

export async function listClauses({
  query: { language },
}: Question): Promise<Answered<z.input<typeof ClausesAnswer>>> {
  const run = readTestRun();
  const board = Map.groupBy(clauseBoard(run, language), ({ activity }) => activity);
  const groups = activities.flatMap(({ id, activity, built }) => {
    const clauses = board.get(id);
    if (clauses === undefined) return [];
    const told = clauses.map((clause) => ({ ...clause, tests: [...clause.tests] }));
    return [{ activity: id, title: activity.title[language], isBuilt: built, clauses: told }];
  });
  return { ok: true, value: { hasRun: run !== undefined, groups } };
}
