// Every clause with what guards it, and the documents that must prove what no program can.
import type { z } from 'zod';
import { dayOf } from '#kernel/day';
import type { Answered, Asking } from '#platform/http/route';
import { listEvidence } from '#privacy/list-evidence';
import { type ClauseState, clauseBoard } from '#privacy/statement/clause-board';
import { readTestRun } from '#privacy/statement/test-run';
import { clauses } from '#register/clauses';
import { titleOf } from '../requests/show-request.ts';
import type { Clauses, OfLanguage } from './contract.ts';

type Question = Asking<unknown, z.output<typeof OfLanguage>, unknown>;

export async function listClauses({ query, house }: Question): Promise<Answered<z.input<typeof Clauses>>> {
  const { language } = query;
  const run = readTestRun();
  const board = clauseBoard(run, language);
  const count = (state: ClauseState) => board.filter((clause) => clause.state === state).length;
  return {
    ok: true,
    value: {
      hasRun: run !== undefined,
      clauses: board.map((clause) => ({
        ...clause,
        tests: [...clause.tests],
        title: titleOf(clause.activity)[language],
      })),
      evidence: listEvidence(clauses, dayOf(house.now())).map((one) => ({
        clause: one.clause,
        document: one.document[language],
        owner: one.owner,
        expiresOn: one.expiresOn,
        state: one.state,
      })),
      counts: {
        passed: count('passed'),
        failed: count('failed'),
        notRun: count('not-run'),
        person: count('person'),
        open: count('open'),
        unbuilt: count('unbuilt'),
      },
    },
  };
}
