// What the officer decides about a request: first which step, then why; each step says who reads the reason.
import { useState } from 'react';
import { Button, Card, ChoiceQuestion, RefusalNote, TextQuestion, useFormats, useWords } from '#ui-kit';
import { type OneRequest, recognisePath, requestStepPath } from '../requests/contract.ts';
import classes from './officer.module.css';
import { requestWords } from './request-words.ts';
import { type Step, useStep } from './use-officer.ts';
import { officerWords } from './words.ts';

type Chosen = OneRequest['can'][number];

export function RequestDecision({ request }: { request: OneRequest }) {
  const words = useWords(requestWords);
  const [chosen, setChosen] = useState<Chosen>();
  const step = useStep(() => setChosen(undefined));
  const labels = {
    approve: words.doApprove,
    reject: words.doReject,
    extend: words.doExtend,
    doubt: words.doDoubt,
    recognise: words.doRecognise,
  };
  const choose = (event: Chosen) => {
    step.reset();
    if (event === 'approve') step.mutate({ path: requestStepPath(request.id), body: { event, detail: '' } });
    else setChosen(event);
  };
  const main = request.can.find((event) => event === 'approve') ?? request.can[0];
  return (
    <Card title={words.what}>
      <div className={classes.form}>
        {step.error ? <RefusalNote error={step.error} /> : null}
        {chosen === undefined ? (
          <div className={classes.buttons}>
            {request.can.map((event) => (
              <Button
                key={event}
                look={event === main ? 'main' : 'quiet'}
                busy={step.isPending}
                onClick={() => choose(event)}
              >
                {labels[event]}
              </Button>
            ))}
          </div>
        ) : chosen === 'recognise' ? (
          <Recognise request={request} step={step} onCancel={() => setChosen(undefined)} />
        ) : (
          <Reason
            key={chosen}
            request={request}
            event={chosen}
            label={labels[chosen]}
            step={step}
            onCancel={() => setChosen(undefined)}
          />
        )}
      </div>
    </Card>
  );
}

interface FormProps {
  readonly request: OneRequest;
  readonly step: Step;
  readonly onCancel: () => void;
}

function Reason(props: FormProps & { event: Exclude<Chosen, 'recognise'>; label: string }) {
  const { request, event, label, step, onCancel } = props;
  const words = useWords(requestWords);
  const { say, longDay } = useFormats();
  const [ground, setGround] = useState<string>();
  const [reason, setReason] = useState('');
  const send = () => {
    const detail = event === 'reject' ? [ground ?? '', reason.trim()].filter(Boolean).join(': ') : reason;
    step.mutate({ path: requestStepPath(request.id), body: { event, detail } });
  };
  return (
    <>
      {event === 'reject' ? (
        <ChoiceQuestion
          label={words.ground}
          why={{ activity: 'trust/rights/requests', field: 'request_outcome' }}
          options={request.grounds.map(({ id, text }) => ({ value: id, label: say(text) }))}
          value={ground}
          onChange={setGround}
        />
      ) : null}
      <TextQuestion
        label={event === 'reject' ? words.more2 : words.reason}
        hint={event === 'extend' ? words.extendHint(longDay(request.extendUntil)) : words.reasonHint}
        why={{ activity: 'trust/rights/requests', field: 'request_outcome' }}
        value={reason}
        onChange={setReason}
        rows={3}
        maxLength={1500}
      />
      <Buttons label={label} step={step} onSend={send} onCancel={onCancel} />
    </>
  );
}

function Recognise({ request, step, onCancel }: FormProps) {
  const words = useWords(requestWords);
  const [personnelNumber, setNumber] = useState('');
  const [how, setHow] = useState<'personnel-number' | 'known-facts'>('personnel-number');
  return (
    <>
      <TextQuestion
        label={words.number}
        hint={words.numberHint}
        why={{ activity: 'trust/rights/requests', field: 'id_evidence' }}
        value={personnelNumber}
        onChange={setNumber}
        maxLength={40}
      />
      <ChoiceQuestion
        label={words.how}
        why={{ activity: 'trust/rights/requests', field: 'id_evidence' }}
        options={(['personnel-number', 'known-facts'] as const).map((value) => ({
          value,
          label: words[value],
        }))}
        value={how}
        onChange={setHow}
      />
      <Buttons
        label={words.doRecognise}
        step={step}
        onSend={() => step.mutate({ path: recognisePath(request.id), body: { personnelNumber, how } })}
        onCancel={onCancel}
      />
    </>
  );
}

export function Buttons(props: { label: string; step: Step; onSend: () => void; onCancel: () => void }) {
  const { label, step, onSend, onCancel } = props;
  const words = useWords(officerWords);
  return (
    <div className={classes.buttons}>
      <Button look="main" busy={step.isPending} onClick={onSend}>
        {label}
      </Button>
      <Button
        onClick={() => {
          step.reset();
          onCancel();
        }}
      >
        {words.cancel}
      </Button>
    </div>
  );
}
