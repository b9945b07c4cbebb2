// Days chosen on a calendar of one month: by tap, or with the arrows of the keyboard; several at a time.
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { type KeyboardEvent, type RefObject, useId, useRef, useState } from 'react';
import { addDays, addMonths, weeksOf } from '#kernel/civil-days';
import classes from './day-picker.module.css';
import { capitalise } from './language/format-day.ts';
import { useFormats, useWords } from './language/language-context.tsx';
import { type AboutNobody, Why } from './question.tsx';
import type { Asked } from './why-ask.tsx';
import { kitWords } from './words.ts';

export interface DayPickerProps {
  readonly label: string;
  readonly why: Asked | AboutNobody;
  readonly chosen: readonly string[];
  readonly today: string;
  /** The first and the last day that may be chosen. */
  readonly first: string;
  readonly last: string;
  readonly fault?: string | undefined;
  readonly onChange: (days: readonly string[]) => void;
}

const steps: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  ArrowUp: -7,
  ArrowDown: 7,
};

export function DayPicker(props: DayPickerProps) {
  const { label, why, chosen, today, first, last, fault } = props;
  const formats = useFormats();
  const id = useId();
  const grid = useRef<HTMLTableElement>(null);
  const { month, weeks, reachable, turn, toggle, move } = useCalendar(props, grid);
  return (
    <fieldset className={classes.picker} aria-describedby={`${id}-fault`}>
      <legend>{label}</legend>
      <MonthHead month={month} first={first} last={last} onTurn={turn} />
      <table className={classes.grid} ref={grid}>
        <thead>
          <tr>
            {(weeks[0] ?? []).map((day) => (
              <th key={day} scope="col">
                {formats.weekday(day)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody onKeyDown={move}>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <td key={day}>
                  {day.startsWith(month) ? (
                    <button
                      type="button"
                      data-day={day}
                      data-today={day === today || undefined}
                      aria-pressed={chosen.includes(day)}
                      aria-label={formats.longDay(day)}
                      disabled={day < first || day > last}
                      tabIndex={day === reachable ? 0 : -1}
                      onClick={() => toggle(day)}
                    >
                      {Number(day.slice(8))}
                    </button>
                  ) : null}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p id={`${id}-fault`} className={classes.fault} role={fault === undefined ? undefined : 'alert'}>
        {fault}
      </p>
      <Why why={why} label={label} />
    </fieldset>
  );
}

interface MonthHeadProps extends Pick<DayPickerProps, 'first' | 'last'> {
  readonly month: string;
  readonly onTurn: (months: number) => void;
}

function MonthHead({ month, first, last, onTurn }: MonthHeadProps) {
  const words = useWords(kitWords);
  const formats = useFormats();
  return (
    <div className={classes.head}>
      <button
        type="button"
        aria-label={words.previousMonth}
        disabled={month <= first.slice(0, 7)}
        onClick={() => onTurn(-1)}
      >
        <IconChevronLeft size={20} stroke={1.75} aria-hidden />
      </button>
      <span aria-live="polite">{capitalise(formats.month(month))}</span>
      <button
        type="button"
        aria-label={words.nextMonth}
        disabled={month >= last.slice(0, 7)}
        onClick={() => onTurn(1)}
      >
        <IconChevronRight size={20} stroke={1.75} aria-hidden />
      </button>
    </div>
  );
}

/** Which month is open and which day has the focus. */
function useCalendar(
  { chosen, today, first, last, onChange }: DayPickerProps,
  grid: RefObject<HTMLTableElement | null>,
) {
  const [month, setMonth] = useState((chosen.at(-1) ?? today).slice(0, 7));
  const [at, setAt] = useState(chosen.at(-1) ?? today);
  const weeks = weeksOf(month);
  const turn = (months: number) => {
    const next = addMonths(month, months);
    setMonth(next);
    setAt(`${next}-01`);
  };
  const toggle = (day: string) => {
    setAt(day);
    onChange(chosen.includes(day) ? chosen.filter((one) => one !== day) : [...chosen, day].sort());
  };
  const move = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const day = addDays(at, step);
    if (day < first || day > last) return;
    setMonth(day.slice(0, 7));
    setAt(day);
    const focus = () => grid.current?.querySelector<HTMLElement>(`[data-day="${day}"]`)?.focus();
    // A day of another month is drawn first.
    if (day.startsWith(month)) focus();
    else requestAnimationFrame(focus);
  };
  const reachable = at.startsWith(month) ? at : `${month}-01`;
  return { month, weeks, reachable, turn, toggle, move };
}
