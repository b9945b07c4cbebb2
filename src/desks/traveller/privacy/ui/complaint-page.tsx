// A complaint: written here, answered here, and the way to the supervisory authority beside it.
import { IconMessageReport } from '@tabler/icons-react';
import { useState } from 'react';
import { Button, Card, RefusalNote, TextQuestion, useFormats, useWords } from '#ui-kit';
import type { MyComplaints } from '../contract.ts';
import { Loaded, SubPage } from './frame.tsx';
import classes from './my-data.module.css';
import { Authority } from './request-page.tsx';
import { rightWords } from './right-words.ts';
import { FoldRow, Rows } from './rows.tsx';
import { useComplain, useComplaints } from './use-my-data.ts';

export function ComplaintPage({ personId }: { personId: string }) {
  const words = useWords(rightWords);
  const asked = useComplaints(personId);
  return (
    <SubPage title={words.complainTitle} below={words.complainBelow}>
      <Write personId={personId} />
      <Loaded asked={asked} height={160}>
        {({ complaints, authority }) => (
          <>
            {complaints.length > 0 ? <Earlier complaints={complaints} /> : null}
            <Card title={words.authority}>
              <Authority authority={authority} />
            </Card>
          </>
        )}
      </Loaded>
    </SubPage>
  );
}

function Write({ personId }: { personId: string }) {
  const words = useWords(rightWords);
  const [complaint, setComplaint] = useState('');
  const complain = useComplain(personId);
  const submit = () => {
    if (!complain.isPending) complain.mutate(complaint, { onSuccess: () => setComplaint('') });
  };
  return (
    <Card>
      <form
        className={classes.ask}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        {complain.error ? <RefusalNote error={complain.error} /> : null}
        <TextQuestion
          label={words.complaint}
          hint={words.complaintHint}
          why={{ activity: 'trust/complaints/handling', field: 'ticket_text' }}
          value={complaint}
          onChange={setComplaint}
          maxLength={10_000}
          rows={6}
        />
        <div className={classes.act}>
          <Button look="main" busy={complain.isPending} onClick={submit}>
            {words.sendComplaint}
          </Button>
        </div>
      </form>
    </Card>
  );
}

function Earlier({ complaints }: Pick<MyComplaints, 'complaints'>) {
  const words = useWords(rightWords);
  const { date, dateOf } = useFormats();
  return (
    <Card flush title={words.complaints}>
      <Rows>
        {complaints.map(({ id, complaint, answer, answerBy, receivedAt }) => (
          <FoldRow
            key={id}
            icon={IconMessageReport}
            title={complaint.length > 60 ? `${complaint.slice(0, 60)}…` : complaint}
            below={answer === null ? words.answerBy(date(answerBy)) : words.answered}
            aside={dateOf(receivedAt)}
          >
            <p className={classes.written}>{complaint}</p>
            {answer === null ? null : <p className={classes.written}>{answer}</p>}
          </FoldRow>
        ))}
      </Rows>
    </Card>
  );
}
