// A month previewed, closed and explained, with what only the trips can tell: travel that stands twice in the
// books is paid once, and whoever reads the month hears of it.
import { parseMonth } from '#kernel/month';
import { accept, type Result, refuse, type Sentence } from '#kernel/refusal';
import type { Database } from '#platform/database/types';
import {
  type CloseRequest,
  close,
  type Explanation,
  explain,
  explainRefusals,
  type OpenedRun,
  organisationOfLine,
  type PreviewRequest,
  preview,
  type Settlement,
  type StoredWarning,
  settleMonth,
  toWarning,
} from '#services/money/payroll-settlement';
import { countOpenTrips } from '#services/travel/trips';

interface Where {
  readonly organisation: string;
  readonly now: Temporal.Instant;
}

/** Answers the stored run with its lines; the warnings about trips are stored with it. */
export const closeMonth = (db: Database, request: CloseRequest): Promise<Result<Settlement>> =>
  close(db, { ...request, alsoWarn: (month) => warnOfTrips(db, request, month) });

/** As `closeMonth`, without reading the lines back. */
export const closeMonthOnly = (db: Database, request: CloseRequest): Promise<Result<OpenedRun>> =>
  settleMonth(db, { ...request, alsoWarn: (month) => warnOfTrips(db, request, month) });

/** The month as it would be closed now. */
export async function previewMonth(db: Database, request: PreviewRequest & Where): Promise<Settlement> {
  const { organisation, now } = request;
  const found = await db.transaction({ role: 'settlement', organisation, now }, (tx) => preview(tx, request));
  const more = await warnOfTrips(db, request, request.month);
  return { ...found, warnings: [...found.warnings, ...more.map(toWarning)] };
}

/** For who administers: a line, and whether travel of its day waits because it overlaps what is paid. */
export async function explainLine(
  db: Database,
  line: string,
  now: Temporal.Instant,
): Promise<Result<Explanation>> {
  const organisation = organisationOfLine(line);
  if (organisation === undefined) return refuse(explainRefusals, 'line-unknown', { line });
  const explained = await db.transaction({ role: 'settlement', organisation, now }, (tx) =>
    explain(tx, line),
  );
  if (!explained.ok || explained.value.kind !== 'travel') return explained;
  const { personId: person, date: day } = explained.value;
  const month = parseMonth(day.slice(0, 7));
  if (!month.ok) return explained;
  const { overlapping } = await db.transaction({ role: 'intake', organisation, now }, (tx) =>
    countOpenTrips(tx, month.value, { person, day }),
  );
  if (overlapping === 0) return explained;
  const { steps, sentences } = explained.value;
  const told = tellOverlap(overlapping);
  return accept({ ...explained.value, steps: [...steps, told], sentences: [...sentences, told] });
}

async function warnOfTrips(
  db: Database,
  { organisation, now }: Where,
  text: string,
): Promise<readonly StoredWarning[]> {
  const month = parseMonth(text);
  if (!month.ok) return [];
  const { overlapping } = await db.transaction({ role: 'intake', organisation, now }, (tx) =>
    countOpenTrips(tx, month.value),
  );
  return overlapping === 0 ? [] : [{ code: 'trips-overlap', subject: '', occurrences: overlapping }];
}

const tellOverlap = (count: number): Sentence => ({
  nl:
    `Op deze dag ${count === 1 ? 'wacht nog 1 rit' : `wachten nog ${count} ritten`} met een werkdoel die een ` +
    'rit overlapt die al telt: die kilometers zijn hier niet nog eens betaald. Trek een van de twee in.',
  en:
    `On this day ${count === 1 ? '1 trip' : `${count} trips`} for work still waits, for it overlaps a trip ` +
    'that counts already: those kilometres are not paid here once more. Take one of the two back.',
});
