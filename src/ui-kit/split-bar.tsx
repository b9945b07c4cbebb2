// One amount split by purpose: a bar for the eye, chips with words and amounts for everybody.
import { type ChipKind, PurposeChip } from './purpose-chip.tsx';
import classes from './split-bar.module.css';

export interface Share {
  readonly kind: ChipKind;
  readonly amountCents: number;
}

/** Shares of zero or less take no room in the bar; a negative one still has its chip. */
export function SplitBar({ shares }: { shares: readonly Share[] }) {
  const drawn = shares.filter((share) => share.amountCents > 0);
  return (
    <div>
      <div className={classes.bar} aria-hidden="true">
        {drawn.map((share) => (
          <span key={share.kind} data-kind={share.kind} style={{ flexGrow: share.amountCents }} />
        ))}
      </div>
      <ul className={classes.chips}>
        {shares
          .filter((share) => share.amountCents !== 0)
          .map((share) => (
            <li key={share.kind}>
              <PurposeChip kind={share.kind} amountCents={share.amountCents} />
            </li>
          ))}
      </ul>
    </div>
  );
}
