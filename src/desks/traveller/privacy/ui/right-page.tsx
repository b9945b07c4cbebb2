// One right: choose where there is something to choose, see what it would do, and only then send it.
import { useState } from 'react';
import {
  BlockSkeleton,
  Button,
  Card,
  ChoiceQuestion,
  capitalise,
  RefusalNote,
  TextQuestion,
  useFormats,
  useWords,
} from '#ui-kit';
import type { MyRights, RightKind, RightPreview, RightQuestion } from '../contract.ts';
import { EffectGroups } from './effect-groups.tsx';
import { Loaded, SubPage } from './frame.tsx';
import { inSentence } from './in-sentence.ts';
import classes from './my-data.module.css';
import { NoAnalyses } from './no-analyses.tsx';
import { rightWords } from './right-words.ts';
import { usePreview, useRights, useSend } from './use-my-data.ts';

export function RightPage({ personId, kind }: { personId: string; kind: RightKind }) {
  const words = useWords(rightWords);
  const asked = useRights(personId);
  return (
    <SubPage
      title={words[kind]}
      below={capitalise(words[`${kind}Below`])}
      back={{ href: '/me/privacy/rights', label: words.title }}
    >
      <Loaded asked={asked} height={480}>
        {(rights) => <Ask personId={personId} kind={kind} rights={rights} />}
      </Loaded>
    </SubPage>
  );
}

function Ask({ personId, kind, rights }: { personId: string; kind: RightKind; rights: MyRights }) {
  const words = useWords(rightWords);
  const [about, setAbout] = useState<string>();
  const [value, setValue] = useState('');
  const send = useSend(personId);
  const needsChoice = kind === 'restriction' || kind === 'objection' || kind === 'rectification';
  const question = needsChoice && about === undefined ? undefined : questionOf(kind, about);
  const preview = usePreview(personId, question);
  const isReady = preview.data !== undefined && (kind !== 'rectification' || value.trim() !== '');
  const submit = () => {
    if (question && isReady && !send.isPending) {
      send.mutate({ ...question, ...(kind === 'rectification' ? { asked: value } : {}) });
    }
  };
  if (kind === 'objection' && rights.objectionable.length === 0) {
    return <NoAnalyses analyses={rights.analyses} isAll />;
  }
  return (
    <form
      className={classes.ask}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {needsChoice ? (
        <Card>
          <About kind={kind} rights={rights} about={about} onChange={setAbout} />
          {kind === 'rectification' && about !== undefined ? (
            <div className={classes.next}>
              <TextQuestion
                label={words.mustBe}
                why={{ activity: 'trust/rights/requests', field: 'request_text' }}
                value={value}
                onChange={setValue}
                maxLength={200}
              />
            </div>
          ) : null}
        </Card>
      ) : null}
      <Shown question={question} preview={preview} />
      {send.error ? <RefusalNote error={send.error} /> : null}
      <div className={classes.act}>
        <Button look="main" busy={send.isPending} disabled={!isReady} onClick={submit}>
          {kind === 'erasure' ? words.sendErasure : words.send}
        </Button>
        {preview.data?.cannotBeUndone ? <p className={classes.stop}>{words.forGood}</p> : null}
      </div>
      {kind === 'objection' ? <NoAnalyses analyses={rights.analyses} isAll={false} /> : null}
    </form>
  );
}

function Shown(props: { question: RightQuestion | undefined; preview: ReturnType<typeof usePreview> }) {
  const words = useWords(rightWords);
  const { question, preview } = props;
  if (question === undefined) return <p className={classes.muted}>{words.chooseFirst}</p>;
  if (preview.data) return <Preview preview={preview.data} />;
  if (preview.error) {
    return <RefusalNote error={preview.error} onAgain={() => void preview.refetch()} />;
  }
  return <BlockSkeleton height={300} />;
}

const questionOf = (kind: RightKind, about: string | undefined): RightQuestion => {
  if (about === undefined) return { kind };
  return kind === 'rectification' ? { kind, field: about } : { kind, activity: about };
};

interface AboutProps {
  readonly kind: RightKind;
  readonly rights: MyRights;
  readonly about: string | undefined;
  readonly onChange: (about: string) => void;
}

function About({ kind, rights, about, onChange }: AboutProps) {
  const words = useWords(rightWords);
  const { say } = useFormats();
  if (kind === 'rectification') {
    return (
      <ChoiceQuestion
        label={words.whichField}
        why={{ activity: 'trust/rights/requests', field: 'request_text' }}
        options={rights.correctable.map(({ field, title, isAtOnce }) => ({
          value: field,
          label: say(title),
          below: isAtOnce ? words.atOnce : words.byEmployer,
        }))}
        value={about}
        onChange={onChange}
      />
    );
  }
  const options = kind === 'objection' ? rights.objectionable : rights.restrictable;
  return (
    <ChoiceQuestion
      label={words.which}
      why={{ activity: 'trust/rights/requests', field: 'flag_activity' }}
      options={options.map(({ id, title, purpose }) => ({
        value: id,
        label: say(title),
        below: say(purpose),
      }))}
      value={about}
      onChange={onChange}
    />
  );
}

function Preview({ preview }: { preview: RightPreview }) {
  const words = useWords(rightWords);
  const { say } = useFormats();
  const { lines, servicesThatStop, told, kind } = preview;
  const isFile = kind === 'access' || kind === 'portability';
  return (
    <section className={classes.preview} aria-label={words.preview}>
      {lines.length === 0 ? <p className={classes.muted}>{words.nothingToDo}</p> : null}
      {isFile || lines.length === 0 ? null : (
        <Card>
          <h2 className={classes.small}>{words.servicesStop}</h2>
          <p>{servicesThatStop.length > 0 ? inSentence(servicesThatStop.map(say)) : words.noneStop}</p>
          <h2 className={classes.small}>{words.told}</h2>
          <p>{told.length > 0 ? inSentence(told.map(say)) : words.noneTold}</p>
        </Card>
      )}
      {isFile ? <p className={classes.muted}>{words.downloadText}</p> : null}
      <EffectGroups lines={lines} isDone={false} />
    </section>
  );
}
