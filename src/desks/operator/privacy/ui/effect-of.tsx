// What a change of the register does: in plain words, on the pages under review, and as a patch.
import { useLanguage, useWords } from '#ui-kit';
import type { Effect } from '../register/contract.ts';
import classes from './officer.module.css';
import { registerWords } from './register-words.ts';

export function EffectOf({ effect }: { effect: Effect }) {
  const words = useWords(registerWords);
  const { language } = useLanguage();
  return (
    <>
      {effect.changes[language].map((says) => (
        <p key={says}>{says}</p>
      ))}
      {effect.found.length > 0 ? (
        <div role="alert">
          <strong>{words.contradictions}</strong>
          {effect.found.map(({ at, says }) => (
            <p key={`${at} ${says}`}>
              {at}: {says}
            </p>
          ))}
        </div>
      ) : null}
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
