// Kilometres of a year by purpose, means and fuel, as the law on work-related mobility of persons asks them:
// exact, by the method that was asked, with what to mind before they are reported.
import type { Sentence } from '#kernel/refusal';
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import { countFlagged } from '#privacy/flags/is-restricted';
import { type FigureRow, listFigures } from '../read-figures.ts';
import { listAgreedStretches, reckonFixedCommute } from './reckon-fixed-commute.ts';
import { figureOn } from './resolve-rules.ts';
import { type Coverage, type WpmMethod, type WpmWarning, warnOfWpm, wpmMethods } from './warn-of-wpm.ts';

export interface WpmRow {
  readonly purpose: 'commute' | 'business';
  readonly mode: string;
  readonly fuel: string;
  /** Whole metres; the report's kilometres are this, divided by a thousand and not rounded. */
  readonly distanceM: number;
  readonly km: number;
  /** Claims, and uses at providers. */
  readonly claims: number;
  readonly people: number;
  /** Those of this row without a distance: they are in no kilometre. */
  readonly withoutDistance: number;
}

export interface WpmTotals {
  readonly year: number;
  /** Employed on 1 January for 20 hours a month or more, as far as hours a week say so. */
  readonly employees: number;
  /** People who are in no figure here: they had the use of their data restricted. */
  readonly leftOut: number;
  readonly method: Sentence & { readonly code: WpmMethod };
  /** Of the method by agreements; null for registered trips. */
  readonly coverage: Coverage | null;
  readonly thresholds: readonly {
    readonly employees: number;
    readonly status: 'adopted' | 'proposed';
    readonly applies: boolean;
    readonly source: Sentence;
  }[];
  /** 'YYYY-MM-DD': the last day to report. Source: RVO guidance, quoted. */
  readonly dueOn: string;
  readonly rows: readonly WpmRow[];
  readonly warnings: readonly WpmWarning[];
}

export interface WpmAsked {
  readonly organisation: string;
  readonly year: number;
  /** Of the commute; business travel is always as registered. */
  readonly method?: WpmMethod | undefined;
  /** What was driven at providers for the work, which is in no claim. */
  readonly driven?: readonly DrivenAtProviders[] | undefined;
}

export interface DrivenAtProviders {
  readonly purpose: 'commute' | 'business';
  readonly mode: string;
  readonly fuel: string;
  readonly distanceM: number | null;
  readonly uses: number;
  readonly usesWithoutDistance: number;
  readonly personIds: readonly string[];
}

/**
 * Hours a week from which a contract gives at least 20 paid hours in every month (five hours in four weeks).
 */
const HOURS_A_WEEK_NEEDED = 5;

/** Withdrawn claims are out; home-working is not asked. Each claim counts once, in the year of its day. */
export async function wpmTotals(tx: Transaction, asked: WpmAsked): Promise<WpmTotals> {
  const { organisation, year, method = 'trip-registration', driven = [] } = asked;
  const figures = await listFigures(tx);
  const registered = await listRegistered(tx, year);
  const employees = await countEmployees(tx, organisation, year);
  const agreed = method === '214-days' ? await listAgreed(tx, asked) : undefined;
  const travelled = agreed
    ? [...registered.filter(({ purpose }) => purpose === 'business'), ...agreed.rows]
    : registered;
  // Agreed days stand for the whole commute, whatever it was travelled with.
  const rows = addDriven(
    travelled,
    driven.filter(({ purpose }) => agreed === undefined || purpose === 'business'),
  );
  const coverage = agreed ? coverageOf(agreed.covered, employees, year, figures) : null;
  const thresholds = thresholdsOf(figures, year, employees);
  return {
    year,
    employees,
    leftOut: await countFlagged(tx, ['people/organisations/employment', 'money/payroll-settlement/evidence']),
    method: { code: method, ...wpmMethods[method] },
    coverage,
    thresholds,
    dueOn: `${year + 1}-06-30`,
    rows: rows.map(({ personIds, ...row }) => ({ ...row, km: row.distanceM / 1000 })),
    warnings: warnOfWpm({ year, rows, coverage, thresholds }),
  };
}

type Counted = Omit<WpmRow, 'km'> & { readonly personIds: readonly string[] };

/** Kilometres at providers count with those of the same purpose, means and fuel; people count once. */
function addDriven(rows: readonly Counted[], driven: readonly DrivenAtProviders[]): Counted[] {
  const keyOf = ({ purpose, mode, fuel }: Pick<Counted, 'purpose' | 'mode' | 'fuel'>) =>
    `${purpose} ${mode} ${fuel}`;
  const all = new Map(rows.map((row) => [keyOf(row), row]));
  for (const one of driven) {
    const row = all.get(keyOf(one));
    const personIds = [...new Set([...(row?.personIds ?? []), ...one.personIds])];
    all.set(keyOf(one), {
      purpose: one.purpose,
      mode: one.mode,
      fuel: one.fuel,
      distanceM: (row?.distanceM ?? 0) + (one.distanceM ?? 0),
      claims: (row?.claims ?? 0) + one.uses,
      people: personIds.length,
      withoutDistance: (row?.withoutDistance ?? 0) + one.usesWithoutDistance,
      personIds,
    });
  }
  return [...all.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}

function listRegistered(tx: Transaction, year: number): Promise<Counted[]> {
  return tx.list<Counted>(sql`
    select purpose, mode, fuel, coalesce(sum(distance_m), 0)::bigint as "distanceM", count(*) as claims,
      count(distinct person_id) as people, array_agg(distinct person_id) as "personIds",
      count(*) filter (where distance_m is null) as "withoutDistance"
    from money.claim c
    where c.organisation_id = platform.organisation() and c.kind = 'travel' and c.purge_on =
      make_date(${year}::integer + 8, 1, 1)
      and not exists (select from money.claim_withdrawal w
        where w.organisation_id = c.organisation_id and w.claim_id = c.id)
    group by purpose, mode, fuel order by purpose, mode, fuel limit 1000`);
}

/** An agreement names no fuel, so that a row by engine has none: a warning says so. */
async function listAgreed(tx: Transaction, asked: WpmAsked) {
  const stretches = await listAgreedStretches(tx, asked);
  const covered = new Set(
    stretches.filter(({ fromDay }) => fromDay === `${asked.year}-01-01`).map(({ personId }) => personId),
  ).size;
  const rows = reckonFixedCommute(stretches).map(
    (row): Counted => ({
      ...row,
      purpose: 'commute',
      fuel: 'none',
      claims: 0,
      withoutDistance: 0,
      personIds: [],
    }),
  );
  return { covered, rows };
}

function coverageOf(
  covered: number,
  employees: number,
  year: number,
  figures: readonly FigureRow[],
): Coverage {
  const needed = figureOn(`${year}-12-31`, 'wpm.fixed-days-coverage', figures, false);
  return {
    people: covered,
    employees,
    neededBasisPoints: needed?.value ?? null,
    isEnough: needed !== undefined && employees > 0 && covered * 10_000 >= employees * needed.value,
    source: needed?.source ?? null,
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
function thresholdsOf(all: readonly FigureRow[], year: number, employees: number): WpmTotals['thresholds'] {
  const figures = all.filter((figure) => figure.id === 'wpm.threshold');
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
