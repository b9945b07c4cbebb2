// What is damaged, in one's own words; exactly that goes to the provider.
import { useState } from 'react';
import { Button, Card, Choice, TextQuestion, useWords } from '#ui-kit';
import type { StepAsked } from '../contract.ts';
import classes from './cars.module.css';
import { carWords, partWords, stepWords } from './words.ts';

const PARTS = ['FRONT', 'REAR', 'LEFT', 'RIGHT', 'TOP', 'BOTTOM', 'INTERIOR', 'TIRE', 'OTHER'] as const;

export function DamageForm({ isBusy, onSend }: { isBusy: boolean; onSend: (asked: StepAsked) => void }) {
  const words = useWords(carWords);
  const parts = useWords(partWords);
  const steps = useWords(stepWords);
  const [part, setPart] = useState<(typeof PARTS)[number]>('OTHER');
  const [text, setText] = useState('');
  const send = () => {
    if (text.trim() !== '') onSend({ kind: 'damage', damage: { part, text: text.trim() } });
  };
  return (
    <Card title={steps.damage}>
      <div className={classes.form}>
        <Choice
          label={words.damageWhere}
          value={part}
          options={PARTS.map((value) => ({ value, label: parts[value] }))}
          above
          onChoose={(chosen) => setPart(chosen as (typeof PARTS)[number])}
        />
        <TextQuestion
          label={words.damage}
          hint={words.damageHint}
          why={{ activity: 'mobility/shared-car/use', field: 'damage_report' }}
          value={text}
          onChange={setText}
          maxLength={500}
          rows={4}
        />
        <Button look="main" busy={isBusy} disabled={text.trim() === ''} onClick={send}>
          {words.send}
        </Button>
      </div>
    </Card>
  );
}
