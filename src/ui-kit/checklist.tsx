// What was checked before a close: each point with its state; a point that has more behind it opens in place.
import { useId, useState } from 'react';
import { Button } from './button.tsx';
import classes from './checklist.module.css';
import type { Wording } from './language/catalogue.ts';
import { useFormats, useWords } from './language/language-context.tsx';
import { StatusMark } from './status-mark.tsx';
import { kitWords } from './words.ts';

export interface CheckPoint {
  readonly id: string;
  readonly state: 'done' | 'attention' | 'blocking';
  readonly title: Wording;
  readonly detail: Wording;
  readonly points: readonly { readonly title: Wording; readonly detail: Wording }[];
}

export function Checklist({ name, items }: { name: string; items: readonly CheckPoint[] }) {
  return (
    <ul className={classes.list} aria-label={name}>
      {items.map((item) => (
        <Point key={item.id} item={item} />
      ))}
    </ul>
  );
}

function Point({ item }: { item: CheckPoint }) {
  const words = useWords(kitWords);
  const { say } = useFormats();
  const [opened, setOpened] = useState(false);
  const titleId = useId();
  return (
    <li className={classes.item}>
      <StatusMark status={item.state} spoken />
      <div className={classes.text}>
        <h2 id={titleId}>{say(item.title)}</h2>
        <p>{say(item.detail)}</p>
      </div>
      {item.points.length > 0 ? (
        <Button
          onClick={() => setOpened(!opened)}
          expanded={opened}
          label={`${opened ? words.hide : words.view}: ${say(item.title)}`}
        >
          {opened ? words.hide : words.view}
        </Button>
      ) : null}
      {opened ? (
        <ul className={classes.points} aria-labelledby={titleId}>
          {item.points.map((point) => (
            <li key={`${point.title.nl} ${point.detail.nl}`}>
              <strong>{say(point.title)}</strong>
              <span>{say(point.detail)}</span>
            </li>
          ))}
        </ul>
      ) : null}
    </li>
  );
}
