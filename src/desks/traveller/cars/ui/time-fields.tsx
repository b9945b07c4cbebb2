// A begin and an end on a Dutch clock.
import { useId } from 'react';
import { useWords } from '#ui-kit';
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
      <Field
        label={words.from}
        value={startsAt}
        onChange={(value) => onChange({ startsAt: value, endsAt })}
      />
      <Field label={words.until} value={endsAt} onChange={(value) => onChange({ startsAt, endsAt: value })} />
    </fieldset>
  );
}

function Field(props: { label: string; value: string; onChange: (value: string) => void }) {
  const { label, value, onChange } = props;
  const id = useId();
  return (
    <div className={classes.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="datetime-local"
        step={900}
        required
        value={value}
        onChange={({ currentTarget }) => {
          // An emptied field keeps the time that stood there: there is no booking without one.
          if (currentTarget.value !== '') onChange(currentTarget.value);
        }}
      />
    </div>
  );
}
