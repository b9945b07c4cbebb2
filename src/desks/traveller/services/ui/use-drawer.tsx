// One use, opened: when and where, what the price is made of, who pays, and the way to dispute it.
import { useState } from 'react';
import { Button, ExplainDrawer, RefusalNote, TextQuestion, useFormats, useLanguage, useWords } from '#ui-kit';
import type { PriceLine, Use } from '../contract.ts';
import classes from './services.module.css';
import { useDispute } from './use-services.ts';
import { serviceWords } from './words.ts';

export interface UseDrawerProps {
  readonly personId: string;
  readonly use: Use | undefined;
  readonly onClose: () => void;
}

export function UseDrawer({ personId, use, onClose }: UseDrawerProps) {
  const { say, longDay } = useFormats();
  return (
    <ExplainDrawer
      opened={use !== undefined}
      title={use ? `${say(use.name)}, ${longDay(use.day)}` : ''}
      onClose={onClose}
    >
      {use ? (
        <div className={classes.sheet} key={`${use.service}:${use.id}`}>
          {use.aside ? <p className={classes.aside}>{say(use.aside)}</p> : null}
          <Facts use={use} />
          <Price use={use} />
          <WhoPays use={use} />
          <Dispute personId={personId} use={use} />
        </div>
      ) : null}
    </ExplainDrawer>
  );
}

function Facts({ use }: { use: Use }) {
  const words = useWords(serviceWords);
  const { moment, distance } = useFormats();
  const number = useNumber();
  const facts: [string, string | null][] = [
    [words.from, use.startedAt ? moment(use.startedAt) : null],
    [words.until, moment(use.endedAt)],
    [words.place, use.place],
    [words.distance, use.distanceM === null ? null : distance(use.distanceM)],
    [words.energy, use.energyWh === null ? null : words.energyOf(number(use.energyWh / 1000, 2))],
  ];
  return (
    <dl className={classes.facts}>
      {facts.map(([term, value]) =>
        value === null ? null : (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}

function Price({ use }: { use: Use }) {
  const words = useWords(serviceWords);
  const { amount } = useFormats();
  const number = useNumber();
  return (
    <section>
      <h3>{words.price}</h3>
      {use.price.length === 0 ? <p className={classes.below}>{words.noPrice}</p> : null}
      <dl className={classes.facts}>
        {use.price.map((line) => (
          <PriceRow key={`${line.what}:${line.quantity}:${line.vatBasisPoints}`} line={line} />
        ))}
        <div className={classes.total}>
          <dt>{use.aside ? words.providerAsks : words.total}</dt>
          <dd>{amount(use.totalCents)}</dd>
        </div>
        {use.vat.map(({ vatBasisPoints, vatCents }) => (
          <div key={vatBasisPoints} className={classes.below}>
            <dt>{words.vat(`${number(vatBasisPoints / 100, 0)}%`)}</dt>
            <dd>{amount(vatCents)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function PriceRow({ line }: { line: PriceLine }) {
  const words = useWords(serviceWords);
  const { amount, distance } = useFormats();
  const number = useNumber();
  const { what, quantity, billedQuantity, cents } = line;
  const write = (value: number): string => {
    if (what === 'energy') return words.energyOf(number(value / 1000, 2));
    if (what === 'distance') return distance(value);
    return value >= 3600 * 2 ? words.hours(number(value / 3600, 1)) : words.minutes(number(value / 60, 0));
  };
  const isCounted = ['energy', 'distance', 'time', 'idle', 'duration'].includes(what);
  return (
    <div>
      <dt>
        {words.what(what)}
        {isCounted ? (
          <span className={classes.below}> {words.counted(write(quantity), write(billedQuantity))}</span>
        ) : null}
      </dt>
      <dd>{amount(cents)}</dd>
    </div>
  );
}

function WhoPays({ use }: { use: Use }) {
  const words = useWords(serviceWords);
  if (use.aside) return null;
  const text =
    use.purpose === null ? words.nobodyYet : use.purpose === 'private' ? words.personPays : words.clientPays;
  return (
    <section>
      <h3>{words.whoPays}</h3>
      <p>{text}</p>
    </section>
  );
}

function Dispute({ personId, use }: { personId: string; use: Use }) {
  const words = useWords(serviceWords);
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const dispute = useDispute(personId);
  if (use.decided && !use.isDisputed && !isOpen)
    return (
      <section>
        <h3>{words.decided}</h3>
        <p>{words[use.decided.outcome]}</p>
        {use.decided.answer === null ? null : <q>{use.decided.answer}</q>}
      </section>
    );
  if (use.isDisputed)
    return (
      <p role="status" className={classes.below}>
        {words.disputeSent}
      </p>
    );
  if (!isOpen)
    return (
      <div>
        <Button onClick={() => setOpen(true)}>{words.dispute}</Button>
      </div>
    );
  const send = () => dispute.mutate({ service: use.service, use: use.id, reason });
  return (
    <div className={classes.sheet}>
      <TextQuestion
        label={words.disputeQuestion}
        hint={words.disputeHint}
        why={{ activity: 'card/ov-fiets/rental', field: 'dispute_reason' }}
        value={reason}
        onChange={setReason}
        maxLength={500}
        rows={3}
      />
      {dispute.error ? <RefusalNote error={dispute.error} /> : null}
      <div className={classes.foot}>
        <Button look="main" disabled={reason.trim() === ''} busy={dispute.isPending} onClick={send}>
          {words.disputeSend}
        </Button>
      </div>
    </div>
  );
}

/** A plain number in the language of the reader. */
function useNumber() {
  const { language } = useLanguage();
  return (value: number, digits: number) =>
    new Intl.NumberFormat(language === 'nl' ? 'nl-NL' : 'en-GB', { maximumFractionDigits: digits }).format(
      value,
    );
}
