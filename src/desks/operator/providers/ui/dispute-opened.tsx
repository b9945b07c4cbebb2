// One dispute opened: what the provider asked, our own sum line by line, and the decision.
import { useState } from 'react';
import { Button, RefusalNote, TextQuestion, useFormats, useWords } from '#ui-kit';
import { askProviderPath, type Dispute, decidePath } from '../contract.ts';
import classes from './desk.module.css';
import { useDeskStep } from './use-desk.ts';
import { deskWords } from './words.ts';

export function DisputeOpened({ dispute, onEnd }: { dispute: Dispute; onEnd: () => void }) {
  const words = useWords(deskWords);
  const { say, amount, moment } = useFormats();
  const { price, verdict, because, differenceCents } = dispute;
  return (
    <div className={classes.opened}>
      <p className={classes.note}>{words.written}</p>
      {dispute.reason === null ? null : <blockquote className={classes.quote}>{dispute.reason}</blockquote>}
      <dl className={classes.facts}>
        <div>
          <dt>{words.use}</dt>
          <dd>
            {dispute.startedAt === null ? '' : `${moment(dispute.startedAt)} – `}
            {moment(dispute.endedAt)}
          </dd>
        </div>
        <div>
          <dt>{words.number}</dt>
          <dd>{dispute.key}</dd>
        </div>
        <div>
          <dt>{words.charged}</dt>
          <dd>{amount(dispute.chargedCents)}</dd>
        </div>
        <div>
          <dt>{words.ourSum}</dt>
          <dd>
            {price === null ? (because === null ? '' : say(because)) : amount(price.inclusiveCents)}
            {verdict === 'differs' && differenceCents !== null
              ? ` · ${words.difference(amount(differenceCents))}`
              : ''}
          </dd>
        </div>
      </dl>
      {price === null ? null : <Lines price={price} />}
      {dispute.answer === null ? null : (
        <p>
          {words.answered} <q>{dispute.answer}</q>
        </p>
      )}
      {dispute.takesLetters ? <AskProvider dispute={dispute} /> : <Letter text={say(dispute.letter)} />}
      {dispute.closedAt === null ? <Decision dispute={dispute} onEnd={onEnd} /> : null}
    </div>
  );
}

function Lines({ price }: { price: NonNullable<Dispute['price']> }) {
  const words = useWords(deskWords);
  const { amount } = useFormats();
  return (
    // Wider than a phone: it is moved sideways, by keyboard too.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable
    <section className={classes.scroll} aria-label={words.ourSum} tabIndex={0}>
      <table className={classes.price}>
        <thead>
          <tr>
            <th scope="col">{words.part}</th>
            <th scope="col">{words.counted}</th>
            <th scope="col">{words.rate}</th>
            <th scope="col">{words.vat}</th>
            <th scope="col">{words.amount}</th>
          </tr>
        </thead>
        <tbody>
          {price.lines.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines of one sum, which never change place
            <tr key={index}>
              <th scope="row">{words.dimension(line.what)}</th>
              <td>{words.quantity(line)}</td>
              <td>{words.ratePer(line)}</td>
              <td>{line.vatBasisPoints / 100}&nbsp;%</td>
              <td>{amount(line.cents)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={4}>
              {words.total(amount(price.exclusiveCents), amount(price.vatCents))}
            </th>
            <td>{amount(price.inclusiveCents)}</td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

function Letter({ text }: { text: string }) {
  const words = useWords(deskWords);
  const [copied, setCopied] = useState(false);
  return (
    <details className={classes.fold}>
      <summary>{words.letter}</summary>
      <p>{text}</p>
      <Button
        onClick={() => {
          void navigator.clipboard.writeText(text).then(() => setCopied(true));
        }}
      >
        {copied ? words.copied : words.copy}
      </Button>
    </details>
  );
}

/** The worker hands the question over; it says here when that was. */
function AskProvider({ dispute }: { dispute: Dispute }) {
  const words = useWords(deskWords);
  const { moment } = useFormats();
  const step = useDeskStep();
  const { letterSentAt, letterWantedAt } = dispute;
  if (letterSentAt !== null) return <p className={classes.note}>{words.askedAt(moment(letterSentAt))}</p>;
  const isWaiting = letterWantedAt !== null || step.isSuccess;
  return (
    <div>
      {step.error ? <RefusalNote error={step.error} /> : null}
      {isWaiting ? (
        <p className={classes.note} role="status">
          {words.askWaits}
        </p>
      ) : (
        <Button
          busy={step.isPending}
          onClick={() =>
            step.mutate({
              path: askProviderPath,
              body: { service: dispute.service, disputeId: dispute.id },
            })
          }
        >
          {words.askProvider}
        </Button>
      )}
    </div>
  );
}

function Decision({ dispute, onEnd }: { dispute: Dispute; onEnd: () => void }) {
  const words = useWords(deskWords);
  const step = useDeskStep();
  const [answer, setAnswer] = useState('');
  const decide = (outcome: 'provider-right' | 'provider-corrects' | 'withdrawn') =>
    step.mutate(
      { path: decidePath, body: { service: dispute.service, disputeId: dispute.id, outcome, answer } },
      { onSuccess: onEnd },
    );
  return (
    <>
      <TextQuestion
        label={words.answer}
        hint={words.answerHint}
        why={{ activity: dispute.activity, field: 'dispute_answer' }}
        value={answer}
        onChange={setAnswer}
        maxLength={500}
        rows={3}
      />
      {step.error ? <RefusalNote error={step.error} /> : null}
      <div className={classes.buttons}>
        <Button look="main" busy={step.isPending} onClick={() => decide('provider-corrects')}>
          {words.reject}
        </Button>
        <Button busy={step.isPending} onClick={() => decide('provider-right')}>
          {words.accept}
        </Button>
        {dispute.kind === 'person' ? (
          <Button busy={step.isPending} onClick={() => decide('withdrawn')}>
            {words.withdraw}
          </Button>
        ) : null}
      </div>
      <p className={classes.note}>{words.decisionNote}</p>
    </>
  );
}
