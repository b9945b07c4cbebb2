// The month as a grid of days that can be set: by tap, or by keyboard with the arrows, Home, End and Page
// keys. One day is in the order of Tab.
import { IconHome } from '@tabler/icons-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useFormats, useWords } from '#ui-kit';
import type { HomeDay, HomeMonth } from '../contract.ts';
import classes from './home-days.module.css';
import { shiftDay, weeksOf } from './weeks-of.ts';
import { homeWords } from './words.ts';

export interface MonthGridProps {
  readonly data: HomeMonth;
  readonly onToggle: (day: string, isHome: boolean) => void;
  /** Another month, by the keys that leave this one; the day that gets the focus there. */
  readonly onLeave: (month: string) => void;
}

const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

export function MonthGrid({ data, onToggle, onLeave }: MonthGridProps) {
  const formats = useFormats();
  const grid = useRef<HTMLTableElement>(null);
  const inMonth = data.today.startsWith(data.month) ? data.today : `${data.month}-01`;
  const [focused, setFocused] = useState(inMonth);
  const current = focused.startsWith(data.month) ? focused : inMonth;
  const known = new Map(data.days.map((day) => [day.date, day]));
  const move = (to: string) => {
    if (!to.startsWith(data.month)) return onLeave(to < data.month ? data.previous : data.next);
    setFocused(to);
    grid.current?.querySelector<HTMLElement>(`[data-day="${to}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent, day: string) => {
    const to = targetOf(event.key, day, data.month);
    if (to !== undefined) move(to);
    else if (event.key === 'PageUp') onLeave(data.previous);
    else if (event.key === 'PageDown') onLeave(data.next);
    else return;
    event.preventDefault();
  };
  return (
    <table className={classes.grid} ref={grid} aria-label={formats.month(data.month)}>
      <Weekdays />
      <tbody>
        {weeksOf(data.month).map((week, at) => (
          <tr key={week.find(Boolean) ?? at}>
            {week.map((date, place) =>
              date === undefined ? (
                // biome-ignore lint/suspicious/noArrayIndexKey: an empty place is its place
                <td key={place} />
              ) : (
                <td key={date}>
                  <Day
                    date={date}
                    day={known.get(date)}
                    isToday={date === data.today}
                    isOff={date > data.lastDay}
                    isCurrent={date === current}
                    onFocus={() => setFocused(date)}
                    onKeyDown={(event) => onKeyDown(event, date)}
                    onToggle={onToggle}
                  />
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The day that a key leads to; it may lie in another month. */
function targetOf(key: string, day: string, month: string): string | undefined {
  const step = steps[key];
  if (step !== undefined) return shiftDay(day, step);
  if (key === 'Home') return `${month}-01`;
  return key === 'End' ? lastOf(month) : undefined;
}

const lastOf = (month: string): string => weeksOf(month).flat().filter(Boolean).at(-1) ?? `${month}-01`;

function Weekdays() {
  const words = useWords(homeWords);
  return (
    <thead>
      <tr>
        {words.weekdays.split(' ').map((name) => (
          <th key={name} scope="col">
            {name}
          </th>
        ))}
      </tr>
    </thead>
  );
}

interface DayProps {
  readonly date: string;
  readonly day: HomeDay | undefined;
  readonly isToday: boolean;
  readonly isOff: boolean;
  readonly isCurrent: boolean;
  readonly onFocus: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onToggle: MonthGridProps['onToggle'];
}

function Day({ date, day, isToday, isOff, isCurrent, onFocus, onKeyDown, onToggle }: DayProps) {
  const words = useWords(homeWords);
  const formats = useFormats();
  const isHome = day?.isHome ?? false;
  const isCommute = (day?.commuteCents ?? null) !== null;
  const said = [
    formats.longDay(date),
    isHome ? words.atHome : words.notAtHome,
    isCommute ? words.withCommute : '',
    day?.homeCents ? formats.amount(day.homeCents) : '',
  ].filter((part) => part !== '');
  return (
    <button
      type="button"
      className={classes.cell}
      data-day={date}
      data-home={isHome || undefined}
      data-both={(isHome && isCommute) || undefined}
      data-today={isToday || undefined}
      aria-pressed={isHome}
      aria-disabled={isOff || undefined}
      aria-label={said.join(', ')}
      tabIndex={isCurrent ? 0 : -1}
      onFocus={onFocus}
      onKeyDown={onKeyDown}
      onClick={() => {
        if (!isOff) onToggle(date, !isHome);
      }}
    >
      <span className={classes.number}>{Number(date.slice(8))}</span>
      {isHome ? <IconHome size={18} stroke={1.75} aria-hidden /> : null}
      {isCommute ? <span className={classes.commute} aria-hidden="true" /> : null}
      {isHome && day?.homeCents ? (
        <span className={classes.cents} aria-hidden="true">
          {formats.amount(day.homeCents)}
        </span>
      ) : null}
    </button>
  );
}
