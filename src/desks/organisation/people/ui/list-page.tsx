// The list of people: sought on the server and turned page by page, so that thousands stay quick.
import { IconUserPlus } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import {
  Button,
  Choice,
  type Column,
  go,
  Ledger,
  Link,
  PageHead,
  RefusalNote,
  RowsSkeleton,
  SearchField,
  useFormats,
  useWords,
} from '#ui-kit';
import { PAGE, type PeoplePage } from '../contract.ts';
import classes from './people.module.css';
import { type Sought, usePeople } from './use-people.ts';
import { peopleWords } from './words.ts';

/** A question is asked when the typing pauses. */
const PAUSE_MS = 180;

export function ListPage() {
  const words = useWords(peopleWords);
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState<Sought>({ sought: '', state: 'now', page: 0 });
  const found = usePeople(asked);
  useEffect(() => {
    const timer = setTimeout(
      () => setAsked((before) => (before.sought === typed ? before : { ...before, sought: typed, page: 0 })),
      PAUSE_MS,
    );
    return () => clearTimeout(timer);
  }, [typed]);
  const { data } = found;
  return (
    <>
      <PageHead
        title={words.people}
        below={data ? words.count(data.total) : undefined}
        action={
          <Button look="main" icon={IconUserPlus} onClick={() => go('/organisation/people/new')}>
            {words.addOne}
          </Button>
        }
      />
      <div className={classes.tools}>
        <SearchField label={words.search} value={typed} onChange={setTyped} />
        <Choice
          label={words.who}
          value={asked.state}
          options={(['now', 'leaving', 'gone', 'all'] as const).map((value) => ({
            value,
            label: words[value],
          }))}
          onChoose={(state) => setAsked({ ...asked, state, page: 0 })}
        />
      </div>
      {data ? (
        <Shown data={data} asked={asked} onPage={(page) => setAsked({ ...asked, page })} />
      ) : found.error ? (
        <RefusalNote error={found.error} onAgain={() => void found.refetch()} />
      ) : (
        <RowsSkeleton rows={8} height={44} />
      )}
    </>
  );
}

function Shown(props: { data: PeoplePage; asked: Sought; onPage: (page: number) => void }) {
  const { data, asked, onPage } = props;
  const words = useWords(peopleWords);
  const columns = useColumns();
  const isSought = asked.sought !== '' || asked.state !== 'now';
  return (
    <>
      <Ledger
        caption={words.people}
        columns={columns}
        rows={data.people}
        rowKey={({ personId }) => personId}
        pageSize={PAGE}
        empty={
          isSought
            ? { title: words.noneFound, text: words.noneFoundText }
            : { title: words.nobody, text: words.nobodyText }
        }
      />
      <div className={classes.pager}>
        <p role="status">
          {data.total === 0
            ? ''
            : words.rows(asked.page * PAGE + 1, asked.page * PAGE + data.people.length, data.total)}
        </p>
        <Button disabled={asked.page === 0} onClick={() => onPage(asked.page - 1)}>
          {words.previous}
        </Button>
        <Button disabled={(asked.page + 1) * PAGE >= data.total} onClick={() => onPage(asked.page + 1)}>
          {words.next}
        </Button>
      </div>
      {data.leftOut > 0 ? <p className={classes.muted}>{words.leftOut(data.leftOut)}</p> : null}
    </>
  );
}

function useColumns(): readonly Column<PeoplePage['people'][number]>[] {
  const words = useWords(peopleWords);
  const { date } = useFormats();
  return [
    {
      key: 'name',
      head: words.name,
      place: 'title',
      cell: ({ name, personId }) => (
        <Link href={`/organisation/people/${personId}`}>
          <bdi>{name}</bdi>
        </Link>
      ),
    },
    { key: 'number', head: words.number, place: 'below', cell: (one) => one.personnelNumber },
    { key: 'centre', head: words.costCentre, cell: (one) => one.costCentre ?? words.none },
    { key: 'group', head: words.group, cell: ({ group }) => (group === 'all' ? words.everyone : group) },
    { key: 'access', head: words.access, cell: ({ access }) => words[`access-${access}`] },
    { key: 'starts', head: words.starts, keep: true, cell: (one) => date(one.startsOn) },
    {
      key: 'ends',
      head: words.ends,
      keep: true,
      cell: (one) => (one.endsOn === null ? words.lasts : date(one.endsOn)),
    },
  ];
}
