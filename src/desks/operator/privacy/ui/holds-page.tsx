// Holds: what two people decided not to erase for a time, the new look at it, and its end.
import { IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import { Button, Card, PageHead, RefusalNote, type Status, useFormats, useWords } from '#ui-kit';
import { type Hold, HoldList, holdsPath, reviewPath } from '../retention/contract.ts';
import { AskRelease, HoldAsks } from './hold-asks.tsx';
import { HoldForm } from './hold-form.tsx';
import classes from './officer.module.css';
import { Fetched, Line, Lines, Tag } from './parts.tsx';
import { RetentionTabs } from './retention-tabs.tsx';
import { retentionWords } from './retention-words.ts';
import { useOfficer, useStep } from './use-officer.ts';

export function HoldsPage() {
  const words = useWords(retentionWords);
  const found = useOfficer(holdsPath, HoldList);
  const [isPlacing, setPlacing] = useState(false);
  return (
    <>
      <PageHead
        title={words.holdsTitle}
        below={words.holdsBelow}
        action={
          isPlacing ? undefined : (
            <Button look="main" icon={IconLock} onClick={() => setPlacing(true)}>
              {words.place}
            </Button>
          )
        }
      />
      <RetentionTabs />
      <Fetched found={found}>
        {(list) => (
          <div className={classes.page}>
            {isPlacing ? (
              <Card title={words.place}>
                <HoldForm list={list} onEnd={() => setPlacing(false)} />
              </Card>
            ) : null}
            {list.asks.length > 0 ? <HoldAsks asks={list.asks} /> : null}
            <Lines empty={{ title: words.holdsEmpty, text: words.holdsEmptyText }}>
              {list.holds.map((hold) => (
                <HoldLine
                  key={hold.id}
                  hold={hold}
                  next={list.reviewDays.at(-1) ?? ''}
                  isReleaseAsked={list.asks.some((ask) => ask.hold === hold.id)}
                />
              ))}
            </Lines>
          </div>
        )}
      </Fetched>
    </>
  );
}

function HoldLine(props: { hold: Hold; next: string; isReleaseAsked: boolean }) {
  const { hold, next, isReleaseAsked } = props;
  const words = useWords(retentionWords);
  const { say, date } = useFormats();
  const step = useStep();
  const isOpen = hold.releasedOn === null;
  const status: Status = !isOpen ? 'done' : hold.isReviewDue ? 'attention' : 'waiting';
  const scope = hold.scope === 'person' ? words.scopePerson : words.scopeOrganisation;
  const [first = '', second = ''] = hold.decidedBy;
  return (
    <Line
      status={status}
      title={`${scope}: ${hold.title ? say(hold.title) : words.everything}`}
      below={`${words.placed(date(hold.placedOn))} · ${words.decided(first, second)}`}
      aside={
        hold.releasedOn !== null
          ? words.released(date(hold.releasedOn))
          : hold.isReviewDue
            ? words.reviewNow
            : words.review(date(hold.reviewOn))
      }
    >
      <p className={classes.quote}>{hold.ground}</p>
      <div className={classes.tags}>
        <Tag kind="plain">{hold.isTold ? words.told : words.notTold}</Tag>
        <Tag kind="plain">{words.heldRows(hold.rows)}</Tag>
      </div>
      {step.error ? <RefusalNote error={step.error} /> : null}
      {isOpen ? (
        <div className={classes.pair}>
          <Button
            busy={step.isPending}
            onClick={() => step.mutate({ path: reviewPath(hold.id), body: { reviewOn: next } })}
          >
            {words.doReview}
          </Button>
          {isReleaseAsked ? (
            <p className={classes.note}>{words.releaseAsked}</p>
          ) : (
            <AskRelease id={hold.id} />
          )}
        </div>
      ) : null}
    </Line>
  );
}
