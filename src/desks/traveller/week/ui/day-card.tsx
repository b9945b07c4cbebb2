// One day of the week: its journeys, and what else stands on it, such as a day at home.
import { IconHome } from '@tabler/icons-react';
import { capitalise, PurposeChip, useFormats, useWords } from '#ui-kit';
import type { Journey, WeekPreview } from '../contract.ts';
import { JourneyRow, type JourneyRowProps } from './journey-row.tsx';
import type { Choices } from './use-choices.ts';
import classes from './week.module.css';
import { weekWords } from './words.ts';

export interface DayCardProps {
  readonly date: string;
  readonly journeys: readonly Journey[];
  readonly isHome: boolean;
  readonly preview: WeekPreview | undefined;
  readonly choices: Choices;
  readonly selected: string | undefined;
  readonly rowOf: (journey: Journey) => Pick<JourneyRowProps, 'onSelect' | 'onUndo' | 'onWho'>;
}

export function DayCard({ date, journeys, isHome, preview, choices, selected, rowOf }: DayCardProps) {
  const words = useWords(weekWords);
  const formats = useFormats();
  const others = preview?.others.filter((other) => other.date === date) ?? [];
  const home = others.find(({ kind }) => kind === 'home-working');
  const rest = others.filter((other) => other !== home);
  const lines = journeys.length + (isHome ? 1 : 0);
  return (
    <li className={classes.day}>
      <div className={classes.dayHead}>
        <h2>{capitalise(formats.longDay(date))}</h2>
        <span className={classes.muted}>{words.lineCount(lines)}</span>
      </div>
      <ul>
        {journeys.map((journey) => (
          <JourneyRow
            key={journey.id}
            journey={journey}
            purpose={choices.purposeOf(journey)}
            amountCents={preview?.journeys.find(({ id }) => id === journey.id)?.amountCents}
            isSelected={journey.id === selected}
            onChoose={(purpose) => choices.choose(journey, purpose)}
            {...rowOf(journey)}
          />
        ))}
        {isHome ? (
          <li className={classes.row}>
            <div className={classes.line}>
              <span className={classes.icon}>
                <IconHome size={20} stroke={1.75} aria-hidden />
              </span>
              <p className={classes.title}>{words.atHome}</p>
              <p className={classes.about}>{home || !preview ? words.wholeDay : words.homeNotPaid}</p>
              <div className={classes.choice}>
                <PurposeChip kind="home" />
              </div>
              <strong className={classes.amount}>{home ? formats.amount(home.amountCents) : '\u2013'}</strong>
            </div>
          </li>
        ) : null}
        {rest.map((other) => (
          <li key={other.kind} className={classes.row}>
            <div className={classes.line}>
              <span className={classes.icon} />
              <p className={classes.title}>{formats.say(other.title)}</p>
              <strong className={classes.amount}>{formats.amount(other.amountCents)}</strong>
            </div>
          </li>
        ))}
      </ul>
    </li>
  );
}
