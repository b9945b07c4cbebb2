// What the pages of this desk are made of: lines that lead on, tabs of a section, facts, and a page that
// waits.

import { IconChevronRight } from '@tabler/icons-react';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Card, EmptyState, Link, RefusalNote, RowsSkeleton, type Status, StatusMark } from '#ui-kit';
import classes from './officer.module.css';

export interface LineProps {
  readonly status?: Status;
  readonly title: ReactNode;
  readonly below?: ReactNode;
  /** A day or a count, at the right. */
  readonly aside?: ReactNode;
  /** The whole line leads there. */
  readonly href?: string;
  /** Buttons, or what folds out below. */
  readonly children?: ReactNode;
}

/** One line of a sheet. */
export function Line({ status, title, below, aside, href, children }: LineProps) {
  const inside = (
    <>
      {status ? <StatusMark status={status} spoken /> : null}
      <span className={classes.text}>
        <span className={classes.title}>{title}</span>
        {below !== undefined && below !== '' ? <span className={classes.below}>{below}</span> : null}
      </span>
      {aside !== undefined ? <span className={classes.aside}>{aside}</span> : null}
      {href ? <IconChevronRight size={18} stroke={1.75} aria-hidden /> : null}
    </>
  );
  return (
    <li className={classes.item}>
      {href ? (
        <Link href={href} className={classes.line} data-link>
          {inside}
        </Link>
      ) : (
        <div className={classes.line}>{inside}</div>
      )}
      {children !== undefined && children !== null ? <div className={classes.more}>{children}</div> : null}
    </li>
  );
}

/** Lines on one sheet; when there are none, what will come here and from where. */
export function Lines(props: {
  title?: string;
  aside?: ReactNode;
  empty: { readonly title: string; readonly text: string };
  children: readonly ReactNode[];
}) {
  const { title, aside, empty, children } = props;
  return (
    <Card {...(title ? { title } : {})} aside={aside} flush>
      {children.length === 0 ? (
        <EmptyState title={empty.title}>{empty.text}</EmptyState>
      ) : (
        <ul className={classes.lines}>{children}</ul>
      )}
    </Card>
  );
}

export function Facts({ facts }: { facts: readonly (readonly [term: string, words: ReactNode])[] }) {
  return (
    <dl className={classes.facts}>
      {facts.map(([term, words]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  );
}

export function Tag({ kind, children }: { kind: 'ok' | 'wait' | 'stop' | 'plain'; children: ReactNode }) {
  return (
    <span className={classes.tag} data-kind={kind}>
      {children}
    </span>
  );
}

/** A question to the server that is still under way, went wrong, or is there. */
export function Fetched<T>({
  found,
  rows = 5,
  children,
}: {
  found: UseQueryResult<T>;
  rows?: number;
  children: (data: T) => ReactNode;
}) {
  if (found.data !== undefined) return children(found.data);
  if (found.error) return <RefusalNote error={found.error} onAgain={() => void found.refetch()} />;
  return (
    <Card flush>
      <RowsSkeleton rows={rows} height={74} />
    </Card>
  );
}
