// A white sheet with a thin line around it, with an optional title: what everything stands on.
import type { ReactNode } from 'react';
import classes from './card.module.css';

export interface CardProps {
  readonly title?: string;
  readonly aside?: ReactNode;
  /** Rows inside run from edge to edge. */
  readonly flush?: boolean;
  readonly children: ReactNode;
}

export function Card({ title, aside, flush = false, children }: CardProps) {
  return (
    <section className={classes.card} data-flush={flush || undefined} aria-label={title}>
      {title ? (
        <div className={classes.head}>
          <h2>{title}</h2>
          {aside !== undefined ? <div className={classes.aside}>{aside}</div> : null}
        </div>
      ) : null}
      {children}
    </section>
  );
}
