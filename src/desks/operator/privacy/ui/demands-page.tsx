// Demands of authorities: who checked, who approves, what was given; the same person never does both.
import { IconGavel } from '@tabler/icons-react';
import { useState } from 'react';
import { Button, Card, PageHead, RefusalNote, TextQuestion, useFormats, useWords } from '#ui-kit';
import { type Demand, DemandList, demandStepPath, demandsPath } from '../cases/contract.ts';
import { CaseTabs } from './case-tabs.tsx';
import { caseWords } from './case-words.ts';
import { ClosedCases } from './closed-cases.tsx';
import { DemandForm } from './demand-form.tsx';
import classes from './officer.module.css';
import { Fetched, Line, Lines, Tag } from './parts.tsx';
import { useOfficer, useStep } from './use-officer.ts';

export function DemandsPage() {
  const words = useWords(caseWords);
  const found = useOfficer(demandsPath, DemandList);
  const [isNew, setNew] = useState(false);
  return (
    <>
      <PageHead
        title={words.demands}
        below={words.demandsBelow}
        action={
          isNew ? undefined : (
            <Button look="main" icon={IconGavel} onClick={() => setNew(true)}>
              {words.newDemand}
            </Button>
          )
        }
      />
      <CaseTabs />
      <div className={classes.page}>
        {isNew ? (
          <Card title={words.newDemand}>
            <DemandForm onEnd={() => setNew(false)} />
          </Card>
        ) : null}
        <Fetched found={found}>
          {({ demands }) => (
            <Lines empty={{ title: words.demandsEmpty, text: words.demandsEmptyText }}>
              {demands.map((demand) => (
                <DemandLine key={demand.id} demand={demand} />
              ))}
            </Lines>
          )}
        </Fetched>
        <ClosedCases kind="demands" />
      </div>
    </>
  );
}

function DemandLine({ demand }: { demand: Demand }) {
  const words = useWords(caseWords);
  const { moment } = useFormats();
  const [detail, setDetail] = useState('');
  const step = useStep(() => setDetail(''));
  const { id, authority, statute, scope, state, receivedAt, tellingForbidden, checkedBy, can } = demand;
  const labels = {
    checked: words.doChecked,
    approved: words.doApproved,
    refused: words.doRefused,
    given: words.doGiven,
    told: words.doTold,
    closed: words.doClose,
  };
  const asksDetail = can.includes('given') || can.includes('refused');
  return (
    <Line
      status={
        state === 'closed' ? 'done' : state === 'checked' || state === 'received' ? 'attention' : 'waiting'
      }
      title={authority}
      below={`${statute} · ${words.receivedOn(moment(receivedAt))}`}
      aside={state === 'received' ? words.demandReceived : words[state]}
    >
      <p className={classes.quote}>{scope}</p>
      <div className={classes.tags}>
        {checkedBy ? <Tag kind="plain">{words.checkedBy(checkedBy)}</Tag> : null}
        {tellingForbidden ? <Tag kind="stop">{words.mayNotTell}</Tag> : null}
      </div>
      {state === 'checked' && !can.includes('approved') ? (
        <p className={classes.note}>{words.yourOwn}</p>
      ) : null}
      {step.error ? <RefusalNote error={step.error} /> : null}
      {asksDetail ? (
        <TextQuestion
          label={words.detail}
          why={{ activity: 'trust/legal-demands/demand', field: 'demand_scope' }}
          value={detail}
          onChange={setDetail}
          maxLength={1500}
        />
      ) : null}
      {can.length > 0 ? (
        <div className={classes.buttons}>
          {can.map((next) => (
            <Button
              key={next}
              busy={step.isPending}
              onClick={() => step.mutate({ path: demandStepPath(id), body: { state: next, detail } })}
            >
              {labels[next]}
            </Button>
          ))}
        </div>
      ) : null}
    </Line>
  );
}
