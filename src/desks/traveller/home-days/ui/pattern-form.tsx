// Sets the same weekdays for some weeks: a quick way to fill in days, not a pattern that is kept.
import { useState } from 'react';
import { Button, Card, useWords } from '#ui-kit';
import type { HomeMonth, HomePattern } from '../contract.ts';
import classes from './home-days.module.css';
import { homeWords } from './words.ts';

export interface PatternFormProps {
  readonly data: HomeMonth;
  readonly isBusy: boolean;
  readonly onSet: (pattern: HomePattern) => void;
}

export function PatternForm({ data, isBusy, onSet }: PatternFormProps) {
  const words = useWords(homeWords);
  const [weekdays, setWeekdays] = useState<readonly number[]>([]);
  const [from, setFrom] = useState(data.today);
  const [until, setUntil] = useState(data.lastDay);
  const send = (isHome: boolean) => onSet({ weekdays: [...weekdays], from, until, isHome });
  const isReady = weekdays.length > 0 && from !== '' && until !== '' && from <= until;
  return (
    <Card title={words.pattern}>
      <div className={classes.form}>
        <fieldset className={classes.weekdays}>
          <legend>{words.onDays}</legend>
          {words.weekdays.split(' ').map((name, at) => (
            <label key={name}>
              <input
                type="checkbox"
                checked={weekdays.includes(at + 1)}
                onChange={({ currentTarget }) =>
                  setWeekdays(
                    currentTarget.checked ? [...weekdays, at + 1] : weekdays.filter((day) => day !== at + 1),
                  )
                }
              />
              <span>{name}</span>
            </label>
          ))}
        </fieldset>
        <label className={classes.date}>
          {words.from}
          <input
            type="date"
            value={from}
            max={data.lastDay}
            onChange={({ currentTarget }) => setFrom(currentTarget.value)}
          />
        </label>
        <label className={classes.date}>
          {words.until}
          <input
            type="date"
            value={until}
            max={data.lastDay}
            onChange={({ currentTarget }) => setUntil(currentTarget.value)}
          />
        </label>
        <div className={classes.buttons}>
          <Button onClick={() => send(true)} busy={isBusy} disabled={!isReady}>
            {words.setPattern}
          </Button>
          <Button onClick={() => send(false)} busy={isBusy} disabled={!isReady}>
            {words.unsetPattern}
          </Button>
        </div>
        <p className={classes.muted}>{words.patternText}</p>
      </div>
    </Card>
  );
}
