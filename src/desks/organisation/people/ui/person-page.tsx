// One person: what holds on which days, changes from a day on, and leaving on a day with what that does.
import { useState } from 'react';
import { PersonAccessCard } from '#desks/organisation/access/ui/index';
import {
  BlockSkeleton,
  Button,
  Card,
  PageHead,
  RefusalNote,
  TextQuestion,
  useFormats,
  useWords,
} from '#ui-kit';
import type { Adding, PersonForm } from '../contract.ts';
import { LeaveDrawer } from './leave-drawer.tsx';
import classes from './people.module.css';
import { NameFields, TermsFields } from './person-fields.tsx';
import { useChange, usePerson } from './use-people.ts';
import { peopleWords } from './words.ts';

export function PersonPage({ id }: { id: string }) {
  const found = usePerson(id);
  if (found.data) return <Shown key={found.dataUpdatedAt} form={found.data} />;
  if (found.error) return <RefusalNote error={found.error} onAgain={() => void found.refetch()} />;
  return <BlockSkeleton height={480} />;
}

function Shown({ form }: { form: PersonForm }) {
  const { person, note } = form;
  const words = useWords(peopleWords);
  const { date, say } = useFormats();
  const [isLeaving, setLeaving] = useState(false);
  const below =
    person.endsOn === null ? words.since(date(person.startsOn)) : words.until(date(person.endsOn));
  return (
    <>
      <PageHead
        title={person.name}
        below={`${words.numberOf(person.personnelNumber)}, ${below}`}
        action={
          <Button onClick={() => setLeaving(true)}>
            {person.endsOn === null ? words.leave : words.otherEnd}
          </Button>
        }
      />
      {note ? (
        <p className={classes.note} role="status">
          {say(note)}
        </p>
      ) : null}
      <div className={classes.columns}>
        <ChangeForm form={form} />
        <div className={classes.page}>
          <PersonAccessCard personId={person.personId} />
          <Terms form={form} />
        </div>
      </div>
      <LeaveDrawer person={person} opened={isLeaving} onClose={() => setLeaving(false)} />
    </>
  );
}

function ChangeForm({ form }: { form: PersonForm }) {
  const { person, groups, costCentres, today } = form;
  const words = useWords(peopleWords);
  const [filled, setFilled] = useState<Adding>({
    personnelNumber: person.personnelNumber,
    name: person.name,
    email: person.email ?? '',
    startsOn: person.startsOn,
    endsOn: person.endsOn ?? '',
    costCentre: person.costCentre ?? '',
    group: person.group,
    hoursPerWeek: String(person.hoursPerWeek),
  });
  const [from, setFrom] = useState(today);
  const change = useChange(person.personId);
  const fields = {
    filled,
    onFill: (part: Partial<Adding>) => setFilled({ ...filled, ...part }),
    costCentres,
    groups,
  };
  const { personnelNumber: _, endsOn: __, ...typed } = filled;
  return (
    <Card title={words.data}>
      <div className={classes.form}>
        <NameFields {...fields} />
        <h3 className={classes.part}>{words.fromADay}</h3>
        <TermsFields {...fields} />
        <TextQuestion
          label={words.from}
          type="date"
          hint={words.fromHint}
          why={{ aboutNobody: words.fromWhy }}
          value={from}
          onChange={setFrom}
          maxLength={10}
        />
        {change.error ? <RefusalNote error={change.error} /> : null}
        <p role="status" className={classes.muted}>
          {change.isSuccess ? words.kept : ''}
        </p>
        <div>
          <Button look="main" busy={change.isPending} onClick={() => change.mutate({ ...typed, from })}>
            {words.keep}
          </Button>
        </div>
      </div>
    </Card>
  );
}

function Terms({ form }: { form: PersonForm }) {
  const words = useWords(peopleWords);
  const { date } = useFormats();
  return (
    <Card title={words.history} flush>
      <ol className={classes.rows}>
        {form.terms.map((one) => (
          <li key={one.from}>
            <p className={classes.name}>
              {one.until === null
                ? words.fromDay(date(one.from))
                : words.fromTo(date(one.from), date(one.until))}
            </p>
            <p className={classes.muted}>
              {[
                one.costCentre ?? words.noCentre,
                one.group === 'all' ? words.everyone : one.group,
                words.hoursOf(one.hoursPerWeek),
              ].join(', ')}
            </p>
          </li>
        ))}
      </ol>
      <p className={classes.foot}>{words.neverTrips}</p>
    </Card>
  );
}
