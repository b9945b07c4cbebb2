// Switches between Dutch and English; each language is named in itself.
import { UnstyledButton } from '@mantine/core';
import { languages } from './language/catalogue.ts';
import { useLanguage, useWords } from './language/language-context.tsx';
import classes from './switches.module.css';
import { kitWords } from './words.ts';

const names = { nl: 'Nederlands', en: 'English' };

export function LanguageSwitch() {
  const words = useWords(kitWords);
  const { language, setLanguage } = useLanguage();
  return (
    // A group of two toggle buttons; a fieldset would add a form where there is none.
    // biome-ignore lint/a11y/useSemanticElements: see above
    <div role="group" aria-label={words.language} className={classes.pair}>
      {languages.map((one) => (
        <UnstyledButton
          key={one}
          lang={one}
          className={classes.option}
          aria-pressed={one === language}
          aria-label={`${one.toUpperCase()}, ${names[one]}`}
          onClick={() => setLanguage(one)}
        >
          {one.toUpperCase()}
        </UnstyledButton>
      ))}
    </div>
  );
}
