// Every activity with what it holds, keeps, shows and shares, and the decisions that it rests on.
import { useState } from 'react';
import { Card, EmptyState, kitWords, PageHead, SearchField, useFormats, useWords } from '#ui-kit';
import { type Activity, Register, registerPath } from '../register/contract.ts';
import classes from './officer.module.css';
import { Facts, Fetched, Line, Tag } from './parts.tsx';
import { RegisterTabs } from './register-tabs.tsx';
import { registerWords } from './register-words.ts';
import { useOfficer } from './use-officer.ts';

export function RegisterPage() {
  const words = useWords(registerWords);
  const found = useOfficer(registerPath, Register);
  const all = found.data?.activities;
  const built = all?.filter((one) => one.built).length ?? 0;
  return (
    <>
      <PageHead title={words.title} below={all && words.below(all.length, built)} />
      <RegisterTabs />
      <Fetched found={found} rows={10}>
        {(register) => <Activities register={register} />}
      </Fetched>
    </>
  );
}

function Activities({ register }: { register: Register }) {
  const words = useWords(registerWords);
  const kit = useWords(kitWords);
  const { say } = useFormats();
  const [sought, setSought] = useState('');
  const wanted = sought.trim().toLocaleLowerCase();
  const shown = register.activities.filter((activity) =>
    `${activity.id} ${say(activity.title)} ${say(activity.purpose)}`.toLocaleLowerCase().includes(wanted),
  );
  return (
    <div className={classes.page}>
      <SearchField label={words.search} value={sought} onChange={setSought} />
      <Card flush>
        {shown.length === 0 ? <EmptyState title={kit.noneFound} /> : null}
        <ul className={classes.lines}>
          {shown.map((activity) => (
            <ActivityLine key={activity.id} activity={activity} register={register} />
          ))}
        </ul>
      </Card>
    </div>
  );
}

function ActivityLine({ activity, register }: { activity: Activity; register: Register }) {
  const words = useWords(registerWords);
  const { say } = useFormats();
  return (
    <Line
      title={say(activity.title)}
      below={activity.id}
      aside={activity.built ? words.count(activity.fields.length) : <Tag kind="wait">{words.unbuilt}</Tag>}
    >
      <details className={classes.fold}>
        <summary>{say(activity.purpose)}</summary>
        <div>
          <p className={classes.note}>{say(activity.text)}</p>
          <ActivityFacts activity={activity} register={register} />
          <Decisions activity={activity} register={register} />
        </div>
      </details>
    </Line>
  );
}

type Words = Register['words']['fields'];

/** How people read a closed word. */
export function useSayWord() {
  const { say } = useFormats();
  return (list: Words, id: string) => {
    const found = list.find((word) => word.id === id);
    return found ? say(found.text) : id;
  };
}

function ActivityFacts({
  activity,
  register: { words: vocabulary },
}: {
  activity: Activity;
  register: Register;
}) {
  const words = useWords(registerWords);
  const { say } = useFormats();
  const read = useSayWord();
  const lines = (texts: readonly string[], none: string) =>
    texts.length === 0 ? none : texts.map((text) => <div key={text}>{text}</div>);
  return (
    <Facts
      facts={[
        [words.basis, activity.bases.map(say).join(', ')],
        [
          words.fields,
          activity.fields.map((field) => read(vocabulary.fields, field)).join(', ') || words.none,
        ],
        [
          words.terms,
          lines(
            activity.terms.map(
              ({ term, from }) => `${read(vocabulary.terms, term)}, ${read(vocabulary.starts, from)}`,
            ),
            words.none,
          ),
        ],
        [
          words.readers,
          lines(
            activity.readers.map(
              ({ reader, when, fields }) =>
                `${read(vocabulary.readers, reader)}: ${read(vocabulary.conditions, when)} (${words.count(fields.length)})`,
            ),
            words.nobody,
          ),
        ],
        [
          words.recipients,
          lines(
            activity.recipients.map(
              ({ party, when, fields }) =>
                `${read(vocabulary.parties, party)}: ${read(vocabulary.occasions, when)} (${words.count(fields.length)})`,
            ),
            words.nobody,
          ),
        ],
      ]}
    />
  );
}

function Decisions({ activity, register }: { activity: Activity; register: Register }) {
  const words = useWords(registerWords);
  const { say } = useFormats();
  const decided = register.decisions.filter(({ id }) => activity.decisions.includes(id));
  return decided.map(({ id, problem, decision, reason, needsCounsel }) => (
    <div key={id} className={classes.page}>
      <div className={classes.pair}>
        <strong>{id}</strong>
        {needsCounsel ? <Tag kind="wait">{words.counsel}</Tag> : null}
      </div>
      <p>{say(decision)}</p>
      <p className={classes.note}>
        {words.problem}: {say(problem)} {words.reason}: {say(reason)}
      </p>
    </div>
  ));
}
