// Another password, for somebody who knows the one of before.
import { useState } from 'react';
import { Button, Card, RefusalNote, TextQuestion, useWords } from '#ui-kit';
import type { OwnAccess } from '../contract.ts';
import classes from './access.module.css';
import { Form, whyCode, whyPassword } from './form.tsx';
import { useChangePassword } from './use-access.ts';
import { accessWords } from './words.ts';

export function PasswordCard({ own }: { own: OwnAccess }) {
  const words = useWords(accessWords);
  const [isOpen, setOpen] = useState(false);
  return (
    <Card title={words.yourPassword}>
      {isOpen ? (
        <Changing hasStep={own.secondStep.isOn} onDone={() => setOpen(false)} />
      ) : (
        <Button onClick={() => setOpen(true)}>{words.otherPassword}</Button>
      )}
    </Card>
  );
}

function Changing({ hasStep, onDone }: { hasStep: boolean; onDone: () => void }) {
  const words = useWords(accessWords);
  const [typed, setTyped] = useState({ password: '', code: '', chosen: '' });
  const change = useChangePassword();
  const set = (name: keyof typeof typed) => (value: string) => setTyped({ ...typed, [name]: value });
  const { code, ...passwords } = typed;
  const send = () => change.mutate({ ...passwords, ...(hasStep ? { code } : {}) }, { onSuccess: onDone });
  return (
    <Form onSend={send}>
      <TextQuestion
        label={words.passwordNow}
        why={whyPassword}
        type="password"
        autoComplete="current-password"
        value={typed.password}
        onChange={set('password')}
        maxLength={200}
      />
      {hasStep ? (
        <TextQuestion
          label={words.code}
          why={whyCode}
          autoComplete="one-time-code"
          value={code}
          onChange={set('code')}
          maxLength={20}
        />
      ) : null}
      <TextQuestion
        label={words.choose}
        hint={words.chooseHint}
        why={whyPassword}
        type="password"
        autoComplete="new-password"
        value={typed.chosen}
        onChange={set('chosen')}
        maxLength={200}
      />
      {change.error ? <RefusalNote error={change.error} /> : null}
      <div className={classes.actions}>
        <Button look="main" busy={change.isPending} onClick={send}>
          {words.otherPassword}
        </Button>
        <Button onClick={onDone}>{words.cancel}</Button>
      </div>
      <p className={classes.below}>{words.resetEnds}</p>
    </Form>
  );
}
