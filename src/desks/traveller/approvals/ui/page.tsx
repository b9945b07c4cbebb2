// The approval of the own trips: why the employer looks, what was decided, and a place to answer.
import { useState } from 'react';
import { tellWhy } from '#desks/site/privacy/ui/use-pages';
import {
  BlockSkeleton,
  Button,
  Card,
  EmptyState,
  ExplainDrawer,
  Link,
  modeName,
  PageHead,
  PurposeChip,
  RefusalNote,
  TextQuestion,
  useFormats,
  useWords,
  WhyProvider,
} from '#ui-kit';
import type { OwnApproval } from '../contract.ts';
import classes from './own-approvals.module.css';
import { useAnswer, useOwnApprovals } from './use-own-approvals.ts';
import { ownApprovalWords } from './words.ts';

export function OwnApprovalsPage({ personId }: { personId: string }) {
  const words = useWords(ownApprovalWords);
  const found = useOwnApprovals(personId);
  const [opened, setOpened] = useState<OwnApproval>();
  return (
    <WhyProvider tell={tellWhy}>
      <PageHead title={words.title} below={words.below} />
      {found.data ? (
        <div className={classes.page}>
          <p className={classes.muted}>
            {words.note} <Link href="/me/policy">{words.policy}</Link>
          </p>
          {found.data.approvals.length === 0 ? (
            <EmptyState title={words.emptyTitle}>{words.emptyText}</EmptyState>
          ) : (
            <Card flush>
              <ul className={classes.rows}>
                {found.data.approvals.map((one) => (
                  <Row key={one.claimId} one={one} onAnswer={() => setOpened(one)} />
                ))}
              </ul>
            </Card>
          )}
        </div>
      ) : found.error ? (
        <RefusalNote error={found.error} onAgain={() => void found.refetch()} />
      ) : (
        <BlockSkeleton height={420} />
      )}
      <ExplainDrawer opened={opened !== undefined} title={words.answer} onClose={() => setOpened(undefined)}>
        {opened ? (
          <AnswerForm
            key={opened.claimId}
            personId={personId}
            one={opened}
            onDone={() => setOpened(undefined)}
          />
        ) : null}
      </ExplainDrawer>
    </WhyProvider>
  );
}

function Row({ one, onAnswer }: { one: OwnApproval; onAnswer: () => void }) {
  const words = useWords(ownApprovalWords);
  const { say, day, distance, amount } = useFormats();
  const what = [
    day(one.day),
    say(modeName(one.mode)),
    ...(one.distanceM === null ? [] : [distance(one.distanceM)]),
    ...(one.costCents === null ? [] : [amount(one.costCents)]),
  ].join(' · ');
  const mayAnswer = one.state === 'asked' || one.state === 'refused';
  return (
    <li className={classes.row}>
      <div className={classes.text}>
        <p className={classes.name}>
          <PurposeChip kind={one.purpose} /> {what}
        </p>
        <p>{words.state(one.state)}</p>
        <p className={classes.muted}>{words.because(one.because)}</p>
        {one.said
          .filter(({ reason }) => reason !== '')
          .map((step) => (
            <p key={step.at} className={classes.said}>{`${words.state(step.state)}: ${step.reason}`}</p>
          ))}
      </div>
      {mayAnswer ? (
        <Button label={words.answerOf(what)} onClick={onAnswer}>
          {words.answer}
        </Button>
      ) : null}
    </li>
  );
}

function AnswerForm({ personId, one, onDone }: { personId: string; one: OwnApproval; onDone: () => void }) {
  const words = useWords(ownApprovalWords);
  const answer = useAnswer(personId);
  const [text, setText] = useState('');
  return (
    <div className={classes.page}>
      <TextQuestion
        label={words.question}
        why={{ activity: 'money/payroll-settlement/evidence', field: 'approval_reason' }}
        value={text}
        onChange={setText}
        rows={4}
        maxLength={500}
      />
      {answer.error ? <RefusalNote error={answer.error} /> : null}
      <Button
        look="main"
        busy={answer.isPending}
        disabled={text.trim() === ''}
        onClick={() => answer.mutate({ claimId: one.claimId, text }, { onSuccess: onDone })}
      >
        {words.send}
      </Button>
    </div>
  );
}
