// Home-working days: the day, and one claim for it. A day that is brought in counts as confirmed.
import type { Result } from '#kernel/refusal';
import { homeDaysShape, parseHomeDay } from '#providers/protocols/csv-in/parse-home-days';
import { lockForFacts, writeClaims } from '#services/money';
import { receiveDays } from '#services/travel/home-working-allowance';
import type { ImportReport, Intake } from './import-report.ts';
import { importRows } from './import-rows.ts';
import { openColleagues } from './know-colleagues.ts';
import { findExpired } from './refuse-expired.ts';

export function importHomeDays(intake: Intake, path: string): Promise<Result<ImportReport>> {
  const colleagues = openColleagues([
    'travel/home-working-allowance/allowance',
    'money/payroll-settlement/evidence',
  ]);
  return importRows(intake, path, {
    shape: homeDaysShape,
    service: 'travel/home-working-allowance',
    begin: async (tx) => {
      await lockForFacts(tx);
      await colleagues.load(tx);
    },
    parse: (row) => {
      const day = parseHomeDay(row, intake.now);
      const expired = day.ok
        ? findExpired(day.value.day, 'travel/home-working-allowance/allowance', intake.now)
        : undefined;
      return expired === undefined ? day : { ok: false, refusal: expired };
    },
    receive: async (tx, rows) => {
      const { known, refused } = colleagues.know(rows);
      const fresh = await receiveDays(tx, known);
      await writeClaims(
        tx,
        fresh.map(({ personId, day }) => ({
          personId,
          day,
          kind: 'home-working' as const,
          sourceKey: `home:${personId}:${day}`,
        })),
      );
      return { accepted: fresh.length, unchanged: known.length - fresh.length, refused };
    },
  });
}
