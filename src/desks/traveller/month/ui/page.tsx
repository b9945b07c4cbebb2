// A person's month: what comes in, line by line, with the reason of each amount and what the employer gets
// of it.
import { IconChevronRight } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { ApprovalNotice } from '#desks/traveller/approvals/ui/notice';
import { PolicyNotice } from '#desks/traveller/policy/ui/notice';
import {
  Card,
  capitalise,
  EmployerPanel,
  hourOf,
  kitWords,
  Link,
  PageHead,
  ProviderLines,
  RefusalNote,
  RowsSkeleton,
  StatusMark,
  useFormats,
  useWords,
} from '#ui-kit';
import type { OwnMonth } from '../contract.ts';
import { CardPanel } from './card-panel.tsx';
import { DayLines } from './day-lines.tsx';
import { MonthChoice } from './month-choice.tsx';
import { OwnDrawer } from './own-drawer.tsx';
import classes from './own-month.module.css';
import { type ShownLine, toShownLines } from './shown-line.ts';
import { SummaryCard } from './summary-card.tsx';
import { useOwnMonth } from './use-own-month.ts';
import { ownWords } from './words.ts';

export interface OwnMonthPageProps {
  readonly personId: string;
  readonly name: string;
  /** The server's clock. */
  readonly now: string;
  readonly month: string;
  readonly pathOf: (month: string) => string;
}

export function OwnMonthPage({ personId, name, now, month, pathOf }: OwnMonthPageProps) {
  const words = useWords(ownWords);
  const formats = useFormats();
  const found = useOwnMonth(personId, month);
  const { data } = found;
  const [explained, setExplained] = useState<ShownLine>();
  const [selected, setSelected] = useState<ShownLine>();
  const lines = useMemo(() => (data ? toShownLines(data) : []), [data]);
  const hour = hourOf(now);
  const greeting = hour < 12 ? words.morning : hour < 18 ? words.afternoon : words.evening;
  return (
    <>
      <PageHead
        title={`${greeting}, ${name.split(' ')[0]}`}
        below={capitalise(formats.month(month))}
        tools={<MonthChoice month={month} months={data?.months} pathOf={pathOf} />}
      />
      {found.error && !data ? (
        <RefusalNote error={found.error} onAgain={() => void found.refetch()} />
      ) : (
        <div className={classes.page}>
          <div className={classes.top}>
            <ApprovalNotice personId={personId} />
            <PolicyNotice personId={personId} />
            {data && data.waiting.trips > 0 ? <Waiting waiting={data.waiting} /> : null}
            <SummaryCard month={month} data={data} />
          </div>
          <Aside data={data} line={lines.find((line) => line.id === selected?.id) ?? lines[0]} />
          <div className={classes.below}>
            {data ? (
              <DayLines
                key={month}
                lines={lines}
                selected={selected}
                onSelect={setSelected}
                onExplain={setExplained}
              />
            ) : (
              <Card flush>
                <RowsSkeleton rows={6} height={70} />
              </Card>
            )}
            {data ? <ProviderLines {...data.atProviders} /> : null}
          </div>
        </div>
      )}
      <OwnDrawer line={explained} onClose={() => setExplained(undefined)} />
    </>
  );
}

/** Leads to the week in which the oldest of them waits. */
function Waiting({ waiting }: { waiting: OwnMonth['waiting'] }) {
  const words = useWords(ownWords);
  return (
    <Link className={classes.waiting} href="/me/week">
      <StatusMark status="waiting" spoken />
      <div>
        <h2>{words.waiting(waiting.trips)}</h2>
        <p>{waiting.recognised > 0 ? words.recognised(waiting.recognised) : words.noneRecognised}</p>
      </div>
      <IconChevronRight size={20} stroke={1.75} aria-hidden />
    </Link>
  );
}

/** On a wide screen the panel follows the line that has the focus; on a phone it is in the explanation. */
function Aside({ data, line }: { data: OwnMonth | undefined; line: ShownLine | undefined }) {
  const words = useWords(ownWords);
  const kit = useWords(kitWords);
  const formats = useFormats();
  return (
    <div className={classes.aside}>
      <CardPanel data={data} />
      {line ? (
        <div className={classes.employer}>
          <Card title={kit.employerGets}>
            <p className={classes.of}>{words.employerOf(formats.say(line.title), formats.day(line.date))}</p>
            <EmployerPanel disclosure={line.disclosure} />
          </Card>
        </div>
      ) : null}
    </div>
  );
}
