// The policy for the one who travels, in plain words: what changes and from when, then what holds now.
import {
  BlockSkeleton,
  Card,
  capitalise,
  FigureSource,
  modeName,
  PageHead,
  PurposeChip,
  RefusalNote,
  useFormats,
  useWords,
} from '#ui-kit';
import type { OwnPolicy } from '../contract.ts';
import classes from './own-policy.module.css';
import { useOwnPolicy } from './use-own-policy.ts';
import { ownPolicyWords } from './words.ts';

export function OwnPolicyPage({ personId }: { personId: string }) {
  const words = useWords(ownPolicyWords);
  const found = useOwnPolicy(personId);
  return (
    <>
      <PageHead title={words.title} below={words.below} />
      {found.data ? (
        <div className={classes.page}>
          {found.data.changes.map((change) => (
            <Change key={change.id} change={change} />
          ))}
          <Now policy={found.data} />
        </div>
      ) : found.error ? (
        <RefusalNote error={found.error} onAgain={() => void found.refetch()} />
      ) : (
        <BlockSkeleton height={420} />
      )}
    </>
  );
}

function Change({ change }: { change: OwnPolicy['changes'][number] }) {
  const words = useWords(ownPolicyWords);
  const { date, say } = useFormats();
  const day = date(change.validFrom);
  const sentences = [
    ...change.begins.map((sentence) => `${words.begins}: ${say(sentence)}`),
    ...change.ends.map((sentence) => `${words.ends}: ${say(sentence)}`),
  ];
  return (
    <Card
      title={change.hasBegun ? words.changed(day) : words.changes(day)}
      aside={words.published(date(change.knownFrom))}
    >
      <dl className={classes.changes}>
        {change.lines.map((line) => (
          <div key={line.what.nl}>
            <dt>{say(line.what)}</dt>
            <dd>
              <span className={classes.before}>
                {words.before} {say(line.before)}
              </span>
              <span>
                {words.after} {say(line.after)}
              </span>
            </dd>
          </div>
        ))}
      </dl>
      <ul className={classes.sentences}>
        {sentences.map((text) => (
          <li key={text}>{text}</li>
        ))}
        {change.isRetroactive ? <li>{words.retroactive}</li> : null}
      </ul>
    </Card>
  );
}

function Now({ policy }: { policy: OwnPolicy }) {
  const words = useWords(ownPolicyWords);
  const { say } = useFormats();
  return (
    <Card title={words.now}>
      <dl className={classes.rules}>
        {policy.rules.map((rule) => (
          <div key={rule.purpose + rule.modes.join()}>
            <dt>
              <PurposeChip kind={rule.purpose} />{' '}
              {capitalise(rule.modes.map((mode) => say(modeName(mode))).join(', '))}
            </dt>
            <dd>
              {say(rule.paid)}
              <span className={classes.muted}>{say(rule.taxation)}</span>
            </dd>
          </div>
        ))}
        <div>
          <dt>
            <PurposeChip kind="home" />
          </dt>
          <dd>
            {say(policy.home.paid)}
            <span className={classes.muted}>{say(policy.home.taxation)}</span>
          </dd>
        </div>
      </dl>
      <ul className={classes.sentences}>
        {policy.settings.map((sentence) => (
          <li key={sentence.nl}>{say(sentence)}</li>
        ))}
      </ul>
      <section className={classes.figures} aria-label={words.law}>
        <h3>{words.law}</h3>
        {policy.figures.map((figure) => (
          <FigureSource key={`${figure.name.nl} ${figure.knownFrom}`} figure={figure} />
        ))}
      </section>
    </Card>
  );
}
