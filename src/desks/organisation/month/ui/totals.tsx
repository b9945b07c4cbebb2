// The four totals of the month: untaxed, taxed, corrections, and what is still open.
import { AmountCard, AmountCards, useFormats, useWords } from '#ui-kit';
import type { OrganisationMonth } from '../contract.ts';
import { monthWords } from './words.ts';

export function Totals({ month, data }: { month: string; data: OrganisationMonth | undefined }) {
  const words = useWords(monthWords);
  const formats = useFormats();
  const totals = data?.totals;
  const corrected = totals?.correctionMonths ?? [];
  return (
    <AmountCards>
      <AmountCard name={words.untaxed} value={totals && formats.amount(totals.untaxedCents)} />
      <AmountCard name={words.taxed} value={totals && formats.amount(totals.taxedCents)} />
      <AmountCard
        name={words.corrections}
        value={totals && formats.amount(totals.correctionsCents)}
        remark={
          totals &&
          (corrected.length > 0 ? words.from(nameMonths(corrected, formats.monthName)) : words.noCorrections)
        }
      />
      <AmountCard
        name={words.stillOpen}
        value={totals && (totals.openTrips === null ? words.notVisible : words.trips(totals.openTrips))}
        remark={totals && remarkOf(totals.openTrips, words, formats.monthName(nextMonth(month)))}
      />
    </AmountCards>
  );
}

function remarkOf(openTrips: number | null, words: (typeof monthWords)['nl'], next: string): string {
  if (openTrips === null) return words.travellerOnly;
  return openTrips > 0 ? words.goAlong(next) : words.nothingOpen;
}

/** "maart – mei" for three or more, "maart, mei" for two. */
function nameMonths(months: readonly string[], name: (month: string) => string): string {
  const sorted = [...months].sort();
  const [first = '', last = ''] = [sorted[0], sorted.at(-1)];
  if (sorted.length > 2) return `${name(first)} – ${name(last)}`;
  return sorted.map(name).join(', ');
}

function nextMonth(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}
