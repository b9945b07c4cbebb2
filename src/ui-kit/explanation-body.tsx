// Everything behind one amount: the sum, the rule and its version, the inputs, the sources, the rounding,
// taxed or not.
import type { ReactNode } from 'react';
import { EmployerPanel } from './employer-panel.tsx';
import type { Disclosure, Explanation } from './explanation.ts';
import classes from './explanation-body.module.css';
import { FigureSource } from './figure-source.tsx';
import { useFormats, useWords } from './language/language-context.tsx';
import { kitWords } from './words.ts';
import { writeValue } from './write-value.ts';

export interface ExplanationBodyProps {
  readonly explanation: Explanation;
  readonly disclosure?: Disclosure | undefined;
}

export function ExplanationBody({ explanation, disclosure }: ExplanationBodyProps) {
  const words = useWords(kitWords);
  const formats = useFormats();
  const { say, amount } = formats;
  const { rule, correction } = explanation;
  return (
    <div className={classes.body}>
      <div>
        <p className={classes.amount}>{amount(explanation.amountCents)}</p>
        <p className={classes.muted}>{`${say(explanation.title)} · ${formats.day(explanation.day)}`}</p>
      </div>
      {correction ? (
        <p className={classes.correction}>
          {words.correctionText(
            formats.month(correction.month),
            amount(correction.wasCents),
            amount(correction.isCents),
          )}
        </p>
      ) : null}
      <Part title={words.sum}>
        <ol className={classes.steps}>
          {explanation.steps.map((step) => (
            <li key={step.nl}>{say(step)}</li>
          ))}
        </ol>
        <p className={classes.muted}>{`${words.rounding}: ${say(explanation.rounding)}`}</p>
      </Part>
      <Part title={words.rule}>
        <p>{say(rule.sentence)}</p>
        <p className={classes.muted}>{`${say(rule.name)} · ${words.version(rule.version)}`}</p>
      </Part>
      <Part title={words.taxation}>
        <p className={classes.split}>
          <span>{`${words.untaxed} ${amount(explanation.untaxedCents)}`}</span>
          <span>{`${words.taxed} ${amount(explanation.taxedCents)}`}</span>
        </p>
        <p>{say(explanation.taxation)}</p>
      </Part>
      <Part title={words.inputs}>
        <Inputs inputs={explanation.inputs} />
      </Part>
      {explanation.figures.length > 0 ? (
        <Part title={words.sources}>
          {explanation.figures.map((figure) => (
            <FigureSource key={`${figure.name.nl} ${figure.validFrom} ${figure.knownFrom}`} figure={figure} />
          ))}
        </Part>
      ) : null}
      {disclosure ? (
        <Part title={words.employerGets}>
          <EmployerPanel disclosure={disclosure} />
        </Part>
      ) : null}
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={classes.part}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}

function Inputs({ inputs }: { inputs: Explanation['inputs'] }) {
  const formats = useFormats();
  const { say } = formats;
  return (
    <dl className={classes.inputs}>
      {inputs.map((input) => (
        <div key={input.name.nl}>
          <dt>
            {say(input.name)}
            {input.from ? <span className={classes.from}>{say(input.from)}</span> : null}
          </dt>
          <dd>{writeValue(input.value, formats)}</dd>
        </div>
      ))}
    </dl>
  );
}
