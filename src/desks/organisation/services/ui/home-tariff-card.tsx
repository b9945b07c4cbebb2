// What is paid for a kWh at home: set with its first day, its source, and whether that was checked.
import { useState } from 'react';
import { Button, Card, ChoiceQuestion, RefusalNote, TextQuestion, useFormats, useWords } from '#ui-kit';
import type { HomeTariff } from '../contract.ts';
import { homeTariffWords } from './home-tariff-words.ts';
import classes from './services.module.css';
import { useHomeTariff } from './use-services.ts';

export function HomeTariffCard({ month, tariffs }: { month: string; tariffs: readonly HomeTariff[] }) {
  const words = useWords(homeTariffWords);
  const { date, rate } = useFormats();
  const [isOpen, setOpen] = useState(false);
  return (
    <Card title={words.title}>
      <p className={classes.below}>{words.below}</p>
      {tariffs.length === 0 ? <p className={classes.below}>{words.none}</p> : null}
      <dl className={classes.facts}>
        {tariffs.map(({ milliCentsPerKwh, validFrom, validUntil, source, isVerified }) => (
          <div key={`${validFrom} ${milliCentsPerKwh} ${source} ${isVerified}`}>
            <dt>
              {validUntil === null
                ? words.from(date(validFrom))
                : words.between(date(validFrom), date(validUntil))}
              {', '}
              {source} ({isVerified ? words.verified : words.unverified})
            </dt>
            <dd>{rate(milliCentsPerKwh)}</dd>
          </div>
        ))}
      </dl>
      <Button expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {words.set}
      </Button>
      {isOpen ? <TariffForm month={month} onDone={() => setOpen(false)} /> : null}
    </Card>
  );
}

const aboutNobody = (text: string) => ({ aboutNobody: text });

function TariffForm({ month, onDone }: { month: string; onDone: () => void }) {
  const words = useWords(homeTariffWords);
  const step = useHomeTariff(month);
  const [euros, setEuros] = useState('');
  const [validFrom, setFrom] = useState('');
  const [source, setSource] = useState('');
  const [checked, setChecked] = useState<'yes' | 'no'>();
  const isWhole =
    euros.trim() !== '' && /^\d{4}-\d\d-\d\d$/.test(validFrom.trim()) && source.trim().length > 2;
  const send = () => {
    if (!isWhole || checked === undefined) return;
    const body = { euros, validFrom: validFrom.trim(), validUntil: null, source: source.trim() };
    step.mutate({ ...body, isVerified: checked === 'yes' }, { onSuccess: onDone });
  };
  return (
    <div className={classes.form}>
      <TextQuestion
        label={words.euros}
        hint={words.eurosHint}
        why={aboutNobody(words.why)}
        value={euros}
        onChange={setEuros}
        maxLength={12}
      />
      <TextQuestion
        label={words.validFrom}
        hint={words.dayHint}
        why={aboutNobody(words.why)}
        value={validFrom}
        onChange={setFrom}
        maxLength={10}
      />
      <TextQuestion
        label={words.source}
        hint={words.sourceHint}
        why={aboutNobody(words.why)}
        value={source}
        onChange={setSource}
        maxLength={200}
      />
      <ChoiceQuestion
        label={words.checked}
        why={aboutNobody(words.why)}
        value={checked}
        options={[
          { value: 'yes', label: words.yes },
          { value: 'no', label: words.no, below: words.noBelow },
        ]}
        onChange={setChecked}
      />
      {step.error ? <RefusalNote error={step.error} /> : null}
      <Button look="main" busy={step.isPending} disabled={!isWhole || checked === undefined} onClick={send}>
        {words.save}
      </Button>
    </div>
  );
}
