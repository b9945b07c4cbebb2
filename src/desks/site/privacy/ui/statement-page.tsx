// The statement, made for this brand and the services that are on, with each promise and its proof.
import {
  BlockSkeleton,
  type ContentsEntry,
  PageHead,
  ReadingPage,
  RefusalNote,
  useFormats,
  useWords,
} from '#ui-kit';
import type { StatementPart } from '../contract.ts';
import { FactList } from './fact-list.tsx';
import classes from './privacy.module.css';
import { PromiseList } from './promise-list.tsx';
import { useStatement } from './use-pages.ts';
import { privacyWords } from './words.ts';

export function StatementPage() {
  const words = useWords(privacyWords);
  const { date } = useFormats();
  const { data, error, refetch } = useStatement();
  if (error && !data) return <RefusalNote error={error} onAgain={() => void refetch()} />;
  if (!data) {
    return (
      <>
        <PageHead title={words.statement} />
        <BlockSkeleton height={600} />
      </>
    );
  }
  return (
    <>
      <PageHead title={data.title} below={words.version(data.version, date(data.date))} />
      <ReadingPage contents={contentsOf(data.parts, words.how)}>
        <div className={classes.lead}>
          {data.intro.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
        <section className={classes.how} aria-labelledby="how">
          <h2 id="how">{words.how}</h2>
          <FactList facts={data.reading} />
        </section>
        {data.parts.map((part) => (
          <Part key={part.anchor} part={part} />
        ))}
      </ReadingPage>
    </>
  );
}

function contentsOf(parts: readonly StatementPart[], how: string): ContentsEntry[] {
  const found = parts.flatMap(({ anchor, title, level }) => (level === 4 ? [] : [{ anchor, title, level }]));
  return [{ anchor: 'how', title: how, level: 2 }, ...found];
}

function Part({ part }: { part: StatementPart }) {
  const words = useWords(privacyWords);
  const { level, anchor, title, text, facts, promises, isUnbuilt } = part;
  const Heading = `h${level}` as const;
  return (
    <section className={classes.part} data-level={level}>
      <div className={classes.heading}>
        <Heading id={anchor}>{title}</Heading>
        {isUnbuilt ? <span className={classes.unbuilt}>{words.unbuilt}</span> : null}
      </div>
      {text.map((sentences) => (
        <p key={sentences}>{sentences}</p>
      ))}
      {facts.length > 0 ? <FactList facts={facts} /> : null}
      {promises.length > 0 ? (
        <div className={classes.promises}>
          <p className={classes.promisesHead}>{words.promises}</p>
          <PromiseList promises={promises} />
        </div>
      ) : null}
    </section>
  );
}
