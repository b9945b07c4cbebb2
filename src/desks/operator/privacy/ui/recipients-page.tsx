// Recipients that must correct or erase what they got: told, confirmed, or silent.
import { Button, PageHead, RefusalNote, type Status, useFormats, useWords } from '#ui-kit';
import { type Recipient, RecipientList, recipientStepPath, recipientsPath } from '../cases/contract.ts';
import { CaseTabs } from './case-tabs.tsx';
import { caseWords } from './case-words.ts';
import classes from './officer.module.css';
import { Fetched, Line, Lines } from './parts.tsx';
import { useOfficer, useStep } from './use-officer.ts';

export function RecipientsPage() {
  const words = useWords(caseWords);
  const found = useOfficer(recipientsPath, RecipientList);
  return (
    <>
      <PageHead title={words.recipients} below={words.recipientsBelow} />
      <CaseTabs />
      <Fetched found={found}>
        {({ recipients }) => (
          <Lines empty={{ title: words.recipientsEmpty, text: words.recipientsEmptyText }}>
            {recipients.map((recipient) => (
              <RecipientLine key={`${recipient.request} ${recipient.party}`} recipient={recipient} />
            ))}
          </Lines>
        )}
      </Fetched>
    </>
  );
}

const statuses: Readonly<Record<Recipient['state'], Status>> = {
  'to-tell': 'attention',
  told: 'waiting',
  'never-answered': 'blocking',
  confirmed: 'done',
  impossible: 'done',
};

function RecipientLine({ recipient }: { recipient: Recipient }) {
  const words = useWords(caseWords);
  const { say, moment } = useFormats();
  const step = useStep();
  const { request, party, name, state, at, activities, can } = recipient;
  return (
    <Line
      status={statuses[state]}
      title={say(name)}
      below={`${state === 'told' ? words.tellState : words[state]} · ${activities.map(say).join(', ')}`}
      aside={moment(at)}
    >
      {step.error ? <RefusalNote error={step.error} /> : null}
      {can.length > 0 ? (
        <div className={classes.buttons}>
          {can.map((next) => (
            <Button
              key={next}
              busy={step.isPending}
              onClick={() => step.mutate({ path: recipientStepPath, body: { request, party, state: next } })}
            >
              {words[`do-${next}`]}
            </Button>
          ))}
        </div>
      ) : null}
    </Line>
  );
}
