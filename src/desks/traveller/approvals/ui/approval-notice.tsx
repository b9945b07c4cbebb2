// A notice on the own month: how many trips wait for the employer, or that a question waits for an answer.
// Nothing when nothing waits.
import { Link, useWords } from '#ui-kit';
import classes from './own-approvals.module.css';
import { useOwnApprovals } from './use-own-approvals.ts';
import { ownApprovalWords } from './words.ts';

export function ApprovalNotice({ personId }: { personId: string }) {
  const words = useWords(ownApprovalWords);
  const { approvals = [] } = useOwnApprovals(personId).data ?? {};
  const isAsked = approvals.some(({ state }) => state === 'asked');
  const waiting = approvals.filter(({ state }) => state === 'waiting' || state === 'answered').length;
  if (!isAsked && waiting === 0) return null;
  return (
    <div className={classes.notice} role="status">
      <h2>{isAsked ? words.asks : words.notice(waiting)}</h2>
      <Link href="/me/approvals">{words.read}</Link>
    </div>
  );
}
