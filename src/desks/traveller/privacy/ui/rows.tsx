// Rows on a sheet, as a ledger has them: an icon, a name, one line below it, and something at the right.
import { IconChevronRight } from '@tabler/icons-react';
import type { ComponentType, ReactNode } from 'react';
import { Link } from '#ui-kit';
import classes from './my-data.module.css';

type Icon = ComponentType<{ size?: number; stroke?: number; 'aria-hidden'?: boolean }>;
interface RowProps {
  readonly icon: Icon;
  readonly title: string;
  readonly below?: ReactNode;
  readonly aside?: ReactNode;
}

function Inside({ icon: Icon, title, below, aside, opens }: RowProps & { opens: boolean }) {
  return (
    <>
      <span className={classes.icon}>
        <Icon size={20} stroke={1.75} aria-hidden />
      </span>
      <span className={classes.text}>
        <span className={classes.title}>{title}</span>
        {below ? <span className={classes.below}>{below}</span> : null}
      </span>
      {aside ? <span className={classes.aside}>{aside}</span> : null}
      {opens ? <IconChevronRight size={18} stroke={1.75} aria-hidden className={classes.chevron} /> : null}
    </>
  );
}

export function LinkRow({ href, ...row }: RowProps & { href: string }) {
  return (
    <li>
      <Link href={href} className={classes.row}>
        <Inside {...row} opens />
      </Link>
    </li>
  );
}

export function ButtonRow({ onClick, ...row }: RowProps & { onClick: () => void }) {
  return (
    <li>
      <button type="button" className={classes.row} onClick={onClick}>
        <Inside {...row} opens />
      </button>
    </li>
  );
}

/** Unfolds to more about itself. */
export function FoldRow({ children, ...row }: RowProps & { children: ReactNode }) {
  return (
    <li>
      <details className={classes.fold}>
        <summary className={classes.row}>
          <Inside {...row} opens />
        </summary>
        <div className={classes.unfolded}>{children}</div>
      </details>
    </li>
  );
}

export function Rows({ children, label }: { children: ReactNode; label?: string }) {
  return (
    <ul className={classes.rows} aria-label={label}>
      {children}
    </ul>
  );
}

/** Words beside words; `facts` of one sheet. */
export function Facts({ facts }: { facts: readonly (readonly [label: string, value: ReactNode])[] }) {
  return (
    <dl className={classes.facts}>
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
