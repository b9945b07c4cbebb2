// What one of the office asked about holds: confirmed by somebody else, or taken back by who asked.
import { useState } from 'react';
import { Button, RefusalNote, TextQuestion, useFormats, useWords } from '#ui-kit';
import { decideHoldPath, type HoldAsk, releasePath } from '../retention/contract.ts';
import classes from './officer.module.css';
import { Line, Lines, Tag } from './parts.tsx';
import { Buttons } from './request-decision.tsx';
import { retentionWords } from './retention-words.ts';
import { useStep } from './use-officer.ts';

export function HoldAsks({ asks }: { asks: readonly HoldAsk[] }) {
  const words = useWords(retentionWords);
  return (
    <Lines title={words.waits} empty={{ title: words.waits, text: '' }}>
      {asks.map((ask) => (
        <AskLine key={ask.id} ask={ask} />
      ))}
    </Lines>
  );
}

function AskLine({ ask }: { ask: HoldAsk }) {
  const words = useWords(retentionWords);
  const { say, date, moment } = useFormats();
  const step = useStep();
  const decide = (isConfirmed: boolean) =>
    step.mutate({ path: decideHoldPath(ask.id), body: { isConfirmed } });
  const scope = ask.scope === 'person' ? words.scopePerson : words.scopeOrganisation;
  const what = ask.what === 'place' ? words.askedPlace : words.askedRelease;
  return (
    <Line
      status={ask.isOwn ? 'waiting' : 'attention'}
      title={`${what} · ${scope}: ${ask.title ? say(ask.title) : words.everything}`}
      below={words.askedBy(ask.askedBy, moment(ask.askedAt))}
      aside={ask.reviewOn === null ? undefined : words.until(date(ask.reviewOn))}
    >
      <p className={classes.quote}>{ask.ground}</p>
      <div className={classes.tags}>
        <Tag kind="plain">{ask.isTold ? words.told : words.notTold}</Tag>
      </div>
      {step.error ? <RefusalNote error={step.error} /> : null}
      {ask.isOwn ? <p className={classes.note}>{words.needsOther}</p> : null}
      <div className={classes.buttons}>
        {ask.isOwn ? null : (
          <Button look="main" busy={step.isPending} onClick={() => decide(true)}>
            {words.confirm}
          </Button>
        )}
        <Button busy={step.isPending} onClick={() => decide(false)}>
          {ask.isOwn ? words.takeBack : words.decline}
        </Button>
      </div>
    </Line>
  );
}

/** Asks that a hold ends; a colleague confirms it. */
export function AskRelease({ id }: { id: string }) {
  const words = useWords(retentionWords);
  const [isAsking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const step = useStep(() => setAsking(false));
  if (!isAsking) return <Button onClick={() => setAsking(true)}>{words.doRelease}</Button>;
  return (
    <div className={classes.form}>
      {step.error ? <RefusalNote error={step.error} /> : null}
      <TextQuestion
        label={words.whyRelease}
        hint={words.releaseText}
        why={{ activity: 'system/holds/hold', field: 'hold_ground' }}
        value={reason}
        onChange={setReason}
        rows={2}
        maxLength={1000}
      />
      <Buttons
        label={words.askRelease}
        step={step}
        onSend={() => step.mutate({ path: releasePath(id), body: { reason } })}
        onCancel={() => setAsking(false)}
      />
    </div>
  );
}
