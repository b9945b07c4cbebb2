// What the employer gets of a line, and what not: beside what the person does, not on a page of legal text.
import { IconCheck, IconEyeOff } from '@tabler/icons-react';
import classes from './employer-panel.module.css';
import type { Disclosure } from './explanation.ts';
import { useFormats, useWords } from './language/language-context.tsx';
import { kitWords } from './words.ts';
import { writeValue } from './write-value.ts';

export function EmployerPanel({ disclosure }: { disclosure: Disclosure }) {
  const words = useWords(kitWords);
  const formats = useFormats();
  return (
    <div className={classes.panel}>
      {disclosure.shown.length === 0 ? <p>{words.employerNothing}</p> : null}
      <ul>
        {disclosure.shown.map(({ field, value }) => (
          <li key={field.nl}>
            <IconCheck size={18} stroke={2} aria-hidden />
            {value ? `${formats.say(field)}: ${writeValue(value, formats)}` : formats.say(field)}
          </li>
        ))}
      </ul>
      {disclosure.hidden.length > 0 ? (
        <ul className={classes.hidden} aria-label={words.employerNot}>
          {disclosure.hidden.map((field) => (
            <li key={field.nl}>
              <IconEyeOff size={18} stroke={1.75} aria-hidden />
              {formats.say(field)}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
