// Recipients that must correct or erase what they got: told, confirmed, or silent.
import { Button, PageHead, RefusalNote, type Status, useFormats, useWords } from '#ui-kit';
import {
  type ErasedLink,
  type Recipient,
  RecipientList,
  recipientStepPath,
  recipientsPath,
} from '../cases/contract.ts';
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
        {({ recipients, erasedLinks }) => (
          <div className={classes.page}>
            <Lines empty={{ title: words.recipientsEmpty, text: words.recipientsEmptyText }}>
              {recipients.map((recipient) => (
                <RecipientLine key={`${recipient.request} ${recipient.party}`} recipient={recipient} />
              ))}
            </Lines>
            {erasedLinks.length > 0 ? (
              <Lines title={words.erasedLinks} empty={{ title: '', text: '' }}>
                {erasedLinks.map((link) => (
                  <ErasedLinkLine key={link.id} link={link} />
                ))}
              </Lines>
            ) : null}
          </div>
        )}
      </Fetched>
    </>
  );
}

function ErasedLinkLine({ link: { name, since, state, tries } }: { link: ErasedLink }) {
  const words = useWords(caseWords);
  const { say, moment } = useFormats();
  const told =
    state === 'told' ? words.tellState : state === 'refused' ? words.linkRefused : words['to-tell'];
  return (
    <Line
      status={state === 'refused' ? 'blocking' : 'waiting'}
      title={say(name)}
      below={`${told} · ${words.linkTries(tries)}`}
      aside={words.linkSince(moment(since))}
    />
  );
}

const statuses: Readonly<Record<Recipient['state'], Status>> = {
  'to-tell': 'attention',
  told: 'waiting',
  reminded: 'waiting',
  'reminded-again': 'waiting',
  'never-answered': 'blocking',
  confirmed: 'done',
  impossible: 'done',
};

function RecipientLine({ recipient }: { recipient: Recipient }) {
  const words = useWords(caseWords);
  const { say, moment } = useFormats();
  const step = useStep();
  const { request, party, name, state, at, isReminderDue, activities, can } = recipient;
  return (
    <Line
      status={isReminderDue ? 'attention' : statuses[state]}
      title={say(name)}
      below={[
        state === 'told' ? words.tellState : words[state],
        ...(isReminderDue ? [words.remindNow] : []),
        activities.map(say).join(', '),
      ].join(' · ')}
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
