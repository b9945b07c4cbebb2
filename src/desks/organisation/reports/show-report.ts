// One report of the client who asks: the same figures for the screen, for a file, and for a program.
import type { z } from 'zod';
import { reportGroups } from '#flows/report-groups';
import { SMALLEST_GROUP } from '#kernel/merge-small';
import { type Result, refuse } from '#kernel/refusal';
import { sumBlocks } from '#kernel/sum-blocks';
import { csvCell, csvLine, csvNumber } from '#kernel/text';
import { type Answered, type Asking, contextOf } from '#platform/http/route';
import { wpmTotals } from '#services/money/payroll-settlement';
import { listCodesInUse, listCostCentres } from '#services/people/organisations';
import type { CsvAnswer, Figure, ReportAnswer, ReportAsked, WpmAnswer, YearAsked } from './contract.ts';

type Question = Asking<unknown, z.output<typeof ReportAsked>>;

const MOST_MONTHS = 24;

const refusals = {
  'span-of-months': {
    nl: 'Kies een eerste en een laatste maand van samen hoogstens {max} maanden.',
    en: 'Choose a first and a last month of at most {max} months together.',
  },
  'cost-has-no-mode': {
    nl: 'Kosten zijn niet per vervoermiddel op te vragen. Kies kostenplaats of groep.',
    en: 'Cost cannot be asked by means of transport. Choose cost centre or group.',
  },
} as const;

function readSpan({ from, until }: { from: string; until: string }): Result<Temporal.PlainDate[]> {
  const last = Temporal.PlainYearMonth.from(until).toPlainDate({ day: 1 });
  const months: Temporal.PlainDate[] = [];
  let month = Temporal.PlainYearMonth.from(from).toPlainDate({ day: 1 });
  while (Temporal.PlainDate.compare(month, last) <= 0 && months.length <= MOST_MONTHS) {
    months.push(month);
    month = month.add({ months: 1 });
  }
  const isRight = months.length > 0 && months.length <= MOST_MONTHS;
  return isRight ? { ok: true, value: months } : refuse(refusals, 'span-of-months', { max: MOST_MONTHS });
}

export async function showReport(asking: Question): Promise<Answered<z.input<typeof ReportAnswer>>> {
  const { measure, by, costCentre } = asking.query;
  const span = readSpan(asking.query);
  if (!span.ok) return { ...span, status: 400 };
  if (measure === 'cost' && by === 'mode') return { ...refuse(refusals, 'cost-has-no-mode'), status: 400 };
  const [from, until] = [span.value[0], span.value.at(-1)];
  if (from === undefined || until === undefined) throw new Error('a span has a month');
  const months = span.value.map((day) => day.toPlainYearMonth().toString());
  return asking.house.db.transaction(contextOf(asking), async (tx) => {
    const blocks = await reportGroups(tx, measure, { from, until });
    const names = new Map((await listCostCentres(tx)).toReversed().map(({ code, name }) => [code, name]));
    const codes = [...new Set([...names.keys(), ...(await listCodesInUse(tx))])].sort();
    const { rows, total } = sumBlocks(blocks, { by, months, costCentre });
    const value = {
      measure,
      by,
      months,
      rows: rows.map(copyRow),
      total: copyRow(total),
      costCentres: codes.map((code) => ({ code, name: names.get(code) ?? null })),
      smallestGroup: SMALLEST_GROUP,
    };
    return { ok: true, value };
  });
}

const copyRow = ({ name, figures, total }: ReturnType<typeof sumBlocks>['total']) => ({
  name,
  figures: [...figures],
  total,
});

/**
 * As the screen has it: whole cents, metres and grams, and what is not shown says so. No cell runs anywhere.
 */
export async function writeReportCsv(asking: Question): Promise<Answered<z.input<typeof CsvAnswer>>> {
  const shown = await showReport(asking);
  if (!shown.ok) return shown;
  const { measure, by, months, rows, total } = shown.value;
  const line = (name: string, figures: readonly Figure[], sum: Figure) =>
    `${[csvCell(name), ...[...figures, sum].map(cellOf)].join(';')}\r\n`;
  const unit = { cost: 'cents', distance: 'metres', wtw: 'grams wtw', ttw: 'grams ttw' }[measure];
  const text = [
    csvLine([`${by} (${unit})`, ...months, 'total']),
    ...rows.map(({ name, figures, total: sum }) => line(nameOf(name), figures, sum)),
    line('total', total.figures, total.total),
  ].join('');
  const name = `report-${measure}-${by}-${months[0]}-${months.at(-1)}.csv`;
  return { ok: true, value: { name, text: `\ufeff${text}` } };
}

const nameOf = (name: string | null): string =>
  name === null ? '(together, not shown apart)' : name === '' ? '(none)' : name;

function cellOf({ state, value }: Figure): string {
  if (state === 'hidden') return 'suppressed';
  return state === 'part' ? `at least ${csvNumber(String(value))}` : csvNumber(String(value));
}

/**
 * The legal totals: exact by row, as the law asks them, and the one thing here that the guard leaves alone.
 */
export async function showWpm(
  asking: Asking<unknown, z.output<typeof YearAsked>>,
): Promise<Answered<z.input<typeof WpmAnswer>>> {
  const context = contextOf(asking);
  const { year } = asking.query;
  const totals = await asking.house.db.transaction(context, (tx) =>
    wpmTotals(tx, { organisation: context.organisation, year }),
  );
  const { employees, dueOn, method, rows, warnings, thresholds } = totals;
  return {
    ok: true,
    value: {
      year,
      employees,
      dueOn,
      method: { nl: method.nl, en: method.en },
      rows: rows.map(({ purpose, mode, fuel, km }) => ({ purpose, mode, fuel, km })),
      warnings: warnings.map(({ nl, en }) => ({ nl, en })),
      thresholds: thresholds.map((one) => ({ ...one, source: { nl: one.source.nl, en: one.source.en } })),
    },
  };
}
