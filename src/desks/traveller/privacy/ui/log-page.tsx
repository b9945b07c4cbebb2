// The whole log: who got what of you, when and why, and who of staff or client looked.
import { useState } from 'react';
import { Button, Card, EmptyState, useWords } from '#ui-kit';
import type { MyLog } from '../contract.ts';
import { EventRows } from './event-rows.tsx';
import { Loaded, SubPage } from './frame.tsx';
import { Rows } from './rows.tsx';
import { useLog } from './use-my-data.ts';
import { dataWords } from './words.ts';

export function LogPage({ personId }: { personId: string }) {
  const words = useWords(dataWords);
  return (
    <SubPage title={words.logTitle} below={words.logBelow}>
      <Page personId={personId} after={undefined} isFirst />
    </SubPage>
  );
}

/** A page, and below it the one after it as soon as it is asked for. */
function Page(props: { personId: string; after: MyLog['next'] | undefined; isFirst?: boolean }) {
  const { personId, after, isFirst = false } = props;
  const words = useWords(dataWords);
  const [isMore, setMore] = useState(false);
  const asked = useLog(personId, after);
  return (
    <Loaded asked={asked} height={420}>
      {({ events, next }) => (
        <>
          <Card flush>
            {events.length === 0 && isFirst ? (
              <EmptyState title={words.nobody} />
            ) : (
              <Rows>
                <EventRows events={events} />
              </Rows>
            )}
          </Card>
          {next.received === null && next.looked === null ? null : isMore ? (
            <Page personId={personId} after={next} />
          ) : (
            <Button onClick={() => setMore(true)}>{words.more}</Button>
          )}
        </>
      )}
    </Loaded>
  );
}
