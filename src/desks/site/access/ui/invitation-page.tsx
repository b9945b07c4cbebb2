// The link of an invitation: which employer sent what, what of it is wrong, and a password.
import { useState } from 'react';
import {
  BlockSkeleton,
  Button,
  Card,
  ChoiceQuestion,
  go,
  PageHead,
  RefusalNote,
  TextQuestion,
  useFormats,
  useWords,
} from '#ui-kit';
import type { Correctable, Invited } from '../contract.ts';
import classes from './access.module.css';
import { Form, whyPassword } from './form.tsx';
import { useAccept, useInvited } from './use-access.ts';
import { accessWords } from './words.ts';

/** The token stands behind the #: it is in no log of a server. */
export function InvitationPage() {
  const words = useWords(accessWords);
  const [token] = useState(() => location.hash.slice(1));
  const invited = useInvited(token);
  return (
    <>
      <PageHead title={words.invitation} />
      <div className={classes.page}>
        {invited.data ? <Accepting token={token} invited={invited.data} /> : null}
        {invited.error && !invited.data ? <RefusalNote error={invited.error} /> : null}
        {invited.isPending ? <BlockSkeleton height={400} /> : null}
      </div>
    </>
  );
}

type Asked = Record<Correctable, string>;
const nothingAsked: Asked = { full_name: '', email: '', employee_no: '' };

const correctionsIn = (asked: Asked) =>
  Object.entries(asked)
    .map(([field, value]) => ({ field, asked: value.trim() }))
    .filter((one) => one.asked !== '');

function Accepting({ token, invited }: { token: string; invited: Invited }) {
  const words = useWords(accessWords);
  const [verdict, setVerdict] = useState<'right' | 'wrong'>();
  const [asked, setAsked] = useState(nothingAsked);
  const [password, setPassword] = useState('');
  const accept = useAccept();
  const send = () => {
    if (verdict === undefined) return;
    const open = ({ step }: { step: string }) => go(step === 'done' ? '/' : '/sign-in');
    const corrections = verdict === 'wrong' ? correctionsIn(asked) : [];
    accept.mutate({ token, password, corrections }, { onSuccess: open });
  };
  return (
    <Card title={words.sent(invited.employer)}>
      <p>{words.lookFirst}</p>
      <Sent invited={invited} />
      <Form onSend={send}>
        <ChoiceQuestion
          label={words.right}
          why={{ aboutNobody: words.object }}
          value={verdict}
          onChange={setVerdict}
          options={[
            { value: 'right', label: words.isRight },
            { value: 'wrong', label: words.isWrong, below: words.mustBeHint },
          ]}
        />
        {verdict === 'wrong' ? <Corrections asked={asked} onChange={setAsked} /> : null}
        <TextQuestion
          label={words.choose}
          hint={`${words.chooseHint} ${words.loginIs(invited.loginName)}`}
          why={whyPassword}
          type="password"
          autoComplete="new-password"
          value={password}
          onChange={setPassword}
          maxLength={200}
        />
        {accept.error ? <RefusalNote error={accept.error} /> : null}
        <div className={classes.actions}>
          <Button look="main" busy={accept.isPending} disabled={verdict === undefined} onClick={send}>
            {words.make}
          </Button>
        </div>
      </Form>
    </Card>
  );
}

/** What must stand there instead; empty is right as it is. */
function Corrections({ asked, onChange }: { asked: Asked; onChange: (asked: Asked) => void }) {
  const words = useWords(accessWords);
  const labels = { full_name: words.name, email: words.email, employee_no: words.number };
  return (Object.keys(labels) as Correctable[]).map((field) => (
    <TextQuestion
      key={field}
      label={words.mustBe(labels[field])}
      why={{ activity: 'people/organisations/employment', field }}
      value={asked[field]}
      onChange={(value) => onChange({ ...asked, [field]: value })}
      maxLength={200}
    />
  ));
}

function Sent({ invited }: { invited: Invited }) {
  const words = useWords(accessWords);
  const formats = useFormats();
  const rows = [
    [words.name, invited.name],
    [words.email, invited.email ?? words.none],
    [words.number, invited.personnelNumber],
    [words.starts, formats.date(invited.startsOn)],
    [words.costCentre, invited.costCentre ?? words.none],
    [words.group, invited.group === 'all' ? words.everybody : invited.group],
    [words.hours, String(invited.hoursPerWeek)],
  ] as const;
  return (
    <dl className={classes.facts}>
      {rows.map(([label, value]) => [<dt key={label}>{label}</dt>, <dd key={`${label}:`}>{value}</dd>])}
    </dl>
  );
}
