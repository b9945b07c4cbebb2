// Approving by exception: what the policy asks somebody to look at, chosen one by one or all at once,
// approved, refused with a reason, or asked about.
import { useState } from 'react';
import { tellWhy } from '#desks/site/privacy/ui/use-pages';
import {
  BlockSkeleton,
  Button,
  Card,
  capitalise,
  EmptyState,
  ExplainDrawer,
  modeName,
  PageHead,
  PurposeChip,
  RefusalNote,
  TextQuestion,
  Tick,
  useFormats,
  useWords,
  WhyProvider,
} from '#ui-kit';
import type { Approval, ApprovalList, Deciding } from '../contract.ts';
import classes from './approvals.module.css';
import { useApprovals, useDecide } from './use-approvals.ts';
import { approvalWords } from './words.ts';

const isOpen = ({ state }: Approval) => state === 'waiting' || state === 'answered';

export function ApprovalsPage() {
  const words = useWords(approvalWords);
  const found = useApprovals();
  const decide = useDecide();
  const [chosen, setChosen] = useState<readonly number[]>([]);
  const send = (state: Deciding['state'], reason: string, onDone?: () => void) =>
    decide.mutate(
      { claimIds: [...chosen], state, reason },
      {
        onSuccess: () => {
          setChosen([]);
          onDone?.();
        },
      },
    );
  return (
    <WhyProvider tell={tellWhy}>
      <PageHead
        title={words.title}
        below={found.data ? words.below(found.data.openCount) : undefined}
        action={
          <Button
            look="main"
            busy={decide.isPending}
            disabled={chosen.length === 0}
            onClick={() => send('approved', '')}
          >
            {words.approve(chosen.length)}
          </Button>
        }
      />
      {decide.error ? <RefusalNote error={decide.error} /> : null}
      {found.data ? (
        <Lists list={found.data} chosen={chosen} setChosen={setChosen} send={send} />
      ) : found.error ? (
        <RefusalNote error={found.error} onAgain={() => void found.refetch()} />
      ) : (
        <BlockSkeleton height={420} />
      )}
    </WhyProvider>
  );
}

type Send = (state: Deciding['state'], reason: string, onDone?: () => void) => void;

function Lists(props: {
  list: ApprovalList;
  chosen: readonly number[];
  setChosen: (ids: readonly number[]) => void;
  send: Send;
}) {
  const { list, chosen, setChosen, send } = props;
  const words = useWords(approvalWords);
  const open = list.approvals.filter(isOpen);
  const done = list.approvals.filter((one) => !isOpen(one));
  const toggle = (id: number) =>
    setChosen(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  return (
    <div className={classes.page}>
      <p className={classes.muted}>{words.note}</p>
      {open.length === 0 ? (
        <EmptyState title={words.emptyTitle}>{words.emptyText}</EmptyState>
      ) : (
        <Card title={words.open} flush>
          <div className={classes.bar}>
            <Button onClick={() => setChosen(open.map(({ claimId }) => claimId))}>{words.all}</Button>
            <Reasoned
              state="asked"
              label={words.askMore}
              question={words.reasonAsk}
              off={chosen.length === 0}
              send={send}
            />
            <Reasoned
              state="refused"
              label={words.refuse}
              question={words.reasonRefuse}
              off={chosen.length === 0}
              send={send}
            />
          </div>
          <ul className={classes.rows}>
            {open.map((one) => (
              <Row key={one.claimId} one={one} isChosen={chosen.includes(one.claimId)} onToggle={toggle} />
            ))}
          </ul>
        </Card>
      )}
      {done.length === 0 ? null : (
        <Card title={words.done} flush>
          <ul className={classes.rows}>
            {done.map((one) => (
              <Row
                key={one.claimId}
                one={one}
                isChosen={chosen.includes(one.claimId)}
                onToggle={one.state === 'approved' ? undefined : toggle}
              />
            ))}
          </ul>
        </Card>
      )}
    </div>
  );
}

function Row(props: { one: Approval; isChosen: boolean; onToggle: ((id: number) => void) | undefined }) {
  const { one, isChosen, onToggle } = props;
  const words = useWords(approvalWords);
  const { say, day, distance, amount } = useFormats();
  const what = [
    one.name,
    day(one.day),
    capitalise(say(modeName(one.mode))),
    ...(one.distanceM === null ? [] : [distance(one.distanceM)]),
  ].join(', ');
  return (
    <li className={classes.row}>
      {onToggle ? (
        <Tick label={words.choose(what)} checked={isChosen} onChange={() => onToggle(one.claimId)} />
      ) : (
        <span />
      )}
      <div className={classes.text}>
        <p className={classes.name}>{`${one.name} · ${one.personnelNumber}`}</p>
        <p className={classes.muted}>
          {[
            day(one.day),
            say(modeName(one.mode)),
            one.distanceM === null ? '' : distance(one.distanceM),
            one.costCentre ?? '',
          ]
            .filter((part) => part !== '')
            .join(' · ')}
        </p>
        {one.said
          .filter(({ reason }) => reason !== '')
          .map((step) => (
            <p key={step.at} className={classes.said}>{`${words.state(step.state)}: ${step.reason}`}</p>
          ))}
      </div>
      <div className={classes.why}>
        <PurposeChip kind={one.purpose} />
        <span className={classes.because}>{words.because(one.because)}</span>
        <span className={classes.muted}>{words.state(one.state)}</span>
      </div>
      <strong className={classes.amount}>{one.costCents === null ? '' : amount(one.costCents)}</strong>
    </li>
  );
}

function Reasoned(props: {
  state: 'refused' | 'asked';
  label: string;
  question: string;
  off: boolean;
  send: Send;
}) {
  const { state, label, question, off, send } = props;
  const words = useWords(approvalWords);
  const [opened, setOpened] = useState(false);
  const [reason, setReason] = useState('');
  const close = () => setOpened(false);
  const sent = () => {
    setReason('');
    close();
  };
  return (
    <>
      <Button disabled={off} onClick={() => setOpened(true)}>
        {label}
      </Button>
      <ExplainDrawer opened={opened} title={label} onClose={close}>
        <div className={classes.page}>
          <TextQuestion
            label={question}
            hint={words.reasonHint}
            why={{ activity: 'money/payroll-settlement/evidence', field: 'approval_reason' }}
            value={reason}
            onChange={setReason}
            rows={4}
            maxLength={500}
          />
          <Button look="main" disabled={reason.trim() === ''} onClick={() => send(state, reason, sent)}>
            {words.send}
          </Button>
        </div>
      </ExplainDrawer>
    </>
  );
}
