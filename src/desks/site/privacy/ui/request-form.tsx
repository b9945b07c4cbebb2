// The request form for people without an account: three questions, each with its reason, and no document of
// identity.
import { useState } from 'react';
import {
  Button,
  ChoiceQuestion,
  RefusalNote,
  TextQuestion,
  useFormats,
  useLanguage,
  useWords,
} from '#ui-kit';
import { RequestBody, RequestKind, type RequestReceived } from '../contract.ts';
import classes from './privacy.module.css';
import { requestWords } from './request-words.ts';

export interface RequestFormProps {
  readonly onSend: (body: RequestBody) => void;
  readonly busy: boolean;
  readonly error?: unknown;
  readonly received?: RequestReceived | undefined;
}

export function RequestForm({ received, ...asking }: RequestFormProps) {
  return received ? <Received received={received} /> : <Form {...asking} />;
}

function Received({ received: { number, answerBy } }: { received: RequestReceived }) {
  const words = useWords(requestWords);
  const { date } = useFormats();
  return (
    <div className={classes.card} role="status">
      <h2>{words.received}</h2>
      <p>{words.receivedText(number, date(answerBy))}</p>
    </div>
  );
}

function Form({ onSend, busy, error }: Omit<RequestFormProps, 'received'>) {
  const words = useWords(requestWords);
  const { language } = useLanguage();
  const [kind, setKind] = useState<RequestKind>();
  const [client, setClient] = useState('');
  const [email, setEmail] = useState('');
  const [isTried, setTried] = useState(false);
  const body = RequestBody.safeParse({ kind, client, email, language });
  const wrong = new Set(isTried && !body.success ? body.error.issues.map(({ path }) => path[0]) : []);
  const send = () => {
    setTried(true);
    if (body.success) onSend(body.data);
  };
  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) send();
      }}
    >
      {error === undefined ? null : <RefusalNote error={error} />}
      <ChoiceQuestion
        label={words.kind}
        why={{ activity: 'trust/rights/requests', field: 'request_kind' }}
        options={RequestKind.options.map((value) => ({ value, label: words[value] }))}
        value={kind}
        onChange={setKind}
        fault={wrong.has('kind') ? words.kindMissing : undefined}
      />
      <TextQuestion
        label={words.client}
        hint={words.clientHint}
        why={{ activity: 'trust/rights/requests', field: 'id_evidence' }}
        value={client}
        onChange={setClient}
        autoComplete="organization"
        maxLength={200}
        fault={wrong.has('client') ? words.clientMissing : undefined}
      />
      <TextQuestion
        label={words.email}
        hint={words.emailHint}
        why={{ activity: 'trust/rights/requests', field: 'id_evidence' }}
        type="email"
        value={email}
        onChange={setEmail}
        autoComplete="email"
        maxLength={254}
        fault={wrong.has('email') ? words.emailMissing : undefined}
      />
      <div>
        <Button look="main" busy={busy} onClick={send}>
          {words.send}
        </Button>
      </div>
    </form>
  );
}
