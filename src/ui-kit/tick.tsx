// Chooses a row of a list, with the browser's own box; it asks nothing of a person.
import classes from './tick.module.css';

export interface TickProps {
  /** Spoken: which row it is. */
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: () => void;
}

export function Tick({ label, checked, onChange }: TickProps) {
  return (
    <label className={classes.tick}>
      <input type="checkbox" aria-label={label} checked={checked} onChange={onChange} />
    </label>
  );
}
