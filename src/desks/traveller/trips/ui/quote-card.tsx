// What it comes to, before anything is saved: the amount with its rule, CO2 with its source, and what the
// employer gets.
import { BlockSkeleton, Card, EmployerPanel, RefusalNote, useFormats, useWords } from '#ui-kit';
import type { Quote } from '../contract.ts';
import classes from './add.module.css';
import { tripWords } from './words.ts';

export interface QuoteCardProps {
  readonly quote: Quote | undefined;
  readonly error: unknown;
  readonly onAgain: () => void;
}

export function QuoteCard({ quote, error, onAgain }: QuoteCardProps) {
  const words = useWords(tripWords);
  if (error) return <RefusalNote error={error} onAgain={onAgain} />;
  if (quote === undefined) return <BlockSkeleton height={420} />;
  return (
    <div className={classes.side}>
      <Card title={words.comesTo}>
        <Sum quote={quote} />
      </Card>
      {quote.refusal ? null : (
        <Card title={words.employerGets}>
          <EmployerPanel disclosure={quote.disclosure} />
          <p className={classes.note}>{words.onlyWhenConfirmed}</p>
        </Card>
      )}
    </div>
  );
}

function Sum({ quote }: { quote: Quote }) {
  const words = useWords(tripWords);
  const formats = useFormats();
  if (quote.refusal) return <p className={classes.muted}>{words.notYet}</p>;
  const { amountCents, untaxedCents, trips, distanceM, co2Grams, closedMonths, alreadyThere } = quote;
  const taxed = (amountCents ?? 0) - untaxedCents;
  return (
    <div className={classes.fields} aria-live="polite">
      <p className={classes.total}>
        {amountCents === null ? words.nothingPaid : formats.amount(amountCents)}
      </p>
      <p className={classes.muted}>
        {words.trips(trips)}
        {distanceM === null ? '' : ` · ${formats.distance(distanceM * trips)}`}
        {taxed > 0 ? ` · ${words.taxed(formats.amount(taxed))}` : ''}
      </p>
      {amountCents === null ? <p className={classes.note}>{words.privateNote}</p> : null}
      {quote.rules.map((rule) => (
        <p key={rule.nl} className={classes.note}>
          {formats.say(rule)}
        </p>
      ))}
      {quote.days.length > 1 ? <Days days={quote.days} /> : null}
      <p>
        <strong>CO₂</strong> {co2Grams === null ? words.co2Unknown : formats.weight(co2Grams)}
        <span className={classes.note}>
          {quote.co2Sources.map(({ title }) => formats.say(title)).join('; ')}
        </span>
      </p>
      {closedMonths.length > 0 ? (
        <p className={classes.note}>
          {words.closed(closedMonths.map((month) => formats.month(month)).join(', '))}
        </p>
      ) : null}
      {alreadyThere.length > 0 ? (
        <p className={classes.warning}>
          {words.alreadyThere(
            alreadyThere
              .slice(0, 3)
              .map((day) => formats.day(day))
              .join(', '),
          )}
        </p>
      ) : null}
    </div>
  );
}

function Days({ days }: Pick<Quote, 'days'>) {
  const words = useWords(tripWords);
  const formats = useFormats();
  return (
    <details className={classes.days}>
      <summary>{words.perDay}</summary>
      <dl>
        {days.map(({ day, amountCents }) => (
          <div key={day}>
            <dt>{formats.day(day)}</dt>
            <dd>{formats.amount(amountCents)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
