// The lines of the month by day: what it was, its purpose, its amount; each opens its explanation.
import { IconChevronRight } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import {
  Button,
  capitalise,
  chipOf,
  EmptyState,
  iconOf,
  kitWords,
  PurposeChip,
  useFormats,
  useWords,
} from '#ui-kit';
import type { OwnLine } from '../contract.ts';
import classes from './own-month.module.css';
import { ownWords } from './words.ts';

export interface DayLinesProps {
  readonly lines: readonly OwnLine[];
  readonly selected: OwnLine | undefined;
  readonly onSelect: (line: OwnLine) => void;
  readonly onExplain: (line: OwnLine) => void;
}

/** Days shown at first, and added by each "more". */
const daysAtOnce = 10;

export function DayLines({ lines, selected, onSelect, onExplain }: DayLinesProps) {
  const words = useWords(ownWords);
  const formats = useFormats();
  const [dayCount, setDayCount] = useState(daysAtOnce);
  const days = useMemo(() => [...Map.groupBy(lines, (line) => line.date)], [lines]);
  if (days.length === 0) return <EmptyState title={words.emptyTitle}>{words.emptyText}</EmptyState>;
  return (
    <>
      <ul className={classes.days} aria-label={words.lines}>
        {days.slice(0, dayCount).map(([date, found]) => (
          <li key={date} className={classes.day}>
            <div className={classes.dayHead}>
              <h2>{capitalise(formats.longDay(date))}</h2>
              <span className={classes.muted}>{words.lineCount(found.length)}</span>
            </div>
            <ul>
              {found.map((line) => (
                <Line
                  key={line.id}
                  line={line}
                  selected={line === selected}
                  onSelect={() => onSelect(line)}
                  onExplain={() => onExplain(line)}
                />
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {days.length > dayCount ? (
        <Button onClick={() => setDayCount(dayCount + daysAtOnce)}>{words.more}</Button>
      ) : null}
    </>
  );
}

interface LineProps {
  readonly line: OwnLine;
  readonly selected: boolean;
  readonly onSelect: () => void;
  readonly onExplain: () => void;
}

function Line({ line, selected, onSelect, onExplain }: LineProps) {
  const words = useWords(ownWords);
  const kit = useWords(kitWords);
  const formats = useFormats();
  const Icon = iconOf(line);
  const title = formats.say(line.title);
  const about = [
    line.departure &&
      [formats.time(line.departure), line.arrival && formats.time(line.arrival)].filter(Boolean).join(' – '),
    line.distanceM !== null && line.distanceM > 0 && formats.distance(line.distanceM),
  ].filter(Boolean);
  return (
    <li className={classes.line} data-selected={selected || undefined} onFocus={onSelect}>
      <span className={classes.icon}>
        <Icon size={20} stroke={1.75} aria-hidden />
      </span>
      <p className={classes.title}>{title}</p>
      <p className={classes.about}>{about.join(' · ')}</p>
      <span className={classes.chip}>
        <PurposeChip kind={line.correctionOf ? 'correction' : chipOf(line)} />
      </span>
      <strong className={classes.amount}>{formats.amount(line.amountCents)}</strong>
      <span className={classes.explain}>
        <Button look="text" onClick={onExplain} label={words.explainOf(title, formats.day(line.date))}>
          <span className={classes.word}>{kit.explain}</span>
          <IconChevronRight size={18} stroke={1.75} aria-hidden className={classes.chevron} />
        </Button>
      </span>
    </li>
  );
}
