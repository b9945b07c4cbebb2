// What a change of the register does: in plain words, on the pages under review, and as a patch.
import { useFormats, useLanguage, useWords } from '#ui-kit';
import type { Effect } from '../register/contract.ts';
import classes from './officer.module.css';
import { Facts } from './parts.tsx';
import { registerWords } from './register-words.ts';

/** The pages under review, by what a person asks: who, when, to whom, in which file, in which words. */
const parts = [
  ['onAccess', ['access.txt']],
  ['onJobs', ['retention.txt', 'clocks.txt']],
  ['onPayloads', ['shared.txt']],
  ['onExports', ['exports.txt']],
  ['onText', ['statement.nl.md', 'statement.en.md']],
  ['onRest', ['activities.txt', 'uncovered-clauses.txt']],
] as const;

export function EffectOf({ effect }: { effect: Effect }) {
  const words = useWords(registerWords);
  const { language } = useLanguage();
  const { say } = useFormats();
  const tell = (files: readonly string[]) => {
    const its = effect.pages.filter(({ page }) => files.includes(page));
    const count = (of: 'added' | 'removed') => its.reduce((sum, page) => sum + page[of].length, 0);
    return its.length === 0 ? words.same : words.changed(count('added'), count('removed'));
  };
  return (
    <>
      {effect.changes[language].map((says) => (
        <p key={says}>{says}</p>
      ))}
      {effect.found.length > 0 ? (
        <div role="alert">
          <strong>{words.contradictions}</strong>
          {effect.found.map(({ at, plain, says }) => (
            <p key={`${at} ${says}`}>
              {plain ? `${say(plain)} ` : null}
              <code>{at}</code>: {says}
            </p>
          ))}
        </div>
      ) : null}
      {effect.patch !== '' && !effect.typesChecked ? <p className={classes.note}>{words.unchecked}</p> : null}
      <Facts facts={parts.map(([name, files]) => [words[name], tell(files)] as const)} />
      <details className={classes.fold}>
        <summary>{words.effect}</summary>
        <div>
          {effect.pages.map(({ page, added, removed }) => (
            <div key={page}>
              <p className={classes.note}>{words.page(page, added.length, removed.length)}</p>
              {/* Text that scrolls must be reachable without a mouse. */}
              {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
              <pre className={classes.code} tabIndex={0}>
                {[...removed.map((line) => `- ${line}`), ...added.map((line) => `+ ${line}`)].join('\n')}
              </pre>
            </div>
          ))}
        </div>
      </details>
      <details className={classes.fold}>
        <summary>{words.patch}</summary>
        <div>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the same */}
          <pre className={classes.code} tabIndex={0}>
            {effect.patch}
          </pre>
        </div>
      </details>
    </>
  );
}
