// Disputes about uses for the work: what the provider asks, what its tariff gives, and how it ended.
import { Card, StatusMark, useFormats, useWords } from '#ui-kit';
import type { WorkDispute } from '../contract.ts';
import { disputeWords } from './dispute-words.ts';
import classes from './services.module.css';

export function DisputesCard({ disputes }: { disputes: readonly WorkDispute[] }) {
  const words = useWords(disputeWords);
  if (disputes.length === 0) return null;
  return (
    <Card title={words.title} flush>
      <ul className={classes.rows}>
        {disputes.map((dispute) => (
          <DisputeRow key={dispute.id} dispute={dispute} />
        ))}
      </ul>
      <p className={classes.note}>{words.note}</p>
    </Card>
  );
}

function DisputeRow({ dispute }: { dispute: WorkDispute }) {
  const words = useWords(disputeWords);
  const { amount, day, say } = useFormats();
  const { kind, name, outcome, ownCents, providerCents, title } = dispute;
  const asked = providerCents === null ? [] : [words.asked(amount(providerCents))];
  const own = ownCents === null ? [] : [words.own(amount(ownCents))];
  return (
    <li className={classes.row}>
      <StatusMark status={outcome === null ? 'attention' : 'done'} spoken />
      <div className={classes.text}>
        <p className={classes.name}>{name}</p>
        <p className={classes.below}>
          {[say(title), day(dispute.day), words[kind], ...asked, ...own].join(', ')}
        </p>
      </div>
      <span className={classes.below}>{outcome === null ? words.open : words[outcome]}</span>
    </li>
  );
}
