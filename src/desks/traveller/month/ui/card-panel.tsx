// The card of the person: its last four and its balance, as of the last transaction that is in.
import { Card, TextSkeleton, useFormats, useWords } from '#ui-kit';
import type { OwnMonth } from '../contract.ts';
import classes from './own-month.module.css';
import { ownWords } from './words.ts';

export function CardPanel({ data }: { data: OwnMonth | undefined }) {
  const words = useWords(ownWords);
  const formats = useFormats();
  const card = data?.card;
  if (data && !card) {
    return (
      <Card title={words.card}>
        <p className={classes.muted}>{words.noCard}</p>
      </Card>
    );
  }
  return (
    <Card title={words.card} aside={card ? words.lastFour(card.lastFour) : <TextSkeleton width={110} />}>
      <p className={classes.balance}>
        {!card ? (
          <TextSkeleton width={110} />
        ) : card.balanceCents === null ? (
          words.noBalance
        ) : (
          formats.amount(card.balanceCents)
        )}
      </p>
      <p className={classes.muted}>
        {card ? `${words.balance} · ${formats.say(card.product)}` : <TextSkeleton width={160} />}
      </p>
      <p className={classes.muted}>
        {card?.balanceAt ? words.balanceAt(formats.moment(card.balanceAt)) : '\u00a0'}
      </p>
    </Card>
  );
}
