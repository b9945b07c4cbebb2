// A question to a person: its label, its field, and why it is asked. A question without its reason does not
// compile.
import { type ReactNode, useId, useState } from 'react';
import classes from './question.module.css';
import { type Asked, WhyAsk } from './why-ask.tsx';

/** An answer that is about nobody, such as a change of the register: then this says what becomes of it. */
export interface AboutNobody {
  readonly aboutNobody: string;
}

interface QuestionProps {
  readonly label: string;
  /** The item of the register that the answer becomes. */
  readonly why: Asked | AboutNobody;
  readonly hint?: string;
  /** What is wrong with the answer, and what to do. */
  readonly fault?: string | undefined;
}

export interface TextQuestionProps extends QuestionProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: 'text' | 'email' | 'date' | 'password';
  readonly autoComplete?: string;
  readonly maxLength: number;
  /** More than one line. */
  readonly rows?: number;
  /** Offered while one types; anything else may be typed all the same. */
  readonly suggestions?: readonly string[] | undefined;
  /** Figures: a phone then shows its figures. */
  readonly decimal?: boolean;
}

export function TextQuestion(props: TextQuestionProps) {
  const { label, why, hint, fault, value, onChange, type = 'text', autoComplete, maxLength, rows } = props;
  const { suggestions, decimal = false } = props;
  const id = useId();
  const given = {
    id,
    value,
    maxLength,
    autoComplete,
    'aria-describedby': `${id}-hint ${id}-fault`,
    'aria-invalid': fault !== undefined,
    onChange: (event: { currentTarget: { value: string } }) => onChange(event.currentTarget.value),
  };
  return (
    <div className={classes.question}>
      <label htmlFor={id}>{label}</label>
      <Notes id={id} hint={hint} fault={fault}>
        {rows === undefined ? (
          <input
            type={type}
            inputMode={decimal ? 'decimal' : undefined}
            list={suggestions ? `${id}-list` : undefined}
            {...given}
          />
        ) : (
          <textarea rows={rows} {...given} />
        )}
        {suggestions ? (
          <datalist id={`${id}-list`}>
            {suggestions.map((text) => (
              <option key={text} value={text} />
            ))}
          </datalist>
        ) : null}
      </Notes>
      <Why why={why} label={label} />
    </div>
  );
}

export interface TimeQuestionProps extends QuestionProps {
  /** `YYYY-MM-DDTHH:MM` on a Dutch clock. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** How far two times that can be chosen lie apart. */
  readonly stepMinutes: number;
}

/** A day and a time. An emptied field keeps what stood there: there is no moment without one. */
export function TimeQuestion({ label, why, hint, fault, value, onChange, stepMinutes }: TimeQuestionProps) {
  const id = useId();
  return (
    <div className={classes.question}>
      <label htmlFor={id}>{label}</label>
      <Notes id={id} hint={hint} fault={fault}>
        <input
          id={id}
          type="datetime-local"
          step={stepMinutes * 60}
          required
          value={value}
          aria-describedby={`${id}-hint ${id}-fault`}
          aria-invalid={fault !== undefined}
          onChange={({ currentTarget }) => {
            if (currentTarget.value !== '') onChange(currentTarget.value);
          }}
        />
      </Notes>
      <Why why={why} label={label} />
    </div>
  );
}

export interface FileQuestionProps extends QuestionProps {
  readonly accept: string;
  readonly maxBytes: number;
  /** What is said of a larger file, which is not read. */
  readonly tooLarge: string;
  readonly onText: (text: string) => void;
}

/** A file of text from this device. */
export function FileQuestion({
  label,
  why,
  hint,
  fault,
  accept,
  maxBytes,
  tooLarge,
  onText,
}: FileQuestionProps) {
  const id = useId();
  const [isLarge, setLarge] = useState(false);
  return (
    <div className={classes.question}>
      <label htmlFor={id}>{label}</label>
      <Notes id={id} hint={hint} fault={isLarge ? tooLarge : fault}>
        <input
          id={id}
          type="file"
          accept={accept}
          aria-describedby={`${id}-hint ${id}-fault`}
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            setLarge(file !== undefined && file.size > maxBytes);
            if (file !== undefined && file.size <= maxBytes) void file.text().then(onText);
          }}
        />
      </Notes>
      <Why why={why} label={label} />
    </div>
  );
}

export interface ChoiceQuestionProps<V extends string> extends QuestionProps {
  readonly value: V | undefined;
  readonly options: readonly { readonly value: V; readonly label: string; readonly below?: string }[];
  readonly onChange: (value: V) => void;
  /** Short options beside each other, instead of one below the other. */
  readonly look?: 'list' | 'chips';
}

export function ChoiceQuestion<V extends string>(props: ChoiceQuestionProps<V>) {
  const { label, why, hint, fault, value, options, onChange, look = 'list' } = props;
  const id = useId();
  return (
    <fieldset className={classes.question} aria-describedby={`${id}-hint ${id}-fault`}>
      <legend>{label}</legend>
      <Notes id={id} hint={hint} fault={fault}>
        <div className={classes.options} data-look={look}>
          {options.map((option) => (
            <label key={option.value} className={classes.option}>
              <input
                type="radio"
                name={id}
                value={option.value}
                checked={option.value === value}
                onChange={() => onChange(option.value)}
              />
              <span>
                {option.label}
                {option.below ? <span className={classes.hint}>{option.below}</span> : null}
              </span>
            </label>
          ))}
        </div>
      </Notes>
      <Why why={why} label={label} />
    </fieldset>
  );
}

export interface ManyQuestionProps extends QuestionProps {
  readonly values: readonly string[];
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (values: readonly string[]) => void;
  readonly look?: 'list' | 'chips';
}

/** As many of the options as one wants, also none. */
export function ManyQuestion(props: ManyQuestionProps) {
  const { label, why, hint, fault, values, options, onChange, look = 'list' } = props;
  const id = useId();
  const toggle = (value: string) =>
    onChange(values.includes(value) ? values.filter((one) => one !== value) : [...values, value]);
  return (
    <fieldset className={classes.question} aria-describedby={`${id}-hint ${id}-fault`}>
      <legend>{label}</legend>
      <Notes id={id} hint={hint} fault={fault}>
        <div className={classes.options} data-look={look}>
          {options.map(({ value, label: text }) => (
            <label key={value} className={classes.option}>
              <input type="checkbox" checked={values.includes(value)} onChange={() => toggle(value)} />
              <span>{text}</span>
            </label>
          ))}
        </div>
      </Notes>
      <Why why={why} label={label} />
    </fieldset>
  );
}

/** The reason below a question that is made of other parts than a field. */
export function Why({ why, label }: Pick<QuestionProps, 'why' | 'label'>) {
  if ('aboutNobody' in why) return <p className={classes.hint}>{why.aboutNobody}</p>;
  return <WhyAsk asked={why} label={label} />;
}

function Notes(props: {
  id: string;
  hint: string | undefined;
  fault: string | undefined;
  children: ReactNode;
}) {
  const { id, hint, fault, children } = props;
  return (
    <>
      <p id={`${id}-hint`} className={classes.hint} hidden={hint === undefined}>
        {hint}
      </p>
      {children}
      <p id={`${id}-fault`} className={classes.fault} role={fault === undefined ? undefined : 'alert'}>
        {fault}
      </p>
    </>
  );
}
