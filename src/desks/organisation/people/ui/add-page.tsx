// Adds one person: the same questions as a row of a list, and nothing that is not needed.
import { useState } from 'react';
import { Button, Card, go, PageHead, RefusalNote, TextQuestion, useWords } from '#ui-kit';
import type { Adding } from '../contract.ts';
import classes from './people.module.css';
import { NameFields, TermsFields } from './person-fields.tsx';
import { useAdd, useCentres } from './use-people.ts';
import { peopleWords } from './words.ts';

const EMPTY: Adding = {
  personnelNumber: '',
  name: '',
  email: '',
  startsOn: '',
  endsOn: '',
  costCentre: '',
  group: '',
  hoursPerWeek: '40',
};

export function AddPage() {
  const words = useWords(peopleWords);
  const [filled, setFilled] = useState(EMPTY);
  const centres = useCentres();
  const add = useAdd();
  const fill = (change: Partial<Adding>) => setFilled({ ...filled, ...change });
  const costCentres = (centres.data?.centres ?? [])
    .filter(({ isOpen }) => isOpen)
    .map(({ code, names }) => ({ code, name: names[0]?.name ?? '' }));
  const fields = { filled, onFill: fill, costCentres, groups: ['all'] };
  const save = () =>
    add.mutate(filled, { onSuccess: ({ personId }) => go(`/organisation/people/${personId}`) });
  return (
    <>
      <PageHead title={words.addTitle} below={words.addBelow} />
      <Card>
        <div className={classes.form}>
          <TextQuestion
            label={words.number}
            why={{ activity: 'people/organisations/employment', field: 'employee_no' }}
            value={filled.personnelNumber}
            onChange={(personnelNumber) => fill({ personnelNumber })}
            maxLength={40}
          />
          <NameFields {...fields} />
          <TermsFields {...fields} />
          {add.error ? <RefusalNote error={add.error} /> : null}
          <div>
            <Button look="main" busy={add.isPending} onClick={save}>
              {words.addOne}
            </Button>
          </div>
        </div>
      </Card>
    </>
  );
}
