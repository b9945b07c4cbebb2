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
import { RequestBody, type RequestChoices, RequestKind, type RequestReceived } from '../contract.ts';
import classes from './privacy.module.css';
import { requestWords } from './request-words.ts';

export interface RequestFormProps {
  readonly onSend: (body: RequestBody) => void;
  readonly busy: boolean;
  /** What a request can be about; undefined until it is known. */
  readonly choices?: RequestChoices | undefined;
  /** Where to write when no letter comes. */
  readonly officerEmail?: string | undefined;
  readonly error?: unknown;
  readonly received?: RequestReceived | undefined;
}

export function RequestForm({ received, ...asking }: RequestFormProps) {
  return received ? (
    <Received received={received} officerEmail={asking.officerEmail} />
  ) : (
    <Form {...asking} />
  );
}

function Received(props: { received: RequestReceived; officerEmail: string | undefined }) {
  const { officerEmail } = props;
  const { answerBy, letterPath } = props.received;
  const words = useWords(requestWords);
  const { date } = useFormats();
  return (
    <div className={classes.card} role="status">
      <h2>{words.received}</h2>
      <p>{words.receivedText(date(answerBy))}</p>
      {officerEmail ? (
        <p>
          {words.noLetter} <a href={`mailto:${officerEmail}`}>{officerEmail}</a>.
        </p>
      ) : null}
      <p>{words.noMail}</p>
      {letterPath === null ? null : (
        <p>
          <a href={letterPath}>{words.openLetter}</a>
        </p>
      )}
    </div>
  );
}

function Form({ onSend, busy, error, choices }: Omit<RequestFormProps, 'received'>) {
  const words = useWords(requestWords);
  const { language } = useLanguage();
  const [kind, setKind] = useState<RequestKind>();
  const [about, setAbout] = useState<string>();
  const [asked, setAsked] = useState('');
  const [number, setNumber] = useState('');
  const [client, setClient] = useState('');
  const [email, setEmail] = useState('');
  const [isTried, setTried] = useState(false);
  const options = isAbout(kind) ? choices?.[kind] : undefined;
  const given = options === undefined ? {} : aboutOf(kind, about, asked);
  const body = RequestBody.safeParse({ kind, client, personnelNumber: number, email, language, ...given });
  const wrong = new Set(isTried && !body.success ? body.error.issues.map(({ path }) => path[0]) : []);
  const isAboutMissing = isTried && options !== undefined && about === undefined;
  const isAskedMissing = isTried && kind === 'rectification' && asked.trim() === '';
  const send = () => {
    setTried(true);
    const lacks =
      options !== undefined && (about === undefined || (kind === 'rectification' && !asked.trim()));
    if (body.success && !lacks) onSend(body.data);
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
        onChange={(chosen) => {
          setKind(chosen);
          setAbout(undefined);
        }}
        fault={wrong.has('kind') ? words.kindMissing : undefined}
      />
      {options === undefined ? null : (
        <ChoiceQuestion
          label={words.about}
          why={{ activity: 'trust/rights/requests', field: 'flag_activity' }}
          options={options}
          value={about}
          onChange={setAbout}
          fault={isAboutMissing ? words.aboutMissing : undefined}
        />
      )}
      {kind === 'rectification' ? (
        <TextQuestion
          label={words.mustBe}
          why={{ activity: 'trust/rights/requests', field: 'request_text' }}
          value={asked}
          onChange={setAsked}
          maxLength={200}
          fault={isAskedMissing ? words.mustBeMissing : undefined}
        />
      ) : null}
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
        label={words.number}
        hint={words.numberHint}
        why={{ activity: 'trust/rights/requests', field: 'id_evidence' }}
        value={number}
        onChange={setNumber}
        maxLength={40}
        fault={wrong.has('personnelNumber') ? words.numberMissing : undefined}
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

const isAbout = (kind: RequestKind | undefined): kind is keyof RequestChoices =>
  kind === 'restriction' || kind === 'objection' || kind === 'rectification';

const aboutOf = (kind: RequestKind | undefined, about: string | undefined, asked: string) =>
  kind === 'rectification' ? { field: about, asked } : { activity: about };
