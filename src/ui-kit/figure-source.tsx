// A figure of the law as a reader meets it: its value, where it comes from, for which days, and whether
// somebody verified it.
import type { Figure } from './explanation.ts';
import classes from './explanation-body.module.css';
import { useFormats, useWords } from './language/language-context.tsx';
import { StatusMark } from './status-mark.tsx';
import { kitWords } from './words.ts';
import { writeValue } from './write-value.ts';

export function FigureSource({ figure }: { figure: Figure }) {
  const words = useWords(kitWords);
  const formats = useFormats();
  const { say } = formats;
  const per = figure.per ? ` ${say(figure.per)}` : '';
  return (
    <div className={classes.figure}>
      <p>{`${say(figure.name)}: ${writeValue(figure.value, formats)}${per}`}</p>
      <p>
        {figure.source.url ? (
          <a href={figure.source.url} rel="noreferrer" target="_blank">
            {say(figure.source.title)}
          </a>
        ) : (
          say(figure.source.title)
        )}
      </p>
      <p className={classes.muted}>
        {words.valid(formats.date(figure.validFrom), figure.validTo && formats.date(figure.validTo))}
        {` · ${words.published(formats.date(figure.knownFrom))}`}
      </p>
      <p className={classes.verified}>
        <StatusMark status={figure.verified ? 'done' : 'attention'} spoken />
        {figure.verified ? words.verified : words.unverified}
      </p>
    </div>
  );
}
