// On which days: today and yesterday with one tap, any others on the calendar, or a pattern of weekdays.
import { useState } from 'react';
import { addDays, daysOfPattern, weekdayOf } from '#kernel/civil-days';
import { Button, DayPicker, ManyQuestion, useFormats, useWords } from '#ui-kit';
import { type Entry, type EntryForm, MOST_DAYS } from '../contract.ts';
import classes from './add.module.css';
import { tripWords } from './words.ts';

export interface DayFieldsProps {
  readonly form: EntryForm;
  readonly entry: Entry;
  readonly fault: string | undefined;
  readonly onChange: (changes: Partial<Entry>) => void;
}

export function DayFields({ form, entry, fault, onChange }: DayFieldsProps) {
  const words = useWords(tripWords);
  const formats = useFormats();
  const [isPattern, setPattern] = useState(false);
  const { today, earliest } = form;
  const yesterday = addDays(today, -1);
  const { days } = entry;
  const isNear = days.length === 1 && (days[0] === today || days[0] === yesterday);
  const [isOpen, setOpen] = useState(!isNear);
  const told =
    days.length === 0
      ? words.noDays
      : days.length <= 3
        ? days.map((day) => formats.day(day)).join(', ')
        : words.manyDays(days.length, formats.day(days[0] ?? ''), formats.day(days.at(-1) ?? ''));
  return (
    <div className={classes.fields}>
      <p role="status" className={classes.strong}>
        {told}
      </p>
      <div className={classes.row}>
        <Button onClick={() => onChange({ days: [today] })}>{words.today}</Button>
        <Button onClick={() => onChange({ days: [yesterday] })}>{words.yesterday}</Button>
        <Button expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {words.otherDays}
        </Button>
        <Button expanded={isPattern} onClick={() => setPattern(!isPattern)}>
          {words.pattern}
        </Button>
      </div>
      {isPattern ? <PatternFields form={form} onChange={onChange} /> : null}
      {isOpen || isPattern || fault !== undefined ? (
        <DayPicker
          key={isPattern ? days.join() : 'by-hand'}
          label={words.days}
          why={{ activity: 'travel/trips/history', field: 'start_datetime' }}
          chosen={days}
          today={today}
          first={earliest}
          last={today}
          fault={fault}
          onChange={(chosen) => onChange({ days: chosen.slice(0, MOST_DAYS) })}
        />
      ) : null}
      <ManyQuestion
        look="chips"
        label={words.return}
        why={{ activity: 'travel/trips/by-hand', field: 'trip_end_location' }}
        values={entry.isReturn ? ['return'] : []}
        options={[{ value: 'return', label: words.isReturn }]}
        onChange={(chosen) => onChange({ isReturn: chosen.length > 0 })}
      />
    </div>
  );
}

/** Every chosen weekday of the last four weeks up to today, counted back from the day that is chosen. */
function PatternFields({ form, onChange }: Pick<DayFieldsProps, 'form' | 'onChange'>) {
  const words = useWords(tripWords);
  const formats = useFormats();
  const { today, earliest } = form;
  const [weekdays, setWeekdays] = useState<readonly string[]>([]);
  const [weeks, setWeeks] = useState('4');
  const monday = addDays(today, 1 - weekdayOf(today));
  const choose = (chosen: readonly string[], back: string) => {
    setWeekdays(chosen);
    setWeeks(back);
    const wanted = addDays(monday, -7 * (Number(back) - 1));
    const from = wanted < earliest ? earliest : wanted;
    onChange({ days: daysOfPattern({ weekdays: chosen.map(Number), from, until: today }, MOST_DAYS) });
  };
  return (
    <>
      <ManyQuestion
        look="chips"
        label={words.weekdays}
        why={{ activity: 'travel/trips/history', field: 'start_datetime' }}
        values={weekdays}
        options={[1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
          value: String(weekday),
          label: formats.weekday(addDays(monday, weekday - 1)),
        }))}
        onChange={(chosen) => choose(chosen, weeks)}
      />
      <div className={classes.row}>
        {['1', '2', '4', '8', '13'].map((count) => (
          <Button
            key={count}
            look={count === weeks ? 'main' : 'quiet'}
            onClick={() => choose(weekdays, count)}
          >
            {words.weeks(Number(count))}
          </Button>
        ))}
      </div>
    </>
  );
}
