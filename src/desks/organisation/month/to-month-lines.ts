// Lines of the settlement as the screen shows them: with a name, a wage code and what the amount was made
// from.
import type { Mode } from '#kernel/mode';
import { modeGroup } from '#kernel/mode';
import { findWageCode, type WageCodes, type WageKind } from '#providers/protocols/payroll-csv/find-wage-code';
import type { SettlementLine } from '#services/money/payroll-settlement';
import type { Member } from '#services/people/organisations';
import type { MonthLine } from './contract.ts';

/** Ordered by personnel number, wage code and day. */
export function toMonthLines(
  lines: readonly SettlementLine[],
  members: readonly Member[],
  codes: WageCodes,
): MonthLine[] {
  const names = new Map(members.map((member) => [member.personId, member]));
  const paid = lines.filter((line) => line.amountCents !== 0);
  const rivals = paid.filter(
    (line) => isHome(line) || (line.kind === 'travel' && line.purpose === 'commute'),
  );
  const days = new Set(rivals.map((line) => dayKey(line, isHome(line))));
  return lines
    .map((line) => ({
      ...toMonthLine(line, names.get(line.personId), codes),
      unpaidBecause: whyUnpaid(line, days),
    }))
    .sort((a, b) => compare(keyOf(a), keyOf(b)));
}

const isHome = (line: SettlementLine) => line.kind === 'home-working';
const dayKey = ({ personId, month, date }: SettlementLine, home: boolean) =>
  `${personId} ${month} ${date} ${home}`;

/** Commute and home-working of one day do not go together: the other one may be why a line has no amount. */
function whyUnpaid(line: SettlementLine, paidDays: ReadonlySet<string>): MonthLine['unpaidBecause'] {
  if (line.amountCents !== 0) return null;
  if (!line.basis.isPaid) return 'not-in-policy';
  if (line.correctionOf !== null || line.purpose === 'business') return 'other';
  if (!paidDays.has(dayKey(line, !isHome(line)))) return 'other';
  return isHome(line) ? 'commute-counted' : 'home-counted';
}

const keyOf = (line: MonthLine) => `${line.personnelNumber}\t${line.wageCode.code}\t${line.date}`;
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function toMonthLine(
  line: SettlementLine,
  member: Member | undefined,
  codes: WageCodes,
): Omit<MonthLine, 'unpaidBecause'> {
  const { correctionOf } = line;
  return {
    id: line.id,
    personId: line.personId,
    personnelNumber: line.personnelNumber ?? '',
    name: member?.name ?? '',
    costCentre: line.costCentre ?? '',
    wageCode: wageCodeOf(line, codes),
    date: line.date,
    kind: line.kind,
    purpose: line.purpose,
    mode: line.mode as Mode | null,
    distanceM: line.kind === 'travel' ? line.distanceM : null,
    amountCents: line.amountCents,
    untaxedCents: line.untaxedCents,
    taxedCents: line.taxedCents,
    count: line.claims,
    basis: { unit: line.basis.unit, rateCents: line.basis.rateCents },
    rule: line.rule,
    source: line.source,
    correctionOf: correctionOf && { month: line.month, runId: correctionOf.run, lineId: correctionOf.line },
  };
}

/** A line that is partly taxed stands under its untaxed code: the two amounts are beside it. */
function wageCodeOf(line: SettlementLine, codes: WageCodes): MonthLine['wageCode'] {
  const kind = wageKindOf(line);
  const isTaxed = line.untaxedCents === 0 && line.taxedCents !== 0;
  const found = findWageCode(codes, kind, isTaxed);
  return { code: found?.code ?? '', name: { nl: found?.nl ?? kind, en: found?.en ?? kind } };
}

function wageKindOf(line: SettlementLine): WageKind {
  if (line.kind === 'home-working') return 'home-working';
  if (line.mode !== null && modeGroup(line.mode as Mode) !== 'ownTransport') return 'public-transport';
  return line.purpose ?? 'commute';
}
