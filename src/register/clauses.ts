// All clauses of the source statement: what each says, which activity answers it, which test enforces it.

import { assurance } from './clauses/assurance.ts';
import { card } from './clauses/card.ts';
import type { Clause, ClausesOf } from './clauses/clause.ts';
import { insight } from './clauses/insight.ts';
import { money } from './clauses/money.ts';
import { people } from './clauses/people.ts';
import { provider } from './clauses/provider.ts';
import { rights } from './clauses/rights.ts';
import { sharing } from './clauses/sharing.ts';
import { travel } from './clauses/travel.ts';
import { trips } from './clauses/trips.ts';

export type { Clause, ClauseKind, Evidence } from './clauses/clause.ts';

export interface ClauseEntry extends Clause {
  readonly id: string;
  readonly activity: string;
}

const parts: readonly ClausesOf[] = [
  assurance,
  card,
  insight,
  money,
  people,
  provider,
  rights,
  sharing,
  travel,
  trips,
];

/** All clauses in the order of the source, C001 first. */
export const clauses: readonly ClauseEntry[] = parts
  .flatMap((part) =>
    Object.entries(part).flatMap(([activity, of]) =>
      Object.entries(of).map(([id, clause]) => ({ ...clause, id, activity })),
    ),
  )
  .sort((a, b) => (a.id < b.id ? -1 : 1));
