// Says what was saved and what comes next, with a way back.
import { Button, Link, RefusalNote, StatusMark, useFormats, useWords } from '#ui-kit';
import type { Entry } from '../contract.ts';
import classes from './add.module.css';
import { useUndo } from './use-trips.ts';
import { tripWords } from './words.ts';

export interface AddedNoteProps {
  readonly personId: string;
  readonly trips: readonly number[];
  readonly entry: Entry;
  readonly onUndone: () => void;
}

export function AddedNote({ personId, trips, entry, onUndone }: AddedNoteProps) {
  const words = useWords(tripWords);
  const formats = useFormats();
  const undo = useUndo(personId);
  const what = entry.from === '' ? words.km : `${entry.from} – ${entry.to}`;
  return (
    <>
      <div className={classes.added} role="status">
        <StatusMark status="done" spoken />
        <p>
          <strong>{words.added(trips.length)}</strong> {what},{' '}
          {entry.days
            .slice(0, 3)
            .map((day) => formats.day(day))
            .join(', ')}
          {entry.days.length > 3 ? ' …' : ''}. {words.waits}
        </p>
        <Button busy={undo.isPending} onClick={() => undo.mutate(trips, { onSuccess: onUndone })}>
          {words.undo}
        </Button>
        <Link href="/me/week">{words.toWeek}</Link>
      </div>
      {undo.error ? <RefusalNote error={undo.error} /> : null}
    </>
  );
}
