// What stands still and what was objected to; a restriction is announced to the person before it is lifted.
import { useState } from 'react';
import {
  Button,
  Link,
  PageHead,
  RefusalNote,
  type Status,
  TextQuestion,
  useFormats,
  useWords,
} from '#ui-kit';
import { FlagList, type FlagStep, flagStepPath, flagsPath, type StandingFlag } from '../flags/contract.ts';
import { CaseTabs } from './case-tabs.tsx';
import classes from './officer.module.css';
import { Fetched, Line, Lines } from './parts.tsx';
import { Buttons } from './request-decision.tsx';
import { restrictionWords } from './restriction-words.ts';
import { useOfficer, useStep } from './use-officer.ts';

export function RestrictionsPage() {
  const words = useWords(restrictionWords);
  const found = useOfficer(flagsPath, FlagList);
  return (
    <>
      <PageHead title={words.title} below={found.data && words.below(found.data.flags.length)} />
      <CaseTabs />
      <Fetched found={found}>
        {({ flags, hasMore }) => (
          <div className={classes.page}>
            <Lines empty={{ title: words.emptyTitle, text: words.emptyText }}>
              {flags.map((flag) => (
                <FlagLine key={flag.id} flag={flag} />
              ))}
            </Lines>
            {hasMore ? <p className={classes.note}>{words.more}</p> : null}
          </div>
        )}
      </Fetched>
    </>
  );
}

function FlagLine({ flag }: { flag: StandingFlag }) {
  const words = useWords(restrictionWords);
  const { say, day } = useFormats();
  const { kind, title, since, lift, request } = flag;
  const status: Status = lift === null ? 'done' : lift.isDue ? 'attention' : 'waiting';
  return (
    <Line
      status={status}
      title={`${words[kind]}: ${say(title)}`}
      below={words.since(day(since.slice(0, 10)))}
      aside={lift === null ? undefined : lift.isDue ? words.liftNow : words.liftFrom(day(lift.on))}
    >
      {request === null ? null : (
        <p className={classes.note}>
          <Link href={`/officer/requests/${request}`}>{words.request}</Link>
        </p>
      )}
      {kind === 'objection' ? <p className={classes.note}>{words.objectionText}</p> : <Lifting flag={flag} />}
    </Line>
  );
}

function Lifting({ flag: { id, lift } }: { flag: StandingFlag }) {
  const words = useWords(restrictionWords);
  const { moment, longDay } = useFormats();
  const [isAsking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const step = useStep(() => setAsking(false));
  const take = (event: FlagStep['event']) =>
    step.mutate({ path: flagStepPath(id), body: { event, reason: event === 'announce' ? reason : '' } });
  if (lift !== null) {
    return (
      <>
        <p className={classes.quote}>{lift.reason}</p>
        <p className={classes.note}>{words.announced(moment(lift.announcedAt), longDay(lift.on))}</p>
        {step.error ? <RefusalNote error={step.error} /> : null}
        <div className={classes.buttons}>
          {lift.isDue ? (
            <Button look="main" busy={step.isPending} onClick={() => take('lift')}>
              {words.lift}
            </Button>
          ) : null}
          <Button busy={step.isPending} onClick={() => take('keep')}>
            {words.keep}
          </Button>
        </div>
      </>
    );
  }
  if (!isAsking) return <Button onClick={() => setAsking(true)}>{words.announce}</Button>;
  return (
    <div className={classes.form}>
      {step.error ? <RefusalNote error={step.error} /> : null}
      <TextQuestion
        label={words.reason}
        hint={words.reasonHint}
        why={{ activity: 'trust/rights/requests', field: 'request_outcome' }}
        value={reason}
        onChange={setReason}
        rows={3}
        maxLength={1000}
      />
      <p className={classes.note}>{words.announceText}</p>
      <Buttons
        label={words.announce}
        step={step}
        onSend={() => take('announce')}
        onCancel={() => setAsking(false)}
      />
    </div>
  );
}
