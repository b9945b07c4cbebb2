// Complaints: the list with its clock, and one complaint with its answer.
import { useState } from 'react';
import { Button, Card, Link, PageHead, RefusalNote, TextQuestion, useFormats, useWords } from '#ui-kit';
import {
  answerPath,
  ComplaintList,
  closePath,
  complaintPath,
  complaintsPath,
  OneComplaint,
} from '../cases/contract.ts';
import { CaseTabs } from './case-tabs.tsx';
import { caseWords } from './case-words.ts';
import { ClosedCases } from './closed-cases.tsx';
import classes from './officer.module.css';
import { Facts, Fetched, Line, Lines } from './parts.tsx';
import { requestWords } from './request-words.ts';
import { useDaysLeft } from './requests-page.tsx';
import { useOfficer, useStep } from './use-officer.ts';

export function ComplaintsPage() {
  const words = useWords(caseWords);
  const { moment, day } = useFormats();
  const left = useDaysLeft();
  const found = useOfficer(complaintsPath, ComplaintList);
  return (
    <>
      <PageHead title={words.complaints} below={words.complaintsBelow} />
      <CaseTabs />
      <Fetched found={found}>
        {({ complaints }) => (
          <div className={classes.page}>
            <Lines empty={{ title: words.complaintsEmpty, text: words.complaintsEmptyText }}>
              {complaints.map(({ id, receivedAt, answerBy, daysLeft, state }) => (
                <Line
                  key={id}
                  href={`/officer/complaints/${id}`}
                  status={daysLeft < 0 ? 'blocking' : state === 'received' ? 'attention' : 'waiting'}
                  title={`${words.complaint}, ${words[state]}`}
                  below={words.receivedOn(moment(receivedAt))}
                  aside={
                    <>
                      {day(answerBy)}
                      <br />
                      {left(daysLeft)}
                    </>
                  }
                />
              ))}
            </Lines>
            <ClosedCases kind="complaints" />
          </div>
        )}
      </Fetched>
    </>
  );
}

export function ComplaintPage({ id }: { id: string }) {
  const words = useWords(caseWords);
  const found = useOfficer(complaintPath(id), OneComplaint);
  return (
    <>
      <Link href="/officer/complaints" className={classes.back}>
        ← {words.allComplaints}
      </Link>
      <PageHead title={words.complaint} below={found.data && words[found.data.state]} />
      <Fetched found={found}>{(complaint) => <Opened complaint={complaint} />}</Fetched>
    </>
  );
}

function Opened({ complaint }: { complaint: OneComplaint }) {
  const words = useWords(caseWords);
  const request = useWords(requestWords);
  const { longDay, moment } = useFormats();
  const { person, email, answer, answerBy, receivedAt } = complaint;
  return (
    <div className={classes.page}>
      <Card title={words.said}>
        <p className={classes.quote}>{complaint.complaint}</p>
        <Facts
          facts={[
            [request.who, person === null ? request.nobody : request.person(person)],
            [request.receive, moment(receivedAt)],
            [words.answerBy, longDay(answerBy)],
            [words.email, email ?? words.inApp],
            ...(answer === null ? [] : [[words.lastAnswer, answer] as const]),
          ]}
        />
        {person === null ? null : <p className={classes.note}>{request.noted}</p>}
      </Card>
      {complaint.state === 'closed' ? null : <Answer complaint={complaint} />}
    </div>
  );
}

function Answer({ complaint: { id, state } }: { complaint: OneComplaint }) {
  const words = useWords(caseWords);
  const [answer, setAnswer] = useState('');
  const step = useStep(() => setAnswer(''));
  return (
    <Card title={words.yourAnswer}>
      <div className={classes.form}>
        {step.error ? <RefusalNote error={step.error} /> : null}
        <TextQuestion
          label={words.yourAnswer}
          hint={words.answerHint}
          why={{ activity: 'trust/complaints/handling', field: 'ticket_text' }}
          value={answer}
          onChange={setAnswer}
          rows={5}
          maxLength={10_000}
        />
        <div className={classes.buttons}>
          <Button
            look="main"
            busy={step.isPending}
            onClick={() => step.mutate({ path: answerPath(id), body: { answer } })}
          >
            {words.doAnswer}
          </Button>
          {state === 'answered' ? (
            <Button busy={step.isPending} onClick={() => step.mutate({ path: closePath(id), body: {} })}>
              {words.doClose}
            </Button>
          ) : null}
        </div>
      </div>
    </Card>
  );
}
