// What a week comes to with the choices a person is about to confirm: confirmed as it would be, reckoned as a
// month is, and nothing of it kept.
import { accept, type Result } from '#kernel/refusal';
import type { Context, Database, Transaction } from '#platform/database/types';
import { preview, type SettlementLine } from '#services/money/payroll-settlement';
import { listOwnTrips, type OwnTrip } from '#services/travel/trips';
import { confirmChoices, type WeekChoice } from './confirm-own-week.ts';

export interface OwnDays {
  readonly first: Temporal.PlainDate;
  readonly last: Temporal.PlainDate;
}

export interface PreviewedWeek {
  /** Of these days only, as a close would book them now. */
  readonly lines: readonly SettlementLine[];
  /** Confirmed ones, with the choices. */
  readonly trips: readonly OwnTrip[];
}

/** As `traveller`. The transaction is rolled back: what it wrote was never there for anybody else. */
export async function previewOwnWeek(
  db: Database,
  context: Context,
  days: OwnDays,
  choices: readonly WeekChoice[],
): Promise<Result<PreviewedWeek>> {
  const found: { result?: Result<PreviewedWeek> } = {};
  const undo = new Error('a preview keeps nothing');
  try {
    await db.transaction(context, async (tx) => {
      const confirmed = await confirmChoices(tx, choices);
      found.result = confirmed.ok ? accept(await readWeek(tx, days)) : confirmed;
      throw undo;
    });
  } catch (error) {
    if (error !== undo || found.result === undefined) throw error;
  }
  return found.result ?? accept({ lines: [], trips: [] });
}

/** A week may lie in two months; each is reckoned with its own rules. */
export async function readWeek(tx: Transaction, { first, last }: OwnDays): Promise<PreviewedWeek> {
  const { organisation = '', person } = tx.context;
  const months = [...new Set([first.toPlainYearMonth().toString(), last.toPlainYearMonth().toString()])];
  const [from, until] = [first.toString(), last.toString()];
  const isIn = (day: string) => day >= from && day <= until;
  const lines: SettlementLine[] = [];
  const trips: OwnTrip[] = [];
  for (const month of months) {
    const settled = await preview(tx, { organisation, month, person });
    lines.push(
      ...settled.lines.filter(
        (line) => line.personId === person && line.correctionOf === null && isIn(line.date),
      ),
    );
    const own = await listOwnTrips(tx, Temporal.PlainYearMonth.from(month));
    trips.push(...own.filter(({ day }) => isIn(day.toString())));
  }
  return { lines, trips };
}
