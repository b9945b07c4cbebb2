// A lost password: ask for a letter, and with its link choose another one.
import { useState } from 'react';
import { Button, Card, go, Link, PageHead, RefusalNote, TextQuestion, useWords } from '#ui-kit';
import classes from './access.module.css';
import { Form, whyLogin, whyPassword } from './form.tsx';
import { useAskReset, useReset } from './use-access.ts';
import { accessWords } from './words.ts';

/** The token stands behind the #: it is in no log of a server. */
export function ResetPage() {
  const words = useWords(accessWords);
  const [token] = useState(() => location.hash.slice(1));
  return (
    <>
      <PageHead title={words.reset} />
      <div className={classes.page}>
        <Card>{token === '' ? <Asking /> : <Choosing token={token} />}</Card>
      </div>
    </>
  );
}

function Asking() {
  const words = useWords(accessWords);
  const [email, setEmail] = useState('');
  const ask = useAskReset();
  if (ask.isSuccess) return <p role="status">{words.resetAsked}</p>;
  const send = () => ask.mutate({ email });
  return (
    <Form onSend={send}>
      <TextQuestion
        label={words.email}
        hint={words.resetHint}
        why={whyLogin}
        type="email"
        autoComplete="username"
        value={email}
        onChange={setEmail}
        maxLength={254}
      />
      {ask.error ? <RefusalNote error={ask.error} /> : null}
      <div className={classes.actions}>
        <Button look="main" busy={ask.isPending} onClick={send}>
          {words.resetAsk}
        </Button>
      </div>
      <p className={classes.below}>
        <Link href="/sign-in">{words.toSignInPage}</Link>
      </p>
    </Form>
  );
}

function Choosing({ token }: { token: string }) {
  const words = useWords(accessWords);
  const [password, setPassword] = useState('');
  const reset = useReset();
  const open = ({ step }: { step: string }) => go(step === 'done' ? '/' : '/sign-in');
  const send = () => reset.mutate({ token, password }, { onSuccess: open });
  return (
    <Form onSend={send}>
      <TextQuestion
        label={words.choose}
        hint={words.chooseHint}
        why={whyPassword}
        type="password"
        autoComplete="new-password"
        value={password}
        onChange={setPassword}
        maxLength={200}
      />
      {reset.error ? <RefusalNote error={reset.error} /> : null}
      <div className={classes.actions}>
        <Button look="main" busy={reset.isPending} onClick={send}>
          {words.resetSet}
        </Button>
      </div>
      <p className={classes.below}>{words.resetEnds}</p>
    </Form>
  );
}
