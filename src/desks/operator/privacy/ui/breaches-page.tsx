// The register of breaches: each with its clock of 72 hours, and the steps that follow.
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import {
  Button,
  Card,
  ChoiceQuestion,
  PageHead,
  RefusalNote,
  TextQuestion,
  useFormats,
  useWords,
} from '#ui-kit';
import { type Breach, BreachList, breachesPath, breachStepPath } from '../cases/contract.ts';
import { BreachForm } from './breach-form.tsx';
import { caseWords } from './case-words.ts';
import { ClosedCases } from './closed-cases.tsx';
import classes from './officer.module.css';
import { Fetched, Line, Lines, Tag } from './parts.tsx';
import { useOfficer, useStep } from './use-officer.ts';
import { WatchTabs } from './watch-tabs.tsx';

export function BreachesPage() {
  const words = useWords(caseWords);
  const found = useOfficer(breachesPath, BreachList);
  const [isNew, setNew] = useState(false);
  return (
    <>
      <PageHead
        title={words.breaches}
        below={words.breachesBelow}
        action={
          isNew ? undefined : (
            <Button look="main" icon={IconAlertTriangle} onClick={() => setNew(true)}>
              {words.newBreach}
            </Button>
          )
        }
      />
      <WatchTabs />
      <div className={classes.page}>
        {isNew ? (
          <Card title={words.newBreach}>
            <BreachForm onEnd={() => setNew(false)} />
          </Card>
        ) : null}
        <Fetched found={found}>
          {({ breaches }) => (
            <Lines empty={{ title: words.breachesEmpty, text: words.breachesEmptyText }}>
              {breaches.map((breach) => (
                <BreachLine key={breach.id} breach={breach} />
              ))}
            </Lines>
          )}
        </Fetched>
        <ClosedCases kind="breaches" />
      </div>
    </>
  );
}

function BreachLine({ breach }: { breach: Breach }) {
  const words = useWords(caseWords);
  const { moment } = useFormats();
  const { facts, people, highRisk, states, reportBy, hoursLeft, due } = breach;
  const newest = states.at(-1) ?? 'found';
  const clock = hoursLeft < 0 ? words.hoursOver(-hoursLeft) : words.hoursLeft(hoursLeft);
  return (
    <Line
      status={due === 'late' ? 'blocking' : due === 'nothing' ? 'waiting' : 'attention'}
      title={newest === 'told' ? words['breach-told'] : words[newest]}
      below={due === 'nothing' || due === 'tell' ? undefined : words.reportBy(moment(reportBy))}
      aside={due === 'nothing' || due === 'tell' ? undefined : clock}
    >
      <p className={classes.quote}>{facts}</p>
      <div className={classes.tags}>
        <Tag kind="plain">{people === null ? words.peopleUnknown : words.peopleCount(people)}</Tag>
        {highRisk === null ? null : (
          <Tag kind={highRisk ? 'stop' : 'ok'}>{highRisk ? words.highRisk : words.lowRisk}</Tag>
        )}
      </div>
      <Next breach={breach} />
    </Line>
  );
}

function Next({ breach: { id, can } }: { breach: Breach }) {
  const words = useWords(caseWords);
  const [detail, setDetail] = useState('');
  const [risk, setRisk] = useState<'yes' | 'no'>();
  const step = useStep(() => setDetail(''));
  const labels = {
    assessed: words['do-assessed'],
    reported: words['do-reported'],
    'not-reported': words['do-not-reported'],
    told: words['do-breach-told'],
    closed: words.doClose,
  };
  const highRisk = risk === undefined ? null : risk === 'yes';
  return (
    <>
      {step.error ? <RefusalNote error={step.error} /> : null}
      {can.includes('assessed') ? (
        <ChoiceQuestion
          label={words.risk}
          why={{ activity: 'system/breaches/register', field: 'breach_effects' }}
          options={[
            { value: 'yes', label: words.riskYes },
            { value: 'no', label: words.riskNo },
          ]}
          value={risk}
          onChange={setRisk}
        />
      ) : null}
      <TextQuestion
        label={words.measure}
        hint={words.measureHint}
        why={{ activity: 'system/breaches/register', field: 'breach_measures' }}
        value={detail}
        onChange={setDetail}
        rows={2}
        maxLength={1500}
      />
      <div className={classes.buttons}>
        {can.map((state) => (
          <Button
            key={state}
            busy={step.isPending}
            onClick={() => step.mutate({ path: breachStepPath(id), body: { state, detail, highRisk } })}
          >
            {labels[state]}
          </Button>
        ))}
      </div>
    </>
  );
}
