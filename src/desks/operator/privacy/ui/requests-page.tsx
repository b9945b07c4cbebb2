// The open requests, the first due first: kind, state, and how many days are left.
import { PageHead, type Status, useFormats, useWords } from '#ui-kit';
import { type ListedRequest, RequestList, requestsPath } from '../requests/contract.ts';
import { CaseTabs } from './case-tabs.tsx';
import { ClosedCases } from './closed-cases.tsx';
import classes from './officer.module.css';
import { Fetched, Line, Lines } from './parts.tsx';
import { requestWords } from './request-words.ts';
import { useOfficer } from './use-officer.ts';

export function RequestsPage() {
  const words = useWords(requestWords);
  const found = useOfficer(requestsPath, RequestList);
  return (
    <>
      <PageHead title={words.title} below={found.data && words.below(found.data.requests.length)} />
      <CaseTabs />
      <Fetched found={found}>
        {({ requests, hasMore }) => (
          <div className={classes.page}>
            <Lines empty={{ title: words.emptyTitle, text: words.emptyText }}>
              {requests.map((request) => (
                <RequestLine key={request.id} request={request} />
              ))}
            </Lines>
            {hasMore ? <p className={classes.note}>{words.more}</p> : null}
            <ClosedCases kind="requests" />
          </div>
        )}
      </Fetched>
    </>
  );
}

function RequestLine({ request }: { request: ListedRequest }) {
  const words = useWords(requestWords);
  const { day } = useFormats();
  const left = useDaysLeft();
  const { id, kind, phase, receivedAt, dueOn, daysLeft, isExtended } = request;
  const isOurs = phase === 'received' || phase === 'doubted' || phase === 'deciding';
  const status: Status = daysLeft < 0 ? 'blocking' : isOurs ? 'attention' : 'waiting';
  return (
    <Line
      href={`/officer/requests/${id}`}
      status={status}
      title={words[kind]}
      below={`${words[phase]} · ${words.receivedOn(day(receivedAt.slice(0, 10)))}`}
      aside={
        <>
          {day(dueOn)}
          {isExtended ? ` (${words.extended})` : ''}
          <br />
          {left(daysLeft)}
        </>
      }
    />
  );
}

/** How many days are left, or by how many it is late. */
export function useDaysLeft(): (days: number) => string {
  const words = useWords(requestWords);
  return (days) => (days === 0 ? words.today : days < 0 ? words.daysOver(-days) : words.daysLeft(days));
}
