// What was used at providers, line by line: the day, what, for what it was, and the amount.
import { Button, Choice, EmptyState, kitWords, RefusalNote, useFormats, useWords } from '#ui-kit';
import type { Use } from '../contract.ts';
import classes from './services.module.css';
import { useMark } from './use-services.ts';
import { serviceWords } from './words.ts';

export interface UseRowsProps {
  readonly personId: string;
  readonly uses: readonly Use[];
  readonly onOpen: (id: number) => void;
}

export function UseRows({ personId, uses, onOpen }: UseRowsProps) {
  const words = useWords(serviceWords);
  if (uses.length === 0) return <EmptyState title={words.noUses}>{words.noUsesText}</EmptyState>;
  return (
    <ul className={classes.rows}>
      {uses.map((use) => (
        <UseRow
          key={`${use.service}:${use.id}`}
          personId={personId}
          use={use}
          onOpen={() => onOpen(use.id)}
        />
      ))}
    </ul>
  );
}

function UseRow({ personId, use, onOpen }: { personId: string; use: Use; onOpen: () => void }) {
  const words = useWords(serviceWords);
  const { say, day, amount } = useFormats();
  const name = say(use.name);
  const when = day(use.day);
  const note = use.aside ? words.aside : use.isDisputed ? words.disputed : use.isCredit ? words.credit : null;
  return (
    <li className={classes.row}>
      <div className={classes.text}>
        <p className={classes.name}>
          {name}
          {use.place ? <span className={classes.place}> {use.place}</span> : null}
        </p>
        <p className={classes.below}>
          {when}
          {note ? <span className={classes.note}>{note}</span> : null}
        </p>
      </div>
      <div className={classes.act}>
        {use.aside || use.isCredit ? null : <Purpose personId={personId} use={use} />}
        <span className={classes.amount}>{amount(use.totalCents)}</span>
        <Button look="text" label={words.explainOf(name, when)} onClick={onOpen}>
          {words.explain}
        </Button>
      </div>
    </li>
  );
}

const purposes = ['commute', 'business', 'private'] as const;
type Chosen = (typeof purposes)[number] | 'none';

/** A change of mind is a choice like the first: what was charged is booked back and charged anew. */
export function Purpose({ personId, use }: { personId: string; use: Use }) {
  const words = useWords(serviceWords);
  const kit = useWords(kitWords);
  const { say, day } = useFormats();
  const mark = useMark(personId);
  const value: Chosen = use.purpose ?? 'none';
  return (
    <>
      {mark.error ? <RefusalNote error={mark.error} /> : null}
      <Choice<Chosen>
        label={words.chooseOf(say(use.name), day(use.day))}
        value={value}
        options={[
          ...(use.purpose === null ? [{ value: 'none' as const, label: words.choose }] : []),
          ...purposes.map((purpose) => ({ value: purpose, label: kit[purpose] })),
        ]}
        onChoose={(purpose) => {
          if (purpose !== 'none') mark.mutate({ service: use.service, use: use.id, purpose });
        }}
      />
    </>
  );
}
