// Proposals to change the register: made here with their effect, decided by somebody else.
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { Button, Card, PageHead, RefusalNote, useFormats, useWords } from '#ui-kit';
import {
  approvePath,
  type Proposal,
  ProposalList,
  proposalsPath,
  Register,
  registerPath,
  withdrawPath,
} from '../register/contract.ts';
import { EffectOf } from './effect-of.tsx';
import classes from './officer.module.css';
import { Fetched, Line, Lines, Tag } from './parts.tsx';
import { ProposalForm } from './proposal-form.tsx';
import { RegisterTabs } from './register-tabs.tsx';
import { registerWords } from './register-words.ts';
import { saveText } from './save-text.ts';
import { useOfficer, useStep } from './use-officer.ts';

export function ProposalsPage() {
  const words = useWords(registerWords);
  const found = useOfficer(proposalsPath, ProposalList);
  const register = useOfficer(registerPath, Register);
  const [isNew, setNew] = useState(false);
  return (
    <>
      <PageHead
        title={words.proposalsTitle}
        below={words.proposalsBelow}
        action={
          isNew ? undefined : (
            <Button look="main" icon={IconPencil} onClick={() => setNew(true)}>
              {words.propose}
            </Button>
          )
        }
      />
      <RegisterTabs />
      <div className={classes.page}>
        {isNew ? (
          <Card title={words.propose}>
            <Fetched found={register}>
              {(known) => <ProposalForm register={known} onEnd={() => setNew(false)} />}
            </Fetched>
          </Card>
        ) : null}
        <Fetched found={found}>
          {({ proposals }) => (
            <Lines empty={{ title: words.proposalsEmpty, text: words.proposalsEmptyText }}>
              {proposals.map((proposal) => (
                <ProposalLine key={proposal.id} proposal={proposal} />
              ))}
            </Lines>
          )}
        </Fetched>
      </div>
    </>
  );
}

function ProposalLine({ proposal }: { proposal: Proposal }) {
  const words = useWords(registerWords);
  const { say, moment } = useFormats();
  const step = useStep();
  const { id, title, activity, because, by, isOwn, proposedAt, state, decidedBy, effect } = proposal;
  const stands =
    state === 'approved'
      ? words.approved(decidedBy ?? '')
      : state === 'withdrawn'
        ? words.withdrawn(decidedBy ?? '')
        : words.proposed;
  return (
    <Line
      status={state === 'proposed' ? 'waiting' : state === 'approved' ? 'done' : 'offline'}
      title={say(title)}
      below={`${activity} · ${words.by(by, moment(proposedAt))}`}
      aside={stands}
    >
      <p className={classes.quote}>{because}</p>
      <div className={classes.tags}>
        {isOwn ? <Tag kind="plain">{words.own}</Tag> : null}
        <Tag kind={effect.significant ? 'wait' : 'plain'}>
          {effect.significant ? words.significant : words.small}
        </Tag>
      </div>
      <EffectOf effect={effect} />
      {step.error ? <RefusalNote error={step.error} /> : null}
      <div className={classes.buttons}>
        {state === 'proposed' && !isOwn ? (
          <Button
            look="main"
            busy={step.isPending}
            onClick={() => step.mutate({ path: approvePath(id), body: {} })}
          >
            {words.approve}
          </Button>
        ) : null}
        {state === 'proposed' ? (
          <Button busy={step.isPending} onClick={() => step.mutate({ path: withdrawPath(id), body: {} })}>
            {words.withdraw}
          </Button>
        ) : null}
        {state === 'approved' ? (
          <Button onClick={() => saveText(`register-${id}.patch`, 'text/plain', effect.patch)}>
            {words.download}
          </Button>
        ) : null}
      </div>
    </Line>
  );
}
