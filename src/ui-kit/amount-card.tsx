// One amount or count with its name above and a remark below. The card keeps its height while it loads.
import type { ReactNode } from 'react';
import classes from './amount-card.module.css';
import { TextSkeleton } from './skeletons.tsx';

export interface AmountCardProps {
  readonly name: string;
  /** The figure as it is written; absent while it loads. */
  readonly value?: string | undefined;
  readonly remark?: ReactNode;
}

export function AmountCard({ name, value, remark }: AmountCardProps) {
  return (
    <div className={classes.card}>
      <dt className={classes.name}>{name}</dt>
      <dd className={classes.value}>{value ?? <TextSkeleton width={120} />}</dd>
      <dd className={classes.remark}>{remark ?? '\u00a0'}</dd>
    </div>
  );
}

/** Cards beside each other: four on a wide screen, two by two on a phone. */
export function AmountCards({ children }: { children: ReactNode }) {
  return <dl className={classes.cards}>{children}</dl>;
}
