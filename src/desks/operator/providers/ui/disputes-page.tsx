// The queue of disputes and repricing differences: lines without a person; opening one is written down.
import { useMutation } from '@tanstack/react-query';
import {
  ask,
  Button,
  Card,
  EmptyState,
  PageHead,
  RefusalNote,
  StatusMark,
  useFormats,
  useWords,
} from '#ui-kit';
import { Dispute, Disputes, disputesPath, openPath, type Queued } from '../contract.ts';
import classes from './desk.module.css';
import { DisputeOpened } from './dispute-opened.tsx';
import { Fetched } from './fetched.tsx';
import { useDesk } from './use-desk.ts';
import { deskWords } from './words.ts';

export function DisputesPage() {
  const words = useWords(deskWords);
  const found = useDesk(disputesPath, Disputes);
  return (
    <>
      <PageHead title={words.disputes} below={words.disputesBelow} />
      <Fetched found={found}>
        {({ disputes }) => (
          <Card flush>
            {disputes.length === 0 ? (
              <EmptyState title={words.noDisputes}>{words.noDisputesText}</EmptyState>
            ) : (
              <ul className={classes.lines}>
                {disputes.map((dispute) => (
                  <DisputeLine key={dispute.id} dispute={dispute} />
                ))}
              </ul>
            )}
          </Card>
        )}
      </Fetched>
    </>
  );
}

function DisputeLine({ dispute }: { dispute: Queued }) {
  const words = useWords(deskWords);
  const { say, date, moment, amount } = useFormats();
  const opening = useMutation({
    mutationFn: () => ask(openPath, Dispute, { service: dispute.service, disputeId: dispute.id }),
  });
  const { providerCents, ownCents, closedAt, outcome } = dispute;
  const asked = providerCents === null ? null : words.asked(amount(providerCents));
  const own = ownCents === null ? null : words.own(amount(ownCents));
  const state = closedAt === null ? words.openSince(moment(dispute.openedAt)) : words.outcome(outcome ?? '');
  return (
    <li>
      <div className={classes.line}>
        <StatusMark status={closedAt === null ? 'attention' : 'done'} spoken />
        <span className={classes.grow}>
          <span className={classes.title}>{words.kind(dispute.kind)}</span>
          <small>{[say(dispute.title), date(dispute.day), state].join(' · ')}</small>
        </span>
        <span className={classes.amounts}>
          <span>{asked}</span>
          <small>{own}</small>
        </span>
        {opening.data === undefined ? (
          <Button busy={opening.isPending} onClick={() => opening.mutate()}>
            {words.open}
          </Button>
        ) : (
          <Button onClick={() => opening.reset()}>{words.shut}</Button>
        )}
      </div>
      {opening.error ? <RefusalNote error={opening.error} /> : null}
      {opening.data === undefined ? null : (
        <DisputeOpened dispute={opening.data} onEnd={() => opening.reset()} />
      )}
    </li>
  );
}
