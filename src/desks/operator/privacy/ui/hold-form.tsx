// The form that asks for a hold: a colleague confirms it before anything is held.
import { useState } from 'react';
import { Choice, ChoiceQuestion, RefusalNote, TextQuestion, useFormats, useWords } from '#ui-kit';
import { type HoldList, holdsPath, type PlaceHold } from '../retention/contract.ts';
import classes from './officer.module.css';
import { Buttons } from './request-decision.tsx';
import { retentionWords } from './retention-words.ts';
import { useStep } from './use-officer.ts';

export function HoldForm({ list, onEnd }: { list: HoldList; onEnd: () => void }) {
  const words = useWords(retentionWords);
  const { say } = useFormats();
  const step = useStep(onEnd);
  const [hold, setHold] = useState<PlaceHold>({
    personnelNumber: '',
    activity: '',
    ground: '',
    reviewOn: list.reviewDays[1] ?? '',
    isTold: true,
  });
  const change = (part: Partial<PlaceHold>) => setHold({ ...hold, ...part });
  return (
    <div className={classes.form}>
      {step.error ? <RefusalNote error={step.error} /> : null}
      <TextQuestion
        label={words.ground}
        hint={words.groundHint}
        why={{ activity: 'system/holds/hold', field: 'hold_ground' }}
        value={hold.ground}
        onChange={(ground) => change({ ground })}
        rows={3}
        maxLength={1000}
      />
      <TextQuestion
        label={words.number}
        hint={words.numberHint}
        why={{ activity: 'system/holds/hold', field: 'hold_scope' }}
        value={hold.personnelNumber}
        onChange={(personnelNumber) => change({ personnelNumber })}
        maxLength={40}
      />
      <Choice
        above
        label={words.which}
        value={hold.activity}
        options={[
          { value: '', label: words.everything },
          ...list.activities.map(({ id, title }) => ({ value: id, label: say(title) })),
        ]}
        onChoose={(activity) => change({ activity })}
      />
      <Deciding hold={hold} list={list} change={change} />
      <Buttons
        label={words.askPlace}
        step={step}
        onSend={() => step.mutate({ path: holdsPath, body: hold })}
        onCancel={onEnd}
      />
    </div>
  );
}

/** When you look again, whether the person may know, and that somebody else decides with you. */
function Deciding(props: { hold: PlaceHold; list: HoldList; change: (part: Partial<PlaceHold>) => void }) {
  const { hold, list, change } = props;
  const words = useWords(retentionWords);
  const { longDay } = useFormats();
  return (
    <>
      <ChoiceQuestion
        label={words.when}
        why={{ activity: 'system/holds/hold', field: 'hold_review' }}
        options={list.reviewDays.map((value) => ({ value, label: longDay(value) }))}
        value={hold.reviewOn}
        onChange={(reviewOn) => change({ reviewOn })}
      />
      <ChoiceQuestion
        label={words.tell}
        why={{ activity: 'system/holds/hold', field: 'hold_scope' }}
        options={[
          { value: 'yes', label: words.tellYes },
          { value: 'no', label: words.tellNo },
        ]}
        value={hold.isTold ? 'yes' : 'no'}
        onChange={(told) => change({ isTold: told === 'yes' })}
      />
      <p className={classes.note}>{words.second}</p>
    </>
  );
}
