// One state of one component, with its name above it.
import type { ReactNode } from 'react';
import classes from './gallery.module.css';

export function State({ of, name, children }: { of: string; name: string; children: ReactNode }) {
  return (
    <section className={classes.state} aria-label={`${of}, ${name}`}>
      <p className={classes.name}>
        <strong>{of}</strong> {name}
      </p>
      {children}
    </section>
  );
}
