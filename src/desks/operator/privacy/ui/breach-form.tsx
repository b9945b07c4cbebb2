// Writes down a breach: the clock runs from the moment somebody knew, not from the moment of typing.
import { useState } from 'react';
import { ChoiceQuestion, RefusalNote, TextQuestion, useWords } from '#ui-kit';
import { breachesPath } from '../cases/contract.ts';
import { caseWords } from './case-words.ts';
import classes from './officer.module.css';
import { Buttons } from './request-decision.tsx';
import { useStep } from './use-officer.ts';

const hours = ['0', '1', '6', '24', '48'] as const;

export function BreachForm({ onEnd }: { onEnd: () => void }) {
  const words = useWords(caseWords);
  const step = useStep(onEnd);
  const [facts, setFacts] = useState('');
  const [known, setKnown] = useState<(typeof hours)[number]>('0');
  const [people, setPeople] = useState('');
  const counted = /^\d{1,8}$/.test(people.trim()) ? Number(people) : null;
  return (
    <div className={classes.form}>
      {step.error ? <RefusalNote error={step.error} /> : null}
      <TextQuestion
        label={words.facts}
        hint={words.factsHint}
        why={{ activity: 'system/breaches/register', field: 'breach_facts' }}
        value={facts}
        onChange={setFacts}
        rows={3}
        maxLength={2000}
      />
      <ChoiceQuestion
        label={words.known}
        why={{ activity: 'system/breaches/register', field: 'breach_facts' }}
        options={hours.map((value) => ({
          value,
          label: value === '0' ? words.knownNow : words.knownHours(Number(value)),
        }))}
        value={known}
        onChange={setKnown}
      />
      <TextQuestion
        label={words.people}
        hint={words.peopleHint}
        why={{ activity: 'system/breaches/register', field: 'breach_effects' }}
        value={people}
        onChange={setPeople}
        maxLength={8}
      />
      <Buttons
        label={words.newBreach}
        step={step}
        onSend={() =>
          step.mutate({ path: breachesPath, body: { facts, knownHoursAgo: Number(known), people: counted } })
        }
        onCancel={onEnd}
      />
    </div>
  );
}
