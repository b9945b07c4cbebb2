// Home-working days: the day, and one claim for it. A day that is brought in counts as confirmed.
import type { Result } from '#kernel/refusal';
import { homeDaysShape, parseHomeDay } from '#providers/protocols/csv-in/parse-home-days';
import { claimHomeDays, listClaimedHomeDays, lockForFacts, placeOf } from '#services/money';
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
      // A day that the person took back stays so, whoever brings the file in again.
      const claimed = await listClaimedHomeDays(tx, known);
      const fresh = await receiveDays(
        tx,
        known.filter((row) => !claimed.has(placeOf(row))),
      );
      await claimHomeDays(tx, fresh);
      return { accepted: fresh.length, unchanged: known.length - fresh.length, refused };
    },
  });
}
