// The login: address and password, then the code of the second step where there is one. Also shown above a
// page whose session ended, which stays as it is.
import { useState } from 'react';
import { Button, Card, Link, PageHead, RefusalNote, TextQuestion, useWords } from '#ui-kit';
import classes from './access.module.css';
import { ClientLogin } from './client-login.tsx';
import { Form, whyCode, whyLogin, whyPassword } from './form.tsx';
import { useSignIn } from './use-access.ts';
import { accessWords } from './words.ts';

export function SignInForm({ onIn }: { onIn: () => void }) {
  const words = useWords(accessWords);
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const signIn = useSignIn();
  const [asksCode, setAsksCode] = useState(false);
  const send = () =>
    signIn.mutate(
      { email, password, ...(asksCode ? { code } : {}) },
      { onSuccess: ({ step }) => (step === 'code' ? setAsksCode(true) : onIn()) },
    );
  return (
    <Form onSend={send}>
      <TextQuestion
        label={words.email}
        why={whyLogin}
        type="email"
        autoComplete="username"
        value={email}
        onChange={setEmail}
        maxLength={254}
      />
      <TextQuestion
        label={words.password}
        why={whyPassword}
        type="password"
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
        maxLength={200}
      />
      {asksCode ? (
        <TextQuestion
          label={words.code}
          why={whyCode}
          autoComplete="one-time-code"
          value={code}
          onChange={setCode}
          maxLength={20}
        />
      ) : null}
      {signIn.error ? <RefusalNote error={signIn.error} /> : null}
      <div className={classes.actions}>
        <Button look="main" busy={signIn.isPending} onClick={send}>
          {words.next}
        </Button>
      </div>
      <p className={classes.below}>
        {words.noAccount} <Link href="/reset">{words.lost}</Link>
      </p>
    </Form>
  );
}

export function SignInPage({ onIn }: { onIn: () => void }) {
  const words = useWords(accessWords);
  return (
    <>
      <PageHead title={words.signIn} below={words.signInBelow} />
      <div className={classes.page}>
        <Card>
          <SignInForm onIn={onIn} />
        </Card>
        <ClientLogin />
      </div>
    </>
  );
}

/** Above a page that stays mounted: nothing that was typed is lost. */
export function SignInAgain({ onIn }: { onIn: () => void }) {
  const words = useWords(accessWords);
  return (
    <div className={classes.page} role="alert">
      <Card title={words.signIn}>
        <p>{words.again}</p>
        <SignInForm onIn={onIn} />
      </Card>
    </div>
  );
}
