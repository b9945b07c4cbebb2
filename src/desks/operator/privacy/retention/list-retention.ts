// What is planned to go, and the runs of the sweeper with each proof held against its signature.
import type { z } from 'zod';
import type { Answered, Asking } from '#platform/http/route';
import { listRetentionRuns } from '#privacy/retain/list-runs';
import { planRetention } from '#privacy/retain/plan-retention';
import { type Term, terms } from '#register/vocabulary';
import { asOfficer } from '../as-officer.ts';
import { titleOf, wordsOf } from '../requests/show-request.ts';
import type { OfficerTools } from '../tools.ts';
import type { Plan, RunList } from './contract.ts';

const RUNS = 50;

export const listPlanned =
  ({ records }: OfficerTools) =>
  async (asking: Asking): Promise<Answered<z.input<typeof Plan>>> => {
    const planned = await asOfficer(asking, (tx) => planRetention(tx, records));
    const lines = planned.map(({ table, activity, term, mechanism, parent, next }) => {
      const first = next?.find(({ aboutRows }) => aboutRows > 0) ?? next?.[0];
      return {
        table,
        title: activity === undefined ? null : titleOf(activity),
        term: wordsOf(terms[term as Term]),
        mechanism,
        parent: parent ?? null,
        nextOn: first?.on.toString() ?? null,
        aboutRows: first?.aboutRows ?? null,
      };
    });
    return { ok: true, value: { lines } };
  };

export const listRuns =
  ({ signProof }: OfficerTools) =>
  async (asking: Asking): Promise<Answered<z.input<typeof RunList>>> => {
    const sign = signProof(asking.house.ledger);
    const found = await asOfficer(asking, (tx) => listRetentionRuns(tx, RUNS, sign));
    const runs = found.map(({ id, startedAt, endedAt, outcome, rows, proofs }) => ({
      id,
      startedAt: startedAt.toString(),
      endedAt: endedAt?.toString() ?? null,
      outcome,
      rows,
      proofs: proofs.map((proof) => ({
        number: proof.number,
        table: proof.leaf ?? proof.table,
        title: proof.activity === 'not-personal' ? null : titleOf(proof.activity),
        term: proof.term,
        rows: proof.rows,
        held: proof.held,
        failure: proof.failure,
        purgeFirst: proof.purgeFirst,
        purgeLast: proof.purgeLast,
        sampleQuery: proof.sampleQuery,
        rowsLeft: proof.rowsLeft,
        cleanOn: proof.cleanOn,
        isGenuine: proof.isGenuine,
      })),
    }));
    return { ok: true, value: { runs } };
  };
