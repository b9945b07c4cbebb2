// Says what was just done, with the way back: instead of asking beforehand whether somebody is sure. It stays
// until it is closed or something else is done.
import { IconX } from '@tabler/icons-react';
import { Button } from './button.tsx';
import { useWords } from './language/language-context.tsx';
import classes from './undo-bar.module.css';
import { kitWords } from './words.ts';

export interface UndoBarProps {
  /** Undefined while nothing was done. */
  readonly said: string | undefined;
  readonly undo: string;
  /** Undefined when it cannot be undone. */
  readonly onUndo: (() => void) | undefined;
  readonly onClose: () => void;
}

/** The region is always there, so that a screen reader hears what appears in it. */
export function UndoBar({ said, undo, onUndo, onClose }: UndoBarProps) {
  const words = useWords(kitWords);
  return (
    <div className={classes.place} role="status">
      {said === undefined ? null : (
        <div className={classes.bar}>
          <p>{said}</p>
          {onUndo ? <Button onClick={onUndo}>{undo}</Button> : null}
          <Button look="text" label={words.close} onClick={onClose}>
            <IconX size={20} stroke={1.75} aria-hidden />
          </Button>
        </div>
      )}
    </div>
  );
}
