// Days with both a commute and a day at home: which of the two is paid, and the other one to choose.
import { Button, Card, capitalise, type Formats, useFormats, useWords } from '#ui-kit';
import type { HomeDay } from '../contract.ts';
import classes from './home-days.module.css';
import { homeWords } from './words.ts';

export interface ConflictsProps {
  readonly days: readonly HomeDay[];
  readonly isBusy: boolean;
  readonly onChoose: (day: string, choice: 'commute' | 'home-working') => void;
}

export function Conflicts({ days, isBusy, onChoose }: ConflictsProps) {
  const words = useWords(homeWords);
  const formats = useFormats();
  const both = days.filter(({ paid }) => paid !== null);
  if (both.length === 0) return null;
  return (
    <Card title={words.bothTitle}>
      <p className={classes.muted}>{words.bothText}</p>
      <ul className={classes.both}>
        {both.map((day) => (
          <li key={day.date}>
            <div>
              <p className={classes.strong}>{capitalise(formats.longDay(day.date))}</p>
              <p className={classes.muted}>{tellPaid(day, words, formats)}</p>
            </div>
            {day.paid === 'commute' ? (
              <Button busy={isBusy} onClick={() => onChoose(day.date, 'home-working')}>
                {words.chooseHome}
              </Button>
            ) : null}
            {day.paid === 'home-working' ? (
              <Button busy={isBusy} onClick={() => onChoose(day.date, 'commute')}>
                {words.chooseCommute}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function tellPaid(
  { paid, homeCents, commuteCents }: HomeDay,
  words: (typeof homeWords)['nl'],
  { amount }: Formats,
): string {
  if (paid === 'commute') return words.paidCommute(amount(commuteCents ?? 0));
  if (paid === 'home-working') return words.paidHome(amount(homeCents ?? 0));
  return paid === 'both' ? words.paidBoth(amount(homeCents ?? 0)) : words.paidNone;
}
