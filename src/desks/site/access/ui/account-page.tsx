// One's own account: where one is logged in, and the second step.
import { useState } from 'react';
import {
  BlockSkeleton,
  Button,
  Card,
  forgetTab,
  go,
  PageHead,
  RefusalNote,
  TextQuestion,
  useFormats,
  useWords,
} from '#ui-kit';
import type { OwnAccess } from '../contract.ts';
import classes from './access.module.css';
import { WorkAccountCard } from './client-login.tsx';
import { Form, whyCode, whyPassword } from './form.tsx';
import { KeySquare } from './key-square.tsx';
import { PasswordCard } from './password-card.tsx';
import { useDraftStep, useEnd, useEndStep, useLook, useOwnAccess, useProveStep } from './use-access.ts';
import { accessWords } from './words.ts';

export function AccountPage() {
  const words = useWords(accessWords);
  const own = useOwnAccess();
  return (
    <>
      <PageHead title={words.account} below={words.accountBelow} />
      <div className={classes.page}>
        {own.data ? (
          <>
            <Look own={own.data} />
            <Sessions own={own.data} />
            <WorkAccountCard own={own.data} />
            <PasswordCard own={own.data} />
            <SecondStep own={own.data} />
          </>
        ) : own.error ? (
          <RefusalNote error={own.error} />
        ) : (
          <BlockSkeleton height={400} />
        )}
      </div>
    </>
  );
}

function Look({ own }: { own: OwnAccess }) {
  const words = useWords(accessWords);
  const look = useLook();
  if (own.roles.length < 2) return null;
  return (
    <Card title={words.looks}>
      <p>{words.looksHint}</p>
      {look.error ? <RefusalNote error={look.error} /> : null}
      <div className={classes.actions}>
        {own.roles
          .filter((role) => role !== own.role)
          .map((role) => (
            <Button
              key={role}
              busy={look.isPending}
              onClick={() => look.mutate({ role }, { onSuccess: () => go('/') })}
            >
              {words.lookAs(role)}
            </Button>
          ))}
      </div>
    </Card>
  );
}

function Sessions({ own }: { own: OwnAccess }) {
  const words = useWords(accessWords);
  const formats = useFormats();
  const end = useEnd();
  // With the own session the page is loaded anew: nothing of it stays on the device.
  const leave = (session: string | null, isOwn: boolean) =>
    end.mutate(
      { session },
      {
        onSuccess: () => {
          if (!isOwn) return;
          forgetTab();
          location.assign('/sign-in');
        },
      },
    );
  return (
    <Card title={words.sessions}>
      {own.sessions.map(({ id, browser, startedAt, usedAt, isThis }) => (
        <div key={id} className={classes.session}>
          <div>
            <div>{words.on(browser)}</div>
            <div className={classes.below}>
              {isThis ? words.thisOne : words.since(formats.moment(startedAt), formats.moment(usedAt))}
            </div>
          </div>
          <Button
            label={`${isThis ? words.signOut : words.end}: ${words.on(browser)}`}
            onClick={() => leave(id, isThis)}
          >
            {isThis ? words.signOut : words.end}
          </Button>
        </div>
      ))}
      {end.error ? <RefusalNote error={end.error} /> : null}
      <Button onClick={() => leave(null, true)}>{words.endAll}</Button>
    </Card>
  );
}

function SecondStep({ own }: { own: OwnAccess }) {
  const words = useWords(accessWords);
  const { isOn, codesLeft } = own.secondStep;
  const [doing, setDoing] = useState<'set' | 'end'>();
  return (
    <Card title={words.step}>
      <p>{isOn ? words.stepOn(codesLeft) : words.stepOff}</p>
      {doing === undefined ? (
        <div className={classes.actions}>
          <Button onClick={() => setDoing('set')}>{isOn ? words.otherStep : words.setStep}</Button>
          {isOn ? <Button onClick={() => setDoing('end')}>{words.endStep}</Button> : null}
        </div>
      ) : (
        <ChangeStep isOn={isOn} doing={doing} onDone={() => setDoing(undefined)} />
      )}
    </Card>
  );
}

interface ChangeProps {
  readonly isOn: boolean;
  readonly doing: 'set' | 'end';
  readonly onDone: () => void;
}

/** The password first, then the key, then a code of it. */
function ChangeStep({ isOn, doing, onDone }: ChangeProps) {
  const words = useWords(accessWords);
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [draft, end] = [useDraftStep(), useEndStep()];
  if (draft.data) return <ProveStep drafted={draft.data} onDone={onDone} />;
  const proof = { password, ...(isOn ? { code } : {}) };
  const send = () => (doing === 'set' ? draft.mutate(proof) : end.mutate(proof, { onSuccess: onDone }));
  const error = draft.error ?? end.error;
  return (
    <Form onSend={send}>
      <TextQuestion
        label={words.password}
        why={whyPassword}
        type="password"
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
        maxLength={200}
      />
      {isOn ? (
        <TextQuestion label={words.code} why={whyCode} value={code} onChange={setCode} maxLength={20} />
      ) : null}
      {error ? <RefusalNote error={error} /> : null}
      <div className={classes.actions}>
        <Button look="main" busy={draft.isPending || end.isPending} onClick={send}>
          {doing === 'set' ? words.setStep : words.endStep}
        </Button>
        <Button onClick={onDone}>{words.cancel}</Button>
      </div>
    </Form>
  );
}

function ProveStep({ drafted, onDone }: { drafted: { key: string; link: string }; onDone: () => void }) {
  const words = useWords(accessWords);
  const [code, setCode] = useState('');
  const prove = useProveStep();
  if (prove.data)
    return (
      <>
        <p>{words.codes}</p>
        <ul className={`${classes.key} ${classes.codes}`}>
          {prove.data.codes.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
        <Button onClick={onDone}>{words.kept}</Button>
      </>
    );
  const send = () => prove.mutate({ code });
  return (
    <Form onSend={send}>
      <p>{words.key}</p>
      <KeySquare link={drafted.link} label={words.square} />
      <p className={classes.key}>{drafted.key.match(/.{1,4}/g)?.join(' ')}</p>
      <a href={drafted.link}>{words.openApp}</a>
      <TextQuestion
        label={words.code}
        why={whyCode}
        autoComplete="one-time-code"
        value={code}
        onChange={setCode}
        maxLength={20}
      />
      {prove.error ? <RefusalNote error={prove.error} /> : null}
      <div className={classes.actions}>
        <Button look="main" busy={prove.isPending} onClick={send}>
          {words.prove}
        </Button>
        <Button onClick={onDone}>{words.cancel}</Button>
      </div>
    </Form>
  );
}
