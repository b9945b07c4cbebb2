// The questions about one person: what an employer gives, each with its reason, and nothing else.
import { Choice, TextQuestion, useWords } from '#ui-kit';
import type { Adding } from '../contract.ts';
import classes from './people.module.css';
import { peopleWords } from './words.ts';

export type Field = keyof Adding;

export interface PersonFieldsProps {
  readonly filled: Adding;
  readonly onFill: (change: Partial<Adding>) => void;
  readonly costCentres: readonly { readonly code: string; readonly name: string }[];
  readonly groups: readonly string[];
}

export function NameFields({ filled, onFill }: PersonFieldsProps) {
  const words = useWords(peopleWords);
  return (
    <>
      <TextQuestion
        label={words.name}
        why={{ activity: 'people/organisations/employment', field: 'full_name' }}
        value={filled.name}
        onChange={(name) => onFill({ name })}
        maxLength={120}
        autoComplete="off"
      />
      <TextQuestion
        label={words.email}
        type="email"
        why={{ activity: 'people/organisations/employment', field: 'email' }}
        value={filled.email}
        onChange={(email) => onFill({ email })}
        maxLength={254}
        autoComplete="off"
      />
      <TextQuestion
        label={words.firstDay}
        type="date"
        why={{ activity: 'people/organisations/employment', field: 'employment_start' }}
        value={filled.startsOn}
        onChange={(startsOn) => onFill({ startsOn })}
        maxLength={10}
      />
    </>
  );
}

export function TermsFields({ filled, onFill, costCentres, groups }: PersonFieldsProps) {
  const words = useWords(peopleWords);
  return (
    <>
      {costCentres.length === 0 ? (
        <TextQuestion
          label={words.costCentre}
          why={{ activity: 'people/organisations/employment', field: 'cost_centre' }}
          value={filled.costCentre}
          onChange={(costCentre) => onFill({ costCentre })}
          maxLength={80}
        />
      ) : (
        <Choice
          above
          label={words.costCentre}
          value={filled.costCentre}
          options={[
            { value: '', label: words.none },
            ...costCentres.map(({ code, name }) => ({ value: code, label: `${code} ${name}` })),
          ]}
          onChoose={(costCentre) => onFill({ costCentre })}
        />
      )}
      <TextQuestion
        label={words.group}
        hint={words.groupHint(groups.join(', '))}
        why={{ activity: 'people/organisations/employment', field: 'policy_group' }}
        value={filled.group}
        onChange={(group) => onFill({ group })}
        maxLength={40}
      />
      <div className={classes.short}>
        <TextQuestion
          label={words.hours}
          why={{ activity: 'people/organisations/employment', field: 'contract_hours' }}
          value={filled.hoursPerWeek}
          onChange={(hoursPerWeek) => onFill({ hoursPerWeek })}
          maxLength={2}
        />
      </div>
    </>
  );
}
