// Consents one by one: what was asked, given or taken back with one tap, and the text of each day.
import { Button, Card, RefusalNote, useFormats, useWords } from '#ui-kit';
import type { OwnConsent } from '../contract.ts';
import { Loaded, SubPage } from './frame.tsx';
import classes from './my-data.module.css';
import { useConsentChange, useConsents } from './use-my-data.ts';
import { dataWords } from './words.ts';

export function ConsentsPage({ personId }: { personId: string }) {
  const words = useWords(dataWords);
  const asked = useConsents(personId);
  return (
    <SubPage title={words.consents} below={words.consentsBelow}>
      <Loaded asked={asked} height={300}>
        {({ consents }) =>
          consents.map((consent) => <Consent key={consent.activity} personId={personId} consent={consent} />)
        }
      </Loaded>
    </SubPage>
  );
}

function Consent({ personId, consent }: { personId: string; consent: OwnConsent }) {
  const words = useWords(dataWords);
  const { say } = useFormats();
  const change = useConsentChange(personId);
  const { activity, title, asked, withdrawal, isGiven, history } = consent;
  const changed = change.data;
  const name = say(title);
  return (
    <Card title={name} aside={<span data-given={isGiven}>{isGiven ? words.given : words.notGiven}</span>}>
      <p>{say(asked)}</p>
      {isGiven ? <p className={classes.muted}>{say(withdrawal)}</p> : null}
      {change.error ? <RefusalNote error={change.error} /> : null}
      <div className={classes.act}>
        <Button
          busy={change.isPending}
          label={`${isGiven ? words.withdraw : words.give}: ${name}`}
          onClick={() => change.mutate({ activity, isGiven: !isGiven })}
        >
          {isGiven ? words.withdraw : words.give}
        </Button>
        <p role="status" className={classes.muted}>
          {changed === undefined || change.isPending
            ? ''
            : isGiven
              ? words.gaveIt
              : words.withdrawn(changed.rowsDeleted)}
        </p>
      </div>
      {history.length > 0 ? <History history={history} /> : null}
    </Card>
  );
}

function History({ history }: Pick<OwnConsent, 'history'>) {
  const words = useWords(dataWords);
  const { say, moment } = useFormats();
  return (
    <details className={classes.quiet}>
      <summary>{words.history}</summary>
      <ul className={classes.history}>
        {history.map(({ givenAt, withdrawnAt, asked }) => (
          <li key={givenAt}>
            <p>
              {words.gaveOn(moment(givenAt))}
              {withdrawnAt === null ? '' : `, ${words.withdrawnOn(moment(withdrawnAt))}`}
            </p>
            <p className={classes.muted}>{words.textOfDay(say(asked))}</p>
          </li>
        ))}
      </ul>
    </details>
  );
}
