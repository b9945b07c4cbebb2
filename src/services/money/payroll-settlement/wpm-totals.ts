// Kilometres of a year by purpose, means and fuel, as the law on work-related mobility of persons asks them:
// from claims, exact.
import type { Sentence } from '#kernel/refusal';
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import { countFlagged } from '#privacy/flags/is-restricted';
import { listFigures } from '../read-figures.ts';
import { figureOn } from './resolve-rules.ts';

export interface WpmRow {
  readonly purpose: 'commute' | 'business';
  readonly mode: string;
  readonly fuel: string;
  /** Whole metres; the report's kilometres are this, divided by a thousand and not rounded. */
  readonly distanceM: number;
  readonly km: number;
  readonly claims: number;
  readonly people: number;
  /** Claims of this row without a distance: they are in no kilometre. */
  readonly withoutDistance: number;
}

export interface WpmTotals {
  readonly year: number;
  /** Employed on 1 January for 20 hours a month or more, as far as hours a week say so. */
  readonly employees: number;
  /** People who are in no figure here: they had the use of their data restricted. */
  readonly leftOut: number;
  readonly method: Sentence & { readonly code: 'trip-registration' };
  readonly thresholds: readonly {
    readonly employees: number;
    readonly status: 'adopted' | 'proposed';
    readonly applies: boolean;
    readonly source: Sentence;
  }[];
  readonly rows: readonly WpmRow[];
}

/**
 * Hours a week from which a contract gives at least 20 paid hours in every month (five hours in four weeks).
 */
const HOURS_A_WEEK_NEEDED = 5;

/** Withdrawn claims are out; home-working is not asked. Each claim counts once, in the year of its day. */
export async function wpmTotals(
  tx: Transaction,
  { organisation, year }: { readonly organisation: string; readonly year: number },
): Promise<WpmTotals> {
  const rows = await tx.list<WpmRow>(sql`
    select purpose, mode, fuel, coalesce(sum(distance_m), 0)::bigint as "distanceM", count(*) as claims,
      count(distinct person_id) as people, count(*) filter (where distance_m is null) as "withoutDistance"
    from money.claim c
    where c.organisation_id = ${organisation} and c.kind = 'travel' and c.purge_on =
      make_date(${year}::integer + 8, 1, 1)
      and not exists (select from money.claim_withdrawal w
        where w.organisation_id = ${organisation} and w.claim_id = c.id)
    group by purpose, mode, fuel order by purpose, mode, fuel limit 1000`);
  const employees = await countEmployees(tx, organisation, year);
  return {
    year,
    employees,
    leftOut: await countFlagged(tx, ['people/organisations/employment', 'money/payroll-settlement/evidence']),
    method: {
      code: 'trip-registration',
      nl: 'Ritregistratie: elke bevestigde rit telt met zijn eigen afstand.',
      en: 'Trip registration: each confirmed trip counts with its own distance.',
    },
    thresholds: await thresholdsOf(tx, year, employees),
    rows: rows.map((row) => ({ ...row, km: row.distanceM / 1000 })),
  };
}

async function countEmployees(tx: Transaction, organisation: string, year: number): Promise<number> {
  const { employees } = await tx.get<{ employees: number }>(sql`
    select count(*) as employees from (
      select distinct on (person_id) person_id, hours_per_week from people.employment
      where organisation_id = ${organisation} and valid @> make_date(${year}::integer, 1, 1)
      order by person_id, known_from desc) e
    where hours_per_week >= ${HOURS_A_WEEK_NEEDED}`);
  return employees;
}

/** The limit that is law, and the one that is proposed: both are shown, neither is decided here. */
async function thresholdsOf(
  tx: Transaction,
  year: number,
  employees: number,
): Promise<WpmTotals['thresholds']> {
  const figures = (await listFigures(tx)).filter((figure) => figure.id === 'wpm.threshold');
  const statuses = ['adopted', 'proposed'] as const;
  return statuses.flatMap((status) => {
    const row = figureOn(
      `${year}-12-31`,
      'wpm.threshold',
      figures.filter((one) => one.status === status),
      true,
    );
    return row ? [{ employees: row.value, status, applies: employees >= row.value, source: row.source }] : [];
  });
}
