// To the week before and after, and to weeks in which something waits.
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { Button, Choice, go, useWords } from '#ui-kit';
import type { OwnWeek } from '../contract.ts';
import classes from './week.module.css';
import { weekWords } from './words.ts';

const numberOf = (week: string) => String(Number(week.slice(6)));

export function WeekNav({ data }: { data: OwnWeek | undefined }) {
  const words = useWords(weekWords);
  const open = (week: string | undefined) => week && go(`/me/week/${week}`);
  const elsewhere = data?.waitingElsewhere ?? [];
  return (
    <div className={classes.nav}>
      <Button icon={IconChevronLeft} label={words.previous} onClick={() => open(data?.previous)}>
        {data ? numberOf(data.previous) : '\u00a0'}
      </Button>
      <Button icon={IconChevronRight} label={words.next} onClick={() => open(data?.next)}>
        {data ? numberOf(data.next) : '\u00a0'}
      </Button>
      {elsewhere.length > 0 ? (
        <Choice
          label={words.waitsToo}
          value=""
          options={[
            { value: '', label: words.waitsToo },
            ...elsewhere.map(({ week, trips }) => ({
              value: week,
              label: words.weekOf(numberOf(week), trips),
            })),
          ]}
          onChoose={(week) => open(week)}
        />
      ) : null}
    </div>
  );
}
