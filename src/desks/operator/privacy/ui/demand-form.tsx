// Writes down a demand, before anything is done with it.
import { useState } from 'react';
import { ChoiceQuestion, RefusalNote, TextQuestion, useWords } from '#ui-kit';
import { demandsPath, type ReceiveDemand } from '../cases/contract.ts';
import { caseWords } from './case-words.ts';
import classes from './officer.module.css';
import { Buttons } from './request-decision.tsx';
import { useStep } from './use-officer.ts';

const empty = { authority: '', statute: '', scope: '', tellingForbidden: false, personnelNumber: '' };

export function DemandForm({ onEnd }: { onEnd: () => void }) {
  const words = useWords(caseWords);
  const step = useStep(onEnd);
  const [demand, setDemand] = useState<ReceiveDemand>(empty);
  const change = (part: Partial<ReceiveDemand>) => setDemand({ ...demand, ...part });
  return (
    <div className={classes.form}>
      {step.error ? <RefusalNote error={step.error} /> : null}
      <TextQuestion
        label={words.authority}
        why={{ activity: 'trust/legal-demands/demand', field: 'demand_statute' }}
        value={demand.authority}
        onChange={(authority) => change({ authority })}
        maxLength={500}
      />
      <TextQuestion
        label={words.statute}
        why={{ activity: 'trust/legal-demands/demand', field: 'demand_statute' }}
        value={demand.statute}
        onChange={(statute) => change({ statute })}
        maxLength={500}
      />
      <TextQuestion
        label={words.scope}
        hint={words.scopeHint}
        why={{ activity: 'trust/legal-demands/demand', field: 'demand_scope' }}
        value={demand.scope}
        onChange={(scope) => change({ scope })}
        rows={3}
        maxLength={2000}
      />
      <ChoiceQuestion
        label={words.tell}
        why={{ activity: 'trust/legal-demands/demand', field: 'demand_scope' }}
        options={[
          { value: 'yes', label: words.tellYes },
          { value: 'no', label: words.tellNo },
        ]}
        value={demand.tellingForbidden ? 'no' : 'yes'}
        onChange={(told) => change({ tellingForbidden: told === 'no' })}
      />
      <TextQuestion
        label={words.about}
        hint={words.aboutHint}
        why={{ activity: 'trust/legal-demands/demand', field: 'demand_scope' }}
        value={demand.personnelNumber}
        onChange={(personnelNumber) => change({ personnelNumber })}
        maxLength={40}
      />
      <Buttons
        label={words.newDemand}
        step={step}
        onSend={() => step.mutate({ path: demandsPath, body: demand })}
        onCancel={onEnd}
      />
    </div>
  );
}
