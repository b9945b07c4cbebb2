// Who of us looked at what: the log of the own staff, page by page, and the page as a file.
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import {
  Button,
  type Column,
  Ledger,
  PageHead,
  RefusalNote,
  RowsSkeleton,
  useFormats,
  useWords,
} from '#ui-kit';
import { type ViewsPage as Page, VIEWS } from '../contract.ts';
import classes from './oversight.module.css';
import { useViews } from './use-oversight.ts';
import { oversightWords } from './words.ts';
import { writeViews } from './write-views.ts';

type View = Page['views'][number];

export function ViewsPage() {
  const words = useWords(oversightWords);
  const { say } = useFormats();
  const [pages, setPages] = useState<readonly number[]>([]);
  const found = useViews(pages.at(-1));
  const { data } = found;
  const keep = () => {
    if (!data) return;
    const text = writeViews(data.views, say, { organisation: words.asOrganisation, gone: words.gone });
    const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
    Object.assign(document.createElement('a'), { href: address, download: 'views.csv' }).click();
    URL.revokeObjectURL(address);
  };
  return (
    <>
      <PageHead
        title={words.viewsTitle}
        below={words.viewsBelow}
        action={
          <Button icon={IconDownload} disabled={!data || data.views.length === 0} onClick={keep}>
            {words.csv}
          </Button>
        }
      />
      {data ? (
        <>
          <Views views={data.views} />
          <div className={classes.pager}>
            <Button disabled={pages.length === 0} onClick={() => setPages(pages.slice(0, -1))}>
              {words.newer}
            </Button>
            <Button
              disabled={data.next === null}
              onClick={() => data.next !== null && setPages([...pages, data.next])}
            >
              {words.older}
            </Button>
          </div>
        </>
      ) : found.error ? (
        <RefusalNote error={found.error} onAgain={() => void found.refetch()} />
      ) : (
        <RowsSkeleton rows={8} height={44} />
      )}
    </>
  );
}

function Views({ views }: { views: readonly View[] }) {
  const words = useWords(oversightWords);
  const { say, moment } = useFormats();
  const columns: readonly Column<View>[] = [
    { key: 'at', head: words.when, place: 'title', keep: true, cell: ({ at }) => moment(at) },
    { key: 'who', head: words.who, place: 'below', cell: ({ viewer }) => viewer ?? words.asOrganisation },
    { key: 'whom', head: words.whom, cell: ({ person }) => <bdi>{person ?? words.gone}</bdi> },
    { key: 'what', head: words.what, cell: ({ fields }) => fields.map(say).join(', ') },
    { key: 'why', head: words.why, cell: ({ reason }) => say(reason) },
  ];
  return (
    <Ledger
      caption={words.viewsTitle}
      columns={columns}
      rows={views}
      rowKey={({ id }) => String(id)}
      pageSize={VIEWS}
      empty={{ title: words.nobodyLooked, text: words.nobodyLookedText }}
    />
  );
}
