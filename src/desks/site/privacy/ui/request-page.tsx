// The page on which anybody makes a request, and the page of the link in the letter.
import { useMutation } from '@tanstack/react-query';
import { ask, Button, Link, PageHead, RefusalNote, useWords, WhyProvider } from '#ui-kit';
import {
  ProofBody,
  ProofDone,
  proofPath,
  type RequestBody,
  RequestReceived,
  requestPath,
} from '../contract.ts';
import classes from './privacy.module.css';
import { RequestForm } from './request-form.tsx';
import { requestWords } from './request-words.ts';
import { tellWhy, useContact, useRequestChoices } from './use-pages.ts';

export function RequestPage() {
  const words = useWords(requestWords);
  const contact = useContact();
  const choices = useRequestChoices();
  const send = useMutation({
    mutationFn: (body: RequestBody) => ask(requestPath, RequestReceived, body),
    onSuccess: () => scrollTo(0, 0),
  });
  return (
    <>
      <PageHead title={words.title} below={words.below} />
      <WhyProvider tell={tellWhy}>
        <RequestForm
          onSend={(body) => send.mutate(body)}
          busy={send.isPending}
          choices={choices.data}
          officerEmail={contact.data?.officerEmail}
          received={send.data}
          {...(send.error ? { error: send.error } : {})}
        />
      </WhyProvider>
    </>
  );
}

/** The token stands behind the # of the address: no server and no log gets it until the button is pressed. */
export function ConfirmPage() {
  const words = useWords(requestWords);
  const [request, token] = location.hash.slice(1).split('.');
  const body = ProofBody.safeParse({ request, token });
  const prove = useMutation({
    mutationFn: (proof: ProofBody) => ask(proofPath, ProofDone, proof),
  });
  return (
    <>
      <PageHead title={words.confirmTitle} below={words.confirmBelow} />
      <div className={classes.narrow}>
        <div className={classes.card}>
          {prove.data ? (
            <div role="status">
              <h2>{words.confirmed}</h2>
              <p>{words.confirmedText}</p>
            </div>
          ) : body.success ? (
            <>
              <p className={classes.confirmText}>{words.confirmText}</p>
              {prove.error ? <RefusalNote error={prove.error} /> : null}
              <Button look="main" busy={prove.isPending} onClick={() => prove.mutate(body.data)}>
                {words.confirm}
              </Button>
            </>
          ) : (
            <p>{words.noLink}</p>
          )}
          {prove.data ? null : (
            <p>
              <Link href="/privacy/request">{words.again}</Link>
            </p>
          )}
        </div>
      </div>
    </>
  );
}
