// A choice from a list, with the browser's own control: it works with every keyboard and every screen reader.
import { VisuallyHidden } from '@mantine/core';
import { IconSelector } from '@tabler/icons-react';
import classes from './choice.module.css';

export interface ChoiceProps<V extends string> {
  readonly label: string;
  readonly value: V;
  readonly options: readonly { readonly value: V; readonly label: string }[];
  readonly onChoose: (value: V) => void;
  /** In a form the label stands above; beside what it changes it is only spoken. */
  readonly above?: boolean;
}

export function Choice<V extends string>({ label, value, options, onChoose, above = false }: ChoiceProps<V>) {
  return (
    <label className={classes.choice} data-above={above || undefined}>
      {above ? <span className={classes.above}>{label}</span> : <VisuallyHidden>{label}</VisuallyHidden>}
      <select value={value} onChange={(event) => onChoose(event.currentTarget.value as V)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <IconSelector size={18} stroke={1.75} aria-hidden />
    </label>
  );
}
