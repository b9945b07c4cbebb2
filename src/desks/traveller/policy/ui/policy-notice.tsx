// A notice on the own month: from which day the allowance changes, with the way to read how. Nothing when
// nothing changes.
import { Link, useFormats, useWords } from '#ui-kit';
import classes from './own-policy.module.css';
import { useOwnPolicy } from './use-own-policy.ts';
import { ownPolicyWords } from './words.ts';

export function PolicyNotice({ personId }: { personId: string }) {
  const words = useWords(ownPolicyWords);
  const { date } = useFormats();
  const [change] = useOwnPolicy(personId).data?.changes ?? [];
  if (change === undefined) return null;
  const day = date(change.validFrom);
  return (
    <div className={classes.notice} role="status">
      <h2>{change.hasBegun ? words.changed(day) : words.changes(day)}</h2>
      <Link href="/me/policy">{words.read}</Link>
    </div>
  );
}
