// Leaving on a day: the day, what will happen then, and only after that the button.
import { useState } from 'react';
import {
  Button,
  ExplainDrawer,
  RefusalNote,
  RowsSkeleton,
  TextQuestion,
  useFormats,
  useWords,
} from '#ui-kit';
import type { PersonForm } from '../contract.ts';
import classes from './people.module.css';
import { useLeave, useLeaveEffect } from './use-people.ts';
import { peopleWords } from './words.ts';

export interface LeaveDrawerProps {
  readonly person: PersonForm['person'];
  readonly opened: boolean;
  readonly onClose: () => void;
}

export function LeaveDrawer({ person, opened, onClose }: LeaveDrawerProps) {
  const words = useWords(peopleWords);
  const [lastDay, setLastDay] = useState(person.endsOn ?? '');
  const leave = useLeave(person.personId);
  return (
    <ExplainDrawer opened={opened} title={words.leaveTitle(person.name)} onClose={onClose}>
      <div className={classes.form}>
        <TextQuestion
          label={words.lastDay}
          type="date"
          why={{ activity: 'people/organisations/employment', field: 'employment_end' }}
          value={lastDay}
          onChange={setLastDay}
          maxLength={10}
        />
        {lastDay === '' ? null : <Effects id={person.personId} on={lastDay} />}
        {leave.error ? <RefusalNote error={leave.error} /> : null}
        <div className={classes.acts}>
          <Button
            look="main"
            busy={leave.isPending}
            disabled={lastDay === ''}
            onClick={() => leave.mutate({ lastDay }, { onSuccess: onClose })}
          >
            {words.keepLastDay}
          </Button>
          {person.endsOn === null ? null : (
            <Button
              busy={leave.isPending}
              onClick={() => leave.mutate({ lastDay: null }, { onSuccess: onClose })}
            >
              {words.staysAfterAll}
            </Button>
          )}
        </div>
      </div>
    </ExplainDrawer>
  );
}

function Effects({ id, on }: { id: string; on: string }) {
  const words = useWords(peopleWords);
  const { say, date } = useFormats();
  const found = useLeaveEffect(id, on);
  if (found.error) return <RefusalNote error={found.error} onAgain={() => void found.refetch()} />;
  if (!found.data) return <RowsSkeleton rows={4} height={44} />;
  return (
    <section aria-label={words.effects}>
      <h3 className={classes.part}>{words.effects}</h3>
      <ul className={classes.effects}>
        {found.data.effects.map(({ title, text, day }) => (
          <li key={`${title.nl} ${day}`}>
            <strong>{say(title)}</strong>
            <span>{day === null ? '' : date(day)}</span>
            <p className={classes.muted}>{say(text)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
