// The purpose of a line as a word in its own colour; with an amount when it sums up, with a month when it
// corrects one.

import { useFormats, useWords } from './language/language-context.tsx';
import classes from './purpose-chip.module.css';
import { kitWords } from './words.ts';

/** `home` is a day worked at home, `undecided` waits for the person, `correction` changes a closed month. */
export type ChipKind = 'commute' | 'business' | 'private' | 'home' | 'undecided' | 'correction';

export function PurposeChip({
  kind,
  amountCents,
  of,
}: {
  kind: ChipKind;
  amountCents?: number;
  of?: string;
}) {
  const words = useWords(kitWords);
  const formats = useFormats();
  return (
    <span className={classes.chip} data-kind={kind}>
      {of === undefined ? words[kind] : `${words[kind]} ${of}`}
      {amountCents === undefined ? null : ` ${formats.amount(amountCents)}`}
    </span>
  );
}

/** Which chip a line gets; a home-working day has no purpose of its own. */
export function chipOf(line: { purpose: 'commute' | 'business' | 'private' | null; kind: string }): ChipKind {
  if (line.kind.startsWith('home')) return 'home';
  return line.purpose ?? 'undecided';
}
