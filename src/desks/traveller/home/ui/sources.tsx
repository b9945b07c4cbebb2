// How fresh each source is: when something of it came in last, and up to which day.
import { Card, TextSkeleton, useFormats, useWords } from '#ui-kit';
import type { Home } from '../contract.ts';
import classes from './home.module.css';
import { startWords } from './words.ts';

const always = ['card', 'hand'] as const;

export function Sources({ data }: { data: Home | undefined }) {
  const words = useWords(startWords);
  const formats = useFormats();
  const names = [...new Set([...(data?.sources.map(({ source }) => source) ?? []), ...always])];
  return (
    <Card title={words.sources}>
      <dl className={classes.sources}>
        {names.map((name) => {
          const found = data?.sources.find(({ source }) => source === name);
          return (
            <div key={name}>
              <dt>{words[name]}</dt>
              <dd>
                {!data ? (
                  <TextSkeleton width={160} />
                ) : found ? (
                  words.lastAt(formats.moment(found.lastAt), formats.day(found.newestDay))
                ) : (
                  words.never
                )}
              </dd>
            </div>
          );
        })}
      </dl>
    </Card>
  );
}
