// What the chosen car would cost, line by line; what goes to the provider; and the button that books.
import { BlockSkeleton, Button, Card, go, RefusalNote, useFormats, useWords } from '#ui-kit';
import type { Quote, Wish } from '../contract.ts';
import classes from './cars.module.css';
import { useBook, useQuote } from './use-cars.ts';
import { carWords } from './words.ts';

export function QuoteCard({ personId, wish }: { personId: string; wish: Wish }) {
  const quoted = useQuote(personId, wish);
  if (quoted.error) return <RefusalNote error={quoted.error} onAgain={() => void quoted.refetch()} />;
  if (quoted.data === undefined) return <BlockSkeleton height={260} />;
  return <Quoted personId={personId} wish={wish} quote={quoted.data} />;
}

function Quoted({ personId, wish, quote }: { personId: string; wish: Wish; quote: Quote }) {
  const words = useWords(carWords);
  const { amount, distance, say } = useFormats();
  const book = useBook(personId);
  const submit = () => book.mutate(wish, { onSuccess: ({ bookingId }) => go(`/me/cars/${bookingId}`) });
  return (
    <Card title={`${words.price}: ${quote.name}`}>
      {quote.totalCents === null ? (
        <p>{words.noPrice}</p>
      ) : (
        <>
          <p className={classes.total}>{amount(quote.totalCents)}</p>
          <dl className={classes.lines}>
            {quote.lines.map(({ what, cents }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines have no name of their own and never move
              <div key={at}>
                <dt>{say(what)}</dt>
                <dd>{amount(cents)}</dd>
              </div>
            ))}
            <div data-quiet>
              <dt>{words.vat}</dt>
              <dd>{amount(quote.vatCents)}</dd>
            </div>
          </dl>
          <p className={classes.muted}>{words.expected(distance(quote.distanceM))}</p>
        </>
      )}
      <section className={classes.goes} aria-label={words.goes}>
        <h3>{words.goes}</h3>
        <p>{quote.goes.map((field) => say(field)).join(', ')}.</p>
        <p className={classes.muted}>{words.stays}</p>
      </section>
      {quote.refusal ? (
        <p role="status" className={classes.refused}>
          {say(quote.refusal)}
        </p>
      ) : null}
      {book.error ? <RefusalNote error={book.error} /> : null}
      <Button look="main" busy={book.isPending} disabled={quote.refusal !== null} onClick={submit}>
        {words.book}
      </Button>
    </Card>
  );
}
