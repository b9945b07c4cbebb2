// What browser and server agree on for the reports of a client: figures by month of ten people or more, and
// the legal totals on work travel.
import { z } from 'zod';
import { Month, Wording } from '#desks/site/contract';

export const Measure = z.enum(['cost', 'distance', 'wtw', 'ttw']);
export const By = z.enum(['costCentre', 'group', 'mode']);

/** At most two years of months; `costCentre` narrows to one. */
export const ReportAsked = z.object({
  measure: Measure,
  by: By,
  from: Month,
  until: Month,
  costCentre: z.string().max(80).optional(),
});

/** `part`: more is in a group of too few people. `hidden`: all of it is. The value is what may be shown. */
export const Figure = z.object({ state: z.enum(['whole', 'part', 'hidden', 'none']), value: z.int() });
export const ReportRow = z.object({
  /** Null: what cannot be told apart. Empty: without one. */
  name: z.string().nullable(),
  figures: z.array(Figure).max(24),
  total: Figure,
});
export const ReportAnswer = z.object({
  measure: Measure,
  by: By,
  months: z.array(Month).max(24),
  rows: z.array(ReportRow).max(5000),
  total: ReportRow,
  /** What may be chosen to narrow to. */
  costCentres: z.array(z.object({ code: z.string(), name: z.string().nullable() })).max(5000),
  smallestGroup: z.int(),
});

export const YearAsked = z.object({ year: z.coerce.number().int().min(2000).max(2999) });
export const WpmAnswer = z.object({
  year: z.int(),
  employees: z.int(),
  dueOn: z.string(),
  method: Wording,
  rows: z
    .array(
      z.object({
        purpose: z.enum(['commute', 'business']),
        mode: z.string(),
        fuel: z.string(),
        km: z.number(),
      }),
    )
    .max(1000),
  warnings: z.array(Wording).max(50),
  thresholds: z
    .array(
      z.object({
        employees: z.int(),
        status: z.enum(['adopted', 'proposed']),
        applies: z.boolean(),
        source: Wording,
      }),
    )
    .max(10),
});
export const CsvAnswer = z.object({ name: z.string(), text: z.string() });

export const reportPath = '/api/organisation/reports';
export const reportCsvPath = '/api/organisation/reports/csv';
export const wpmPath = '/api/organisation/reports/wpm';

export type Measure = z.infer<typeof Measure>;
export type By = z.infer<typeof By>;
export type ReportAsked = z.infer<typeof ReportAsked>;
export type Figure = z.infer<typeof Figure>;
export type ReportRow = z.infer<typeof ReportRow>;
export type ReportAnswer = z.infer<typeof ReportAnswer>;
export type WpmAnswer = z.infer<typeof WpmAnswer>;
