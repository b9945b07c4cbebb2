// A begin and an end on a Dutch clock.
import { TimeQuestion, useWords } from '#ui-kit';
import classes from './cars.module.css';
import { carWords } from './words.ts';

export interface Times {
  readonly startsAt: string;
  readonly endsAt: string;
}

export function TimeFields({ startsAt, endsAt, onChange }: Times & { onChange: (times: Times) => void }) {
  const words = useWords(carWords);
  return (
    <fieldset className={classes.times}>
      <legend>{words.when}</legend>
      <TimeQuestion
        label={words.from}
        why={{ activity: 'mobility/shared-car/use', field: 'booking_start' }}
        stepMinutes={15}
        value={startsAt}
        onChange={(value) => onChange({ startsAt: value, endsAt })}
      />
      <TimeQuestion
        label={words.until}
        why={{ activity: 'mobility/shared-car/use', field: 'booking_end' }}
        stepMinutes={15}
        value={endsAt}
        onChange={(value) => onChange({ startsAt, endsAt: value })}
      />
    </fieldset>
  );
}
