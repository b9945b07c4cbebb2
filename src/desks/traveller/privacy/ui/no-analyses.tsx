// Says honestly that there is no analysis, research or service improvement to object to, and which the
// statement speaks of.
import { Card, useFormats, useWords } from '#ui-kit';
import type { MyRights } from '../contract.ts';
import classes from './my-data.module.css';
import { rightWords } from './right-words.ts';

/** `isAll`: there is nothing else to object to either. Nothing is shown once one of them exists. */
export function NoAnalyses({ analyses, isAll }: { analyses: MyRights['analyses']; isAll: boolean }) {
  const words = useWords(rightWords);
  const { say } = useFormats();
  if (analyses.some(({ isBuilt }) => isBuilt)) return null;
  return (
    <Card>
      {isAll ? <p className={classes.strong}>{words.nothingToObject}</p> : null}
      <p>{words.noAnalyses}</p>
      <details className={classes.quiet}>
        <summary>{words.noAnalysesList}</summary>
        <ul>
          {analyses.map(({ title }) => (
            <li key={title.nl}>
              {say(title)}: {words.notBuilt}
            </li>
          ))}
        </ul>
      </details>
    </Card>
  );
}
