// Chooses another month; the address follows, so that a month can be sent to a colleague.
import { Choice, capitalise, go, useFormats, useWords } from '#ui-kit';
import { useMonths } from './use-month.ts';
import { monthWords } from './words.ts';

export function MonthChoice({ month, pathOf }: { month: string; pathOf: (month: string) => string }) {
  const words = useWords(monthWords);
  const formats = useFormats();
  const months = useMonths().data?.months ?? [];
  const known = months.some((one) => one.month === month) ? months : [{ month, state: undefined }, ...months];
  return (
    <Choice
      label={words.month}
      value={month}
      options={known.map((one) => ({
        value: one.month,
        label: [capitalise(formats.month(one.month)), one.state && words[one.state]]
          .filter(Boolean)
          .join(' · '),
      }))}
      onChoose={(chosen) => go(pathOf(chosen))}
    />
  );
}
