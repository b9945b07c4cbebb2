// Login at the identity provider of one's client: the way there, and the page to which the provider leads
// back.
import { useEffect, useRef, useState } from 'react';
import {
  BlockSkeleton,
  Button,
  Card,
  go,
  Link,
  PageHead,
  RefusalNote,
  TextQuestion,
  useWords,
} from '#ui-kit';
import type { OwnAccess } from '../contract.ts';
import classes from './access.module.css';
import { Form } from './form.tsx';
import { useBegin, useLink, useReturn, useUnlink } from './use-access.ts';
import { accessWords } from './words.ts';

/** What must come back unchanged waits in this tab alone; only the server can read it. */
const KEPT = 'reisrecht-work-login';

function leave({ url, sealed }: { url: string; sealed: string }) {
  sessionStorage.setItem(KEPT, sealed);
  location.assign(url);
}

/** Under the login with a password. */
export function ClientLogin() {
  const words = useWords(accessWords);
  const [isOpen, setOpen] = useState(false);
  const [code, setCode] = useState('');
  const begin = useBegin();
  if (!isOpen) return <Button onClick={() => setOpen(true)}>{words.workLogin}</Button>;
  const send = () => begin.mutate({ code }, { onSuccess: leave });
  return (
    <Form onSend={send}>
      <TextQuestion
        label={words.workCode}
        hint={words.workCodeHint}
        why={{ aboutNobody: words.workCodeWhy }}
        value={code}
        onChange={setCode}
        maxLength={40}
      />
      {begin.error ? <RefusalNote error={begin.error} /> : null}
      <div className={classes.actions}>
        <Button busy={begin.isPending} onClick={send}>
          {words.workLogin}
        </Button>
      </div>
    </Form>
  );
}

/** The provider leads here. What it says stands in the address for a moment only. */
export function WorkLoginPage() {
  const words = useWords(accessWords);
  const asked = useRef(false);
  const back = useReturn();
  useEffect(() => {
    if (asked.current) return;
    asked.current = true;
    const answer = location.search.slice(1);
    const sealed = sessionStorage.getItem(KEPT) ?? '';
    sessionStorage.removeItem(KEPT);
    history.replaceState(null, '', location.pathname);
    back.mutate(
      { answer, sealed },
      { onSuccess: ({ step }) => go(step === 'linked' ? '/account' : '/', 'replace') },
    );
  });
  return (
    <>
      <PageHead title={words.workLogin} />
      <div className={classes.page}>
        {back.error ? (
          <Card>
            <RefusalNote error={back.error} />
            <p className={classes.below}>
              <Link href="/sign-in">{words.toSignInPage}</Link>
            </p>
          </Card>
        ) : (
          <BlockSkeleton height={200} />
        )}
      </div>
    </>
  );
}

/** On the own account, where the client has a provider. */
export function WorkAccountCard({ own }: { own: OwnAccess }) {
  const words = useWords(accessWords);
  const [link, unlink] = [useLink(), useUnlink()];
  if (own.workLogin === 'none') return null;
  const isLinked = own.workLogin === 'linked';
  const error = link.error ?? unlink.error;
  return (
    <Card title={words.workAccount}>
      <p>{isLinked ? words.workLinked : words.workUnlinked}</p>
      {error ? <RefusalNote error={error} /> : null}
      {isLinked ? (
        <Button busy={unlink.isPending} onClick={() => unlink.mutate({})}>
          {words.workUnlink}
        </Button>
      ) : (
        <Button busy={link.isPending} onClick={() => link.mutate({}, { onSuccess: leave })}>
          {words.workLink}
        </Button>
      )}
    </Card>
  );
}
