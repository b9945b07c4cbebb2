// Links that are over, with how far the provider was told to delete, and when they go with us.
import { StatusMark, useFormats, useWords } from '#ui-kit';
import type { Account } from '../contract.ts';
import classes from './services.module.css';
import { serviceWords } from './words.ts';

export function PastAccounts({ past }: { past: readonly Account[] }) {
  return (
    <ul className={classes.rows}>
      {past.map((account) => (
        <PastAccount key={account.id} account={account} />
      ))}
    </ul>
  );
}

function PastAccount({ account }: { account: Account }) {
  const words = useWords(serviceWords);
  const { say, dateOf, date } = useFormats();
  const { endedAt, endToldAt, deletionConfirmedAt, linkToldAt, keptUntil } = account;
  const state =
    linkToldAt === null
      ? words.neverTold
      : deletionConfirmedAt
        ? words.deletionDone(dateOf(deletionConfirmedAt))
        : endToldAt
          ? words.deletionTold(dateOf(endToldAt))
          : words.deletionWanted;
  const isDone = linkToldAt === null || deletionConfirmedAt !== null;
  return (
    <li className={classes.row}>
      <div className={classes.text}>
        <p className={classes.name}>{say(account.name)}</p>
        <p className={classes.below}>
          {endedAt ? words.ended(dateOf(endedAt)) : ''}, {state}
        </p>
        {keptUntil ? <p className={classes.below}>{words.keptUntil(date(keptUntil))}</p> : null}
      </div>
      <div className={classes.act}>
        <StatusMark status={isDone ? 'done' : 'waiting'} spoken />
      </div>
    </li>
  );
}
