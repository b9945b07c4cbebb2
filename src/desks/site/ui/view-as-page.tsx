// Whom the demo looks as: the organisation, the privacy office, or one of its people.
import { UnstyledButton } from '@mantine/core';
import {
  IconBuilding,
  IconChevronRight,
  IconPlugConnected,
  IconShieldLock,
  IconUser,
} from '@tabler/icons-react';
import { type ComponentType, useState } from 'react';
import { Card, EmptyState, PageHead, RefusalNote, SearchField, useWords } from '#ui-kit';
import type { Session } from '../contract.ts';
import { useDemoSwitch } from './use-session.ts';
import classes from './view-as.module.css';
import { siteWords } from './words.ts';

export function ViewAsPage({ session }: { session: Session }) {
  const words = useWords(siteWords);
  const [sought, setSought] = useState('');
  const change = useDemoSwitch();
  const wanted = sought.trim().toLocaleLowerCase();
  const people = session.people.filter((person) =>
    `${person.name} ${person.personnelNumber}`.toLocaleLowerCase().includes(wanted),
  );
  return (
    <>
      <PageHead title={words.viewAs} below={words.viewAsBelow} />
      {change.error ? <RefusalNote error={change.error} /> : null}
      <div className={classes.page}>
        <Card flush>
          <Row
            icon={IconBuilding}
            title={session.organisation.name}
            below={session.role === 'organisation' ? words.now : words.organisationBelow}
            onChoose={() => change.mutate({ role: 'organisation' })}
          />
          <StaffRows session={session} onChoose={change.mutate} />
        </Card>
        <SearchField label={words.searchPeople} value={sought} onChange={setSought} />
        <Card title={words.people} flush>
          {people.length === 0 ? <EmptyState title={words.nobody} /> : null}
          <ul className={classes.people}>
            {people.map((person) => (
              <li key={person.personId}>
                <Row
                  icon={IconUser}
                  title={person.name}
                  below={
                    session.person?.personId === person.personId
                      ? words.now
                      : words.number(person.personnelNumber)
                  }
                  onChoose={() => change.mutate({ role: 'traveller', personId: person.personId })}
                />
              </li>
            ))}
          </ul>
        </Card>
        <p className={classes.note}>{words.demoNote}</p>
      </div>
    </>
  );
}

/** The privacy office and the finance desk of the operator. */
function StaffRows({
  session,
  onChoose,
}: {
  session: Session;
  onChoose: ReturnType<typeof useDemoSwitch>['mutate'];
}) {
  const words = useWords(siteWords);
  return (
    <>
      {session.officers.map(({ id, name }) => (
        <Row
          key={id}
          icon={IconShieldLock}
          title={`${words.officerTitle}: ${name}`}
          below={session.officer?.id === id ? words.now : words.officerBelow}
          onChoose={() => onChoose({ role: 'privacy-officer', officerId: id })}
        />
      ))}
      {session.clerks.map(({ id, name }) => (
        <Row
          key={id}
          icon={IconPlugConnected}
          title={`${words.clerkTitle}: ${name}`}
          below={session.clerk?.id === id ? words.now : words.clerkBelow}
          onChoose={() => onChoose({ role: 'finance-desk', clerkId: id })}
        />
      ))}
    </>
  );
}

interface RowProps {
  readonly icon: ComponentType<{ size?: number; stroke?: number; 'aria-hidden'?: boolean }>;
  readonly title: string;
  readonly below: string;
  readonly onChoose: () => void;
}

function Row({ icon: Icon, title, below, onChoose }: RowProps) {
  return (
    <UnstyledButton className={classes.row} onClick={onChoose}>
      <span className={classes.icon}>
        <Icon size={20} stroke={1.75} aria-hidden />
      </span>
      <span className={classes.text}>
        <span className={classes.title}>{title}</span>
        <span className={classes.below}>{below}</span>
      </span>
      <IconChevronRight size={18} stroke={1.75} aria-hidden />
    </UnstyledButton>
  );
}
