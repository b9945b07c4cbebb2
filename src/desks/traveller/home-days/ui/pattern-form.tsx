// Sets the same weekdays for some weeks: a quick way to fill in days, not a pattern that is kept.
import { useState } from 'react';
import { Button, Card, ManyQuestion, TextQuestion, useWords } from '#ui-kit';
import type { HomeMonth, HomePattern } from '../contract.ts';
import classes from './home-days.module.css';
import { homeWords } from './words.ts';

export interface PatternFormProps {
  readonly data: HomeMonth;
  readonly isBusy: boolean;
  readonly onSet: (pattern: HomePattern) => void;
}

const asked = { activity: 'travel/home-working-allowance/allowance', field: 'homework_time' };

export function PatternForm({ data, isBusy, onSet }: PatternFormProps) {
  const words = useWords(homeWords);
  const [weekdays, setWeekdays] = useState<readonly string[]>([]);
  const [from, setFrom] = useState(data.today);
  const [until, setUntil] = useState(data.lastDay);
  const send = (isHome: boolean) => onSet({ weekdays: weekdays.map(Number), from, until, isHome });
  const isReady =
    weekdays.length > 0 && from !== '' && until !== '' && from <= until && until <= data.lastDay;
  return (
    <Card title={words.pattern}>
      <div className={classes.form}>
        <ManyQuestion
          look="chips"
          label={words.onDays}
          why={asked}
          values={weekdays}
          options={words.weekdays.split(' ').map((label, at) => ({ value: String(at + 1), label }))}
          onChange={setWeekdays}
        />
        <TextQuestion
          type="date"
          label={words.from}
          why={asked}
          value={from}
          maxLength={10}
          onChange={setFrom}
        />
        <TextQuestion
          type="date"
          label={words.until}
          why={asked}
          value={until}
          maxLength={10}
          onChange={setUntil}
        />
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
