// The lines of the month by day: what it was, its purpose, its amount; each opens its explanation.
import { IconChevronRight } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import {
  Button,
  capitalise,
  chipOf,
  EmptyState,
  type Formats,
  iconOf,
  kitWords,
  PurposeChip,
  useFormats,
  useWords,
} from '#ui-kit';
import classes from './own-month.module.css';
import type { ShownLine } from './shown-line.ts';
import { ownWords } from './words.ts';

export interface DayLinesProps {
  readonly lines: readonly ShownLine[];
  readonly selected: ShownLine | undefined;
  readonly onSelect: (line: ShownLine) => void;
  readonly onExplain: (line: ShownLine) => void;
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
              {found.length > 1 ? (
                <span className={classes.muted}>{words.lineCount(found.length)}</span>
              ) : null}
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
  readonly line: ShownLine;
  readonly selected: boolean;
  readonly onSelect: () => void;
  readonly onExplain: () => void;
}

/** Times, distance, and what a private trip cost: "07:18 – 17:19 · 51 km". */
function aboutOf(line: ShownLine, words: (typeof ownWords)['nl'], formats: Formats): string {
  const times = [line.departure, line.arrival].filter((time) => time !== null).map(formats.time);
  const isTrip = line.mode !== null && !line.line?.correctionOf;
  return [
    times.join(' – '),
    line.distanceM ? formats.distance(line.distanceM) : '',
    isTrip && line.distanceM === null ? words.unknownDistance : '',
    line.costCents ? words.paidYourself(formats.amount(line.costCents)) : '',
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

function Line({ line, selected, onSelect, onExplain }: LineProps) {
  const words = useWords(ownWords);
  const kit = useWords(kitWords);
  const formats = useFormats();
  const Icon = iconOf(line);
  const title = formats.say(line.title);
  const day = formats.day(line.date);
  const explain = line.line ? kit.explain : words.whoSees;
  return (
    <li className={classes.line} data-selected={selected || undefined} onFocus={onSelect}>
      <span className={classes.icon}>
        <Icon size={20} stroke={1.75} aria-hidden />
      </span>
      <p className={classes.title}>{title}</p>
      <p className={classes.about}>{aboutOf(line, words, formats)}</p>
      <span className={classes.chip}>
        <PurposeChip kind={line.line?.correctionOf ? 'correction' : chipOf(line)} />
      </span>
      <strong className={classes.amount}>{line.line ? formats.amount(line.line.amountCents) : null}</strong>
      <span className={classes.explain}>
        <Button
          look="text"
          onClick={onExplain}
          label={line.line ? words.explainOf(title, day) : words.whoSeesOf(title, day)}
        >
          <span className={classes.word}>{explain}</span>
          <IconChevronRight size={18} stroke={1.75} aria-hidden className={classes.chevron} />
        </Button>
      </span>
    </li>
  );
}
