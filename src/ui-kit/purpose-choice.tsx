// Three purposes beside each other, one of them chosen: radio buttons for keyboard and screen reader. The
// chosen one again takes the choice back. A screen with many of them says once why it asks.
import { useId } from 'react';
import classes from './purpose-choice.module.css';

export const purposes = ['commute', 'business', 'private'] as const;
type Purpose = (typeof purposes)[number];

export interface PurposeChoiceProps {
  readonly label: string;
  readonly names: Readonly<Record<Purpose, string>>;
  readonly value: Purpose | undefined;
  readonly onChoose: (purpose: Purpose | undefined) => void;
  /** A journey that overlaps one that counts can be private only. */
  readonly privateOnly?: boolean;
}

export function PurposeChoice({ label, names, value, onChoose, privateOnly = false }: PurposeChoiceProps) {
  const id = useId();
  return (
    <div className={classes.purposes} role="radiogroup" aria-label={label}>
      {purposes.map((purpose) => (
        <label key={purpose} className={classes.purpose} data-purpose={purpose}>
          <input
            type="radio"
            name={id}
            value={purpose}
            checked={purpose === value}
            disabled={privateOnly && purpose !== 'private'}
            onChange={() => onChoose(purpose)}
            onClick={() => {
              if (purpose === value) onChoose(undefined);
            }}
          />
          <span>{names[purpose]}</span>
        </label>
      ))}
    </div>
  );
}
