// Makes a rule from a journey: always for this, every day or on this weekday only.
import { Button, Link, PurposeChip, RefusalNote, useWords } from '#ui-kit';
import type { RuleAsked } from '../contract.ts';
import classes from './rules.module.css';
import { useRuleChanges } from './use-rules.ts';
import { ruleWords } from './words.ts';

export interface MakeRuleProps {
  readonly personId: string;
  readonly trips: readonly number[];
  /** Undefined: nothing is chosen yet. */
  readonly purpose: RuleAsked['purpose'] | undefined;
}

export function MakeRule({ personId, trips, purpose }: MakeRuleProps) {
  const words = useWords(ruleWords);
  const { make } = useRuleChanges(personId);
  const send = (onlyThisWeekday: boolean) => {
    if (purpose) make.mutate({ trips: [...trips], purpose, onlyThisWeekday });
  };
  return (
    <details className={classes.make}>
      <summary>{words.askAlways}</summary>
      {purpose === undefined ? (
        <p className={classes.muted}>{words.noPlaces}</p>
      ) : (
        <div className={classes.form}>
          <p>
            {words.ask} <PurposeChip kind={purpose} />
          </p>
          <div className={classes.buttons}>
            <Button busy={make.isPending} onClick={() => send(false)}>
              {words.makeDaily}
            </Button>
            <Button busy={make.isPending} onClick={() => send(true)}>
              {words.makeWeekly}
            </Button>
          </div>
          <p className={classes.muted}>{words.keeps}</p>
        </div>
      )}
      {make.error ? <RefusalNote error={make.error} /> : null}
      <p className={classes.muted} role="status">
        {make.isSuccess ? `${words.done} ` : ''}
        <Link href="/me/rules">{words.all}</Link>
      </p>
    </details>
  );
}
