// The head of a page: its title, one line below it, and its actions (on a phone the main one stays near the
// thumb).
import { type ReactNode, useEffect, useRef } from 'react';
import classes from './page-head.module.css';

export interface PageHeadProps {
  readonly title: string;
  readonly below?: ReactNode;
  /** Choices such as another month. */
  readonly tools?: ReactNode;
  /** The one main action. */
  readonly action?: ReactNode;
}

export function PageHead({ title, below, tools, action }: PageHeadProps) {
  useEffect(() => {
    document.title = `${title} – Reisrecht`;
  }, [title]);
  return (
    <div className={classes.head}>
      <div className={classes.title}>
        <h1>{title}</h1>
        <p className={classes.below}>{below ?? '\u00a0'}</p>
      </div>
      {tools !== undefined ? <div className={classes.tools}>{tools}</div> : null}
      {action !== undefined ? (
        <div className={classes.action} data-main-action>
          {action}
        </div>
      ) : null}
    </div>
  );
}

/** Moves the focus to the content when another page opens, so that a screen reader starts there. */
export function useFocusOnMove(path: string): void {
  const before = useRef(path);
  useEffect(() => {
    if (before.current === path) return;
    before.current = path;
    document.getElementById('content')?.focus({ preventScroll: true });
  }, [path]);
}
