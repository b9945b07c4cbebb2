// Says that something cannot be done, did not go well, or has to wait for a connection; and what to do next.
import type { ReactNode } from 'react';
import { FaultError, OfflineError, RefusedError } from './ask.ts';
import { Button } from './button.tsx';
import { useFormats, useWords } from './language/language-context.tsx';
import classes from './note.module.css';
import { StatusMark } from './status-mark.tsx';
import { kitWords } from './words.ts';

export interface RefusalNoteProps {
  readonly error: unknown;
  readonly onAgain?: (() => void) | undefined;
  readonly children?: ReactNode;
}

export function RefusalNote({ error, onAgain, children }: RefusalNoteProps) {
  const words = useWords(kitWords);
  const { say } = useFormats();
  const kind =
    error instanceof RefusedError ? 'refused' : error instanceof OfflineError ? 'offline' : 'fault';
  const text =
    error instanceof RefusedError
      ? say(error.refusal)
      : kind === 'offline'
        ? words.offlineText
        : words.faultText;
  return (
    <div className={classes.note} data-kind={kind} role={kind === 'offline' ? 'status' : 'alert'}>
      <StatusMark status={kind === 'offline' ? 'offline' : 'blocking'} spoken />
      <div className={classes.text}>
        <h2>{words[kind]}</h2>
        <p>{text}</p>
        {error instanceof RefusedError ? <p className={classes.code}>{error.refusal.code}</p> : null}
        {children}
      </div>
      {onAgain && !(error instanceof RefusedError) ? <Button onClick={onAgain}>{words.again}</Button> : null}
    </div>
  );
}

/** Whether it is of use to ask again by itself: a fault may pass, a refusal never does. */
export function isWorthAnother(count: number, error: unknown): boolean {
  return error instanceof FaultError && count < 2;
}
