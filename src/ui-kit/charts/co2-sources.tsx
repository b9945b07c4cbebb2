// The lists behind figures of CO2, each with whether somebody verified it.
import type { Wording } from '../language/catalogue.ts';
import { useFormats, useWords } from '../language/language-context.tsx';
import { kitWords } from '../words.ts';
import classes from './charts.module.css';

export interface Co2SourcesProps {
  readonly sources: readonly { readonly title: Wording; readonly verified: boolean }[];
}

export function Co2Sources({ sources }: Co2SourcesProps) {
  const words = useWords(kitWords);
  const { say } = useFormats();
  if (sources.length === 0) return null;
  return (
    <section className={classes.sources}>
      <h3>{words.sources}</h3>
      <ul>
        {sources.map((source) => (
          <li key={source.title.nl}>
            {source.verified ? say(source.title) : `${say(source.title)} · ${words.unverified}`}
          </li>
        ))}
      </ul>
    </section>
  );
}
