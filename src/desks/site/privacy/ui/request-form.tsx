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

interface Filled {
  readonly kind?: RequestKind;
  readonly about?: string | undefined;
  readonly asked: string;
  readonly client: string;
  readonly personnelNumber: string;
  readonly email: string;
}
interface PartProps {
  readonly filled: Filled;
  readonly onFill: (change: Partial<Filled>) => void;
  /** Names of what is missing or wrong; empty until it was sent once. */
  readonly wrong: ReadonlySet<unknown>;
}

const EMPTY: Filled = { asked: '', client: '', personnelNumber: '', email: '' };

function Form({ onSend, busy, error, choices }: Omit<RequestFormProps, 'received'>) {
  const words = useWords(requestWords);
  const { language } = useLanguage();
  const [filled, setFilled] = useState(EMPTY);
  const [isTried, setTried] = useState(false);
  const { kind, about, asked, ...who } = filled;
  const body = RequestBody.safeParse({ kind, language, ...who, ...aboutOf(kind, about, asked) });
  const missing = isAbout(kind) && about === undefined ? ['about'] : [];
  const unasked = kind === 'rectification' && asked.trim() === '' ? ['asked'] : [];
  const faults = [
    ...(body.success ? [] : body.error.issues.map(({ path }) => path[0])),
    ...missing,
    ...unasked,
  ];
  const send = () => {
    setTried(true);
    if (body.success && faults.length === 0) onSend(body.data);
  };
  const part = {
    filled,
    onFill: (change: Partial<Filled>) => setFilled({ ...filled, ...change }),
    wrong: new Set(isTried ? faults : []),
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
      <What {...part} choices={choices} />
      <Who {...part} />
      <div>
        <Button look="main" busy={busy} onClick={send}>
          {words.send}
        </Button>
      </div>
    </form>
  );
}

function What({ filled, onFill, wrong, choices }: PartProps & Pick<RequestFormProps, 'choices'>) {
  const words = useWords(requestWords);
  const { kind, about, asked } = filled;
  return (
    <>
      <ChoiceQuestion
        label={words.kind}
        why={{ activity: 'trust/rights/requests', field: 'request_kind' }}
        options={RequestKind.options.map((value) => ({ value, label: words[value] }))}
        value={kind}
        onChange={(chosen) => onFill({ kind: chosen, about: undefined })}
        fault={wrong.has('kind') ? words.kindMissing : undefined}
      />
      {isAbout(kind) && choices ? (
        <ChoiceQuestion
          label={words.about}
          why={{ activity: 'trust/rights/requests', field: 'flag_activity' }}
          options={choices[kind]}
          value={about}
          onChange={(chosen) => onFill({ about: chosen })}
          fault={wrong.has('about') ? words.aboutMissing : undefined}
        />
      ) : null}
      {kind === 'rectification' ? (
        <TextQuestion
          label={words.mustBe}
          why={{ activity: 'trust/rights/requests', field: 'request_text' }}
          value={asked}
          onChange={(text) => onFill({ asked: text })}
          maxLength={200}
          fault={wrong.has('asked') ? words.mustBeMissing : undefined}
        />
      ) : null}
    </>
  );
}

function Who({ filled, onFill, wrong }: PartProps) {
  const words = useWords(requestWords);
  return (
    <>
      <TextQuestion
        label={words.client}
        hint={words.clientHint}
        why={{ activity: 'trust/rights/requests', field: 'id_evidence' }}
        value={filled.client}
        onChange={(client) => onFill({ client })}
        autoComplete="organization"
        maxLength={200}
        fault={wrong.has('client') ? words.clientMissing : undefined}
      />
      <TextQuestion
        label={words.number}
        hint={words.numberHint}
        why={{ activity: 'trust/rights/requests', field: 'id_evidence' }}
        value={filled.personnelNumber}
        onChange={(personnelNumber) => onFill({ personnelNumber })}
        maxLength={40}
        fault={wrong.has('personnelNumber') ? words.numberMissing : undefined}
      />
      <TextQuestion
        label={words.email}
        hint={words.emailHint}
        why={{ activity: 'trust/rights/requests', field: 'id_evidence' }}
        type="email"
        value={filled.email}
        onChange={(email) => onFill({ email })}
        autoComplete="email"
        maxLength={254}
        fault={wrong.has('email') ? words.emailMissing : undefined}
      />
    </>
  );
}

const isAbout = (kind: RequestKind | undefined): kind is keyof RequestChoices =>
  kind === 'restriction' || kind === 'objection' || kind === 'rectification';

/** What the request is about, where its kind is about something. */
function aboutOf(kind: RequestKind | undefined, about: string | undefined, asked: string) {
  if (!isAbout(kind) || about === undefined) return {};
  return kind === 'rectification' ? { field: about, asked } : { activity: about };
}
