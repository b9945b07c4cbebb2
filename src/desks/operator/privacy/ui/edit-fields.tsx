// The fields of one kind of change; only closed words of the register can be chosen.
import { Choice, ManyQuestion, TextQuestion, useFormats, useWords } from '#ui-kit';
import type { Activity, Edit, Register } from '../register/contract.ts';
import { useSayWord } from './register-page.tsx';
import { registerWords } from './register-words.ts';

interface EditProps<E extends Edit = Edit> {
  readonly edit: E;
  readonly activity: Activity;
  readonly register: Register;
  readonly onChange: (edit: Edit) => void;
}

export function EditFields({ edit, ...rest }: EditProps) {
  switch (edit.kind) {
    case 'term':
      return <TermFields edit={edit} {...rest} />;
    case 'text':
      return <TextFields edit={edit} {...rest} />;
    case 'fields':
      return (
        <Names
          values={edit.fields}
          register={rest.register}
          among={rest.register.words.fields.map(({ id }) => id)}
          onChange={(fields) => rest.onChange({ ...edit, fields: [...fields] })}
        />
      );
    case 'reader':
    case 'no-reader':
      return <ReaderFields edit={edit} {...rest} />;
    case 'recipient':
    case 'no-recipient':
      return <RecipientFields edit={edit} {...rest} />;
  }
}

type Of<K extends Edit['kind']> = Extract<Edit, { kind: K }>;

function useOptions() {
  const { say } = useFormats();
  return (list: Register['words']['fields']) => list.map(({ id, text }) => ({ value: id, label: say(text) }));
}

function TermFields({ edit, activity, register, onChange }: EditProps<Of<'term'>>) {
  const words = useWords(registerWords);
  const options = useOptions();
  const read = useSayWord();
  const entries = activity.terms.map(({ term, from }, at) => ({
    value: `${at}`,
    label: `${read(register.words.terms, term)}, ${read(register.words.starts, from)}`,
  }));
  return (
    <>
      <Choice
        above
        label={words.entry}
        value={`${edit.entry}`}
        options={entries}
        onChoose={(at) => {
          const kept = activity.terms[Number(at)];
          if (kept) onChange({ kind: 'term', entry: Number(at), ...kept });
        }}
      />
      <Choice
        above
        label={words.becomes}
        value={edit.term}
        options={options(register.words.terms)}
        onChoose={(term) => onChange({ ...edit, term })}
      />
      <Choice
        above
        label={words.starts}
        value={edit.from ?? ''}
        options={options(register.words.starts)}
        onChoose={(from) => onChange({ ...edit, from })}
      />
    </>
  );
}

function TextFields({ edit, activity, onChange }: EditProps<Of<'text'>>) {
  const words = useWords(registerWords);
  return (
    <>
      <Choice
        above
        label={words.part}
        value={edit.part}
        options={[
          { value: 'title', label: words.partTitle },
          { value: 'text', label: words.partText },
          { value: 'purpose', label: words.partPurpose },
        ]}
        onChoose={(part) => onChange({ kind: 'text', part, ...activity[part] })}
      />
      {(['nl', 'en'] as const).map((language) => (
        <TextQuestion
          key={language}
          label={language === 'nl' ? words.dutch : words.english}
          why={{ aboutNobody: words.aboutRegister }}
          value={edit[language]}
          onChange={(said) => onChange({ ...edit, [language]: said })}
          rows={3}
          maxLength={4000}
        />
      ))}
    </>
  );
}

function ReaderFields({ edit, activity, register, onChange }: EditProps<Of<'reader' | 'no-reader'>>) {
  const words = useWords(registerWords);
  const options = useOptions();
  const now = activity.readers.map(({ reader }) => reader);
  const all = register.words.readers.filter(({ id }) => edit.kind === 'reader' || now.includes(id));
  return (
    <>
      <Choice
        above
        label={words.who}
        value={edit.reader}
        options={options(all)}
        onChoose={(reader) => {
          const known = activity.readers.find((one) => one.reader === reader);
          onChange({ ...edit, ...known, reader });
        }}
      />
      {edit.kind === 'reader' ? (
        <>
          <Choice
            above
            label={words.whenWho}
            value={edit.when}
            options={options(register.words.conditions)}
            onChoose={(when) => onChange({ ...edit, when })}
          />
          <Names
            values={edit.fields}
            register={register}
            among={activity.fields}
            onChange={(fields) => onChange({ ...edit, fields: [...fields] })}
          />
        </>
      ) : null}
    </>
  );
}

function RecipientFields({
  edit,
  activity,
  register,
  onChange,
}: EditProps<Of<'recipient' | 'no-recipient'>>) {
  const words = useWords(registerWords);
  const options = useOptions();
  const now = activity.recipients.map(({ party }) => party);
  const all = register.words.parties.filter(({ id }) => edit.kind === 'recipient' || now.includes(id));
  return (
    <>
      <Choice
        above
        label={words.who}
        value={edit.party}
        options={options(all)}
        onChoose={(party) => onChange({ ...edit, party })}
      />
      {edit.kind === 'recipient' ? (
        <>
          <Choice
            above
            label={words.as}
            value={edit.as}
            options={(['controller', 'processor', 'authority'] as const).map((value) => ({
              value: value as string,
              label: words[value],
            }))}
            onChoose={(as) => onChange({ ...edit, as })}
          />
          <Choice
            above
            label={words.whenWho}
            value={edit.when}
            options={options(register.words.occasions)}
            onChoose={(when) => onChange({ ...edit, when })}
          />
          <Names
            values={edit.receives}
            register={register}
            among={activity.fields}
            onChange={(receives) => onChange({ ...edit, receives: [...receives] })}
          />
        </>
      ) : null}
    </>
  );
}

function Names(props: {
  values: readonly string[];
  register: Register;
  among: readonly string[];
  onChange: (values: readonly string[]) => void;
}) {
  const words = useWords(registerWords);
  const read = useSayWord();
  return (
    <ManyQuestion
      label={words.fields}
      why={{ aboutNobody: words.aboutRegister }}
      values={props.values}
      options={props.among.map((id) => ({ value: id, label: read(props.register.words.fields, id) }))}
      onChange={props.onChange}
    />
  );
}
