// The statement of a brand for anybody, with each promise as the tests left it.

import type { z } from 'zod';
import { dayOf } from '#kernel/day';
import type { Result } from '#kernel/refusal';
import type { Answered, Asking, House } from '#platform/http/route';
import { clauseBoard } from '#privacy/statement/clause-board';
import { builtServices, statementFor } from '#privacy/statement/statement-for';
import { readTestRun } from '#privacy/statement/test-run';
import { findBrand, findPublicBrand, type KnownBrand } from '#services/people/organisations';
import type { PageQuestion, StatementAnswer } from './contract.ts';

type Question = Asking<unknown, z.output<typeof PageQuestion>, unknown>;

/**
 * What the brand could have on is what it speaks of: a visitor belongs to no client yet. 404 when the brand
 * is not there or not complete.
 */
export async function showStatement({
  query: { language, brand },
  house,
}: Question): Promise<Answered<z.input<typeof StatementAnswer>>> {
  const found = await findBrandOf(house, brand);
  if (!found.ok) return { ...found, status: 404 };
  const made = statementFor({
    brand: found.value,
    services: builtServices(),
    locale: language,
    date: dayOf(house.now()),
  });
  const standing = new Map(clauseBoard(readTestRun(), language).map((clause) => [clause.id, clause]));
  const parts = made.parts.map(({ clauses, ...part }) => ({
    ...part,
    text: [...part.text],
    facts: [...part.facts],
    promises: clauses.flatMap((id) => standing.get(id) ?? []).map((c) => ({ ...c, tests: [...c.tests] })),
  }));
  const { version, date, title } = made;
  return {
    ok: true,
    value: {
      brand: made.brand,
      language,
      version,
      date,
      title,
      intro: [...made.intro],
      reading: [...made.reading],
      parts,
    },
  };
}

/** The brand that is asked for, or that of this website. */
export function findBrandOf({ db, now }: House, brand: string | undefined): Promise<Result<KnownBrand>> {
  return db.transaction({ role: 'operator', now: now() }, (tx) =>
    brand === undefined ? findPublicBrand(tx) : findBrand(tx, brand),
  );
}
