// Three purposes beside each other, one of them chosen: radio buttons for keyboard and screen reader. The
// chosen one again takes the choice back.
import { useId } from 'react';
import { useWords } from '#ui-kit';
import classes from './purpose-buttons.module.css';
import type { Purpose } from './use-choices.ts';
import { weekWords } from './words.ts';

export const purposes = ['commute', 'business', 'private'] as const;

export interface PurposeButtonsProps {
  readonly label: string;
  readonly value: Purpose | undefined;
  readonly onChoose: (purpose: Purpose | undefined) => void;
  /** A journey that overlaps one that counts can be private only. */
  readonly privateOnly?: boolean;
}

export function PurposeButtons({ label, value, onChoose, privateOnly = false }: PurposeButtonsProps) {
  const words = useWords(weekWords);
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
          <span>{words[purpose]}</span>
        </label>
      ))}
    </div>
  );
}
