// The form of a proposal: which activity, what becomes different, its effect, and why.
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { ask, Button, Choice, RefusalNote, TextQuestion, useFormats, useWords } from '#ui-kit';
import {
  type Activity,
  type Edit,
  Effect,
  proposalsPath,
  type Register,
  tryPath,
} from '../register/contract.ts';
import { EditFields } from './edit-fields.tsx';
import { EffectOf } from './effect-of.tsx';
import { firstEdit } from './first-edit.ts';
import classes from './officer.module.css';
import { registerWords } from './register-words.ts';
import { Buttons } from './request-decision.tsx';
import { useStep } from './use-officer.ts';

export function ProposalForm({ register, onEnd }: { register: Register; onEnd: () => void }) {
  const [first] = register.activities;
  const [id, setId] = useState(first?.id ?? '');
  const activity = register.activities.find((one) => one.id === id);
  const { say } = useFormats();
  const words = useWords(registerWords);
  return (
    <div className={classes.form}>
      <Choice
        above
        label={words.which}
        value={id}
        options={register.activities.map((one) => ({
          value: one.id,
          label: `${say(one.title)} (${one.id})`,
        }))}
        onChoose={setId}
      />
      {activity ? <Change key={id} activity={activity} register={register} onEnd={onEnd} /> : null}
    </div>
  );
}

interface ChangeProps {
  readonly activity: Activity;
  readonly register: Register;
  readonly onEnd: () => void;
}

function Change({ activity, register, onEnd }: ChangeProps) {
  const words = useWords(registerWords);
  const [edit, setEdit] = useState<Edit>(() => firstEdit('term', activity, register));
  const [because, setBecause] = useState('');
  const step = useStep(onEnd);
  const tried = useMutation({
    mutationFn: () => ask(tryPath, Effect, { activity: activity.id, edit }),
  });
  const kinds = useKinds();
  const change = (next: Edit) => {
    tried.reset();
    setEdit(next);
  };
  const error = step.error ?? tried.error;
  return (
    <>
      <Choice
        above
        label={words.kind}
        value={edit.kind}
        options={kinds}
        onChoose={(kind) => change(firstEdit(kind, activity, register))}
      />
      <EditFields edit={edit} activity={activity} register={register} onChange={change} />
      <div className={classes.pair}>
        <Button busy={tried.isPending} onClick={() => tried.mutate()}>
          {words.tryIt}
        </Button>
        {tried.isPending || step.isPending ? (
          <span className={classes.note} role="status">
            {words.trying}
          </span>
        ) : null}
      </div>
      {tried.data ? <EffectOf effect={tried.data} /> : null}
      <TextQuestion
        label={words.because}
        hint={words.becauseHint}
        why={{ aboutNobody: words.aboutRegister }}
        value={because}
        onChange={setBecause}
        rows={3}
        maxLength={2000}
      />
      {error ? <RefusalNote error={error} /> : null}
      <Buttons
        label={words.send}
        step={step}
        onSend={() => step.mutate({ path: proposalsPath, body: { activity: activity.id, edit, because } })}
        onCancel={onEnd}
      />
    </>
  );
}

function useKinds() {
  const words = useWords(registerWords);
  const kinds: readonly (readonly [Edit['kind'], string])[] = [
    ['term', words.kindTerm],
    ['text', words.kindText],
    ['fields', words.kindFields],
    ['reader', words.kindReader],
    ['no-reader', words.kindNoReader],
    ['recipient', words.kindRecipient],
    ['no-recipient', words.kindNoRecipient],
  ];
  return kinds.map(([value, label]) => ({ value, label }));
}
