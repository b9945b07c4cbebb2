// Chooses another of the own months.
import { Choice, capitalise, go, useFormats, useWords } from '#ui-kit';
import type { OwnMonth } from '../contract.ts';
import { ownWords } from './words.ts';

export interface MonthChoiceProps {
  readonly month: string;
  readonly months: OwnMonth['months'] | undefined;
  readonly pathOf: (month: string) => string;
}

export function MonthChoice({ month, months = [], pathOf }: MonthChoiceProps) {
  const words = useWords(ownWords);
  const formats = useFormats();
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
