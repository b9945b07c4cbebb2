// One booking: how it stands, what can be done now, and what the provider said. Live while it runs.
import { IconArrowLeft, IconCalendarPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { BlockSkeleton, Button, Card, Link, PageHead, RefusalNote, useFormats, useWords } from '#ui-kit';
import type { Booking, StepAsked } from '../contract.ts';
import classes from './cars.module.css';
import { DamageForm } from './damage-form.tsx';
import { TimeFields } from './time-fields.tsx';
import { useBooking, useCalendar, useStep } from './use-cars.ts';
import { busyWords, carWords, phaseWords, stepWords } from './words.ts';

export function BookingPage({ personId, id }: { personId: string; id: string }) {
  const words = useWords(carWords);
  const asked = useBooking(personId, id);
  return (
    <>
      <p className={classes.back}>
        <Link href="/me/cars">
          <IconArrowLeft size={18} stroke={1.75} aria-hidden />
          {words.back}
        </Link>
      </p>
      {asked.data ? (
        <One personId={personId} booking={asked.data} />
      ) : asked.error ? (
        <RefusalNote error={asked.error} onAgain={() => void asked.refetch()} />
      ) : (
        <BlockSkeleton height={420} />
      )}
    </>
  );
}

function One({ personId, booking }: { personId: string; booking: Booking }) {
  const phases = useWords(phaseWords);
  const doing = useWords(busyWords);
  const { say } = useFormats();
  const step = useStep(personId, booking.id);
  const [open, setOpen] = useState<'change' | 'damage'>();
  const take = (asked: StepAsked) => step.mutate(asked, { onSuccess: () => setOpen(undefined) });
  const [busy] = booking.waiting;
  return (
    <>
      <PageHead title={booking.name} below={say(booking.providerName)} />
      <div className={classes.narrow}>
        <Card>
          <p className={classes.state}>
            <span className={classes.phase} data-phase={booking.phase}>
              {phases[booking.phase]}
            </span>
            <span role="status">{busy === undefined ? '' : doing[busy]}</span>
          </p>
          {booking.notice ? <p className={classes.note}>{say(booking.notice)}</p> : null}
          {booking.refused && busy === undefined ? (
            <p className={classes.refused}>{say(booking.refused.says)}</p>
          ) : null}
          {step.error ? <RefusalNote error={step.error} /> : null}
          <Steps booking={booking} isBusy={step.isPending} take={take} onOpen={setOpen} />
        </Card>
        {open === 'change' ? <Change booking={booking} isBusy={step.isPending} take={take} /> : null}
        {open === 'damage' ? <DamageForm isBusy={step.isPending} onSend={take} /> : null}
        <FactsCard booking={booking} />
      </div>
    </>
  );
}

interface StepsProps {
  readonly booking: Booking;
  readonly isBusy: boolean;
  readonly take: (asked: StepAsked) => void;
  readonly onOpen: (what: 'change' | 'damage') => void;
}

const ORDER = ['open', 'resume', 'end', 'pause', 'change', 'cancel', 'damage'] as const;

/** The first that can be done is the main one. */
function Steps({ booking, isBusy, take, onOpen }: StepsProps) {
  const words = useWords(carWords);
  const steps = useWords(stepWords);
  const calendar = useCalendar(booking.id);
  const may = ORDER.filter((kind) => booking.may.includes(kind));
  const act = (kind: (typeof ORDER)[number]) =>
    kind === 'change' || kind === 'damage' ? onOpen(kind) : take({ kind });
  return (
    <div className={classes.steps}>
      {may.map((kind, at) => (
        <Button
          key={kind}
          look={at === 0 && ['open', 'resume', 'end'].includes(kind) ? 'main' : 'quiet'}
          disabled={isBusy}
          onClick={() => act(kind)}
        >
          {steps[kind]}
        </Button>
      ))}
      {booking.phase === 'confirmed' ? (
        <Button icon={IconCalendarPlus} busy={calendar.isPending} onClick={() => calendar.mutate()}>
          {words.calendar}
        </Button>
      ) : null}
    </div>
  );
}

function Change({ booking, isBusy, take }: Pick<StepsProps, 'booking' | 'isBusy' | 'take'>) {
  const words = useWords(carWords);
  const [times, setTimes] = useState(booking.times);
  const save = () => take({ kind: 'change', ...times });
  return (
    <Card title={words.newTime}>
      <div className={classes.form}>
        <TimeFields {...times} onChange={setTimes} />
        <Button look="main" busy={isBusy} onClick={save}>
          {words.saveTime}
        </Button>
      </div>
    </Card>
  );
}

function FactsCard({ booking }: { booking: Booking }) {
  const words = useWords(carWords);
  const { amount, moment } = useFormats();
  const span = (from: string, to: string) => `${moment(from)} – ${moment(to)}`;
  const { startedAt, endedAt, pauseSeconds, quotedCents, purpose } = booking;
  const facts: readonly (readonly [string, string | null])[] = [
    [words.plate, booking.plate],
    [words.station, booking.station],
    [words.time, span(booking.startsAt, booking.endsAt)],
    [
      words.driven,
      startedAt === null ? null : endedAt === null ? moment(startedAt) : span(startedAt, endedAt),
    ],
    [words.pauseNow, pauseSeconds === 0 ? null : words.minutes(Math.round(pauseSeconds / 60))],
    [words.quoted, quotedCents === null ? null : amount(quotedCents)],
    [words.purpose, purpose === null ? null : words[purpose]],
  ];
  return (
    <Card title={words.car}>
      <dl className={classes.lines}>
        {facts.map(([label, value]) =>
          value === null ? null : (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
      {booking.phase === 'over' && booking.endedAt !== null ? (
        <p className={classes.muted}>
          {booking.isBilled ? words.billed : words.notBilled} <Link href="/me/services">{words.receipt}</Link>
        </p>
      ) : null}
    </Card>
  );
}
