// Own trips of a month, a page at a time; each opens with everything that is held of it.
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { addMonths } from '#kernel/civil-days';
import {
  BlockSkeleton,
  Button,
  Card,
  chipOf,
  EmptyState,
  ExplainDrawer,
  go,
  iconOf,
  PageHead,
  PurposeChip,
  RefusalNote,
  useFormats,
  useWords,
} from '#ui-kit';
import type { TripRow } from '../contract.ts';
import classes from './list.module.css';
import { listWords } from './list-words.ts';
import { TripBody } from './trip-body.tsx';
import { useTripPage, useWithdrawal } from './use-list.ts';

export interface ListPageProps {
  readonly personId: string;
  readonly month: string;
  /** The month of today. */
  readonly now: string;
}

export function ListPage({ personId, month, now }: ListPageProps) {
  const words = useWords(listWords);
  const formats = useFormats();
  const [page, setPage] = useState(0);
  const [opened, setOpened] = useState<TripRow>();
  const asked = useTripPage(personId, month, page);
  const { restore, withdrawn, setWithdrawn, withdraw } = useWithdrawal(personId);
  const turn = (months: number) => {
    setPage(0);
    go(`/me/trips/${addMonths(month, months)}`);
  };
  const found = asked.data;
  return (
    <>
      <PageHead
        title={words.title}
        below={found ? words.below(formats.month(month), found.count) : formats.month(month)}
        tools={
          <>
            <Button onClick={() => turn(-1)}>{words.before}</Button>
            <Button onClick={() => go('/me/vehicles')}>{words.vehicles}</Button>
            {month < now ? <Button onClick={() => turn(1)}>{words.after}</Button> : null}
          </>
        }
        action={
          <Button look="main" icon={IconPlus} onClick={() => go('/me/trips/add')}>
            {words.add}
          </Button>
        }
      />
      {withdraw.error ? <RefusalNote error={withdraw.error} /> : null}
      {withdrawn === undefined ? null : (
        <UndoNote
          busy={restore.isPending}
          onUndo={() => restore.mutate([withdrawn], { onSuccess: () => setWithdrawn(undefined) })}
        />
      )}
      <Found asked={asked} page={page} onPage={setPage} onOpen={setOpened} />
      <ExplainDrawer
        opened={opened !== undefined}
        title={opened === undefined ? '' : `${formats.day(opened.day)}: ${titleOf(opened, words.noPlaces)}`}
        onClose={() => setOpened(undefined)}
      >
        {opened ? (
          <TripBody
            personId={personId}
            trip={opened.id}
            onWithdraw={() => {
              withdraw.mutate([opened.id], { onSuccess: () => setWithdrawn(opened.id) });
              setOpened(undefined);
            }}
          />
        ) : null}
      </ExplainDrawer>
    </>
  );
}

function UndoNote({ busy, onUndo }: { busy: boolean; onUndo: () => void }) {
  const words = useWords(listWords);
  return (
    <div className={classes.undo} role="status">
      <p>{words.withdrawn}</p>
      <Button busy={busy} onClick={onUndo}>
        {words.undo}
      </Button>
    </div>
  );
}

interface FoundProps {
  readonly asked: ReturnType<typeof useTripPage>;
  readonly page: number;
  readonly onPage: (page: number) => void;
  readonly onOpen: (trip: TripRow) => void;
}

function Found({ asked, page, onPage, onOpen }: FoundProps) {
  const words = useWords(listWords);
  const found = asked.data;
  if (asked.error) return <RefusalNote error={asked.error} onAgain={() => void asked.refetch()} />;
  if (found === undefined) return <BlockSkeleton height={480} />;
  if (found.count === 0) return <EmptyState title={words.empty}>{words.emptyText}</EmptyState>;
  return (
    <>
      <Days trips={found.trips} onOpen={onOpen} />
      {found.pages > 1 ? (
        <div className={classes.pager}>
          <Button disabled={page === 0} onClick={() => onPage(page - 1)}>
            {words.previous}
          </Button>
          <p role="status">{words.page(page + 1, found.pages)}</p>
          <Button disabled={page + 1 >= found.pages} onClick={() => onPage(page + 1)}>
            {words.next}
          </Button>
        </div>
      ) : null}
    </>
  );
}

const titleOf = ({ origin, destination }: TripRow, otherwise: string) =>
  origin === null || destination === null ? otherwise : `${origin} – ${destination}`;

function Days({ trips, onOpen }: { trips: readonly TripRow[]; onOpen: (trip: TripRow) => void }) {
  const formats = useFormats();
  const days = [...Map.groupBy(trips, ({ day }) => day)];
  return (
    <div className={classes.days}>
      {days.map(([day, own]) => (
        <Card key={day} title={formats.longDay(day)} flush>
          <ul>
            {own.map((trip) => (
              <li key={trip.id}>
                <Row trip={trip} onOpen={() => onOpen(trip)} />
              </li>
            ))}
          </ul>
        </Card>
      ))}
    </div>
  );
}

function Row({ trip, onOpen }: { trip: TripRow; onOpen: () => void }) {
  const words = useWords(listWords);
  const formats = useFormats();
  const Icon = iconOf({ mode: trip.mode, kind: 'travel' });
  const facts = [
    trip.distanceM === null ? words.noDistance : formats.distance(trip.distanceM),
    words[trip.source],
    words[trip.state],
  ];
  return (
    <button type="button" className={classes.row} data-state={trip.state} onClick={onOpen}>
      <Icon size={20} stroke={1.75} aria-hidden />
      <span className={classes.text}>
        <span className={classes.title}>{titleOf(trip, words.noPlaces)}</span>
        <span className={classes.muted}>{facts.join(' · ')}</span>
      </span>
      <span className={classes.aside}>
        {trip.lineCents === null ? null : <span>{formats.amount(trip.lineCents)}</span>}
        {trip.state === 'withdrawn' ? null : (
          <PurposeChip kind={chipOf({ purpose: trip.purpose, kind: 'travel' })} />
        )}
      </span>
    </button>
  );
}
