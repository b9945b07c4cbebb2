// The import of home-working days: personnel_number, date. Only that day is kept.
import { type Day, dayOf, isBefore, parseDay } from '#kernel/day';
import { accept, type Result, refuse } from '#kernel/refusal';
import type { CsvShape } from '#platform/files/csv-header';
import type { CsvRow } from '#platform/files/read-csv';
import { parsePersonnelNumber } from './parse-people.ts';
import { importRefusals } from './refusals.ts';

export const homeDaysShape: CsvShape = { columns: ['personnel_number', 'date'] };

export interface HomeDayRow {
  readonly line: number;
  readonly personnelNumber: string;
  readonly day: Day;
}

export function parseHomeDay({ line, cells }: CsvRow, now: Temporal.Instant): Result<HomeDayRow> {
  const personnelNumber = parsePersonnelNumber(cells.personnel_number ?? '');
  if (!personnelNumber.ok) return personnelNumber;
  const day = parseDay(cells.date ?? '', 'YYYY-MM-DD');
  if (!day.ok) return day;
  if (isBefore(dayOf(now), day.value)) {
    return refuse(importRefusals, 'home-day-in-the-future', { day: day.value.toString() });
  }
  return accept({ line, personnelNumber: personnelNumber.value, day: day.value });
}
