// All rules of a person, each to be deleted.
import {
  Button,
  Card,
  EmptyState,
  modeName,
  PageHead,
  PurposeChip,
  RefusalNote,
  RowsSkeleton,
  useFormats,
  useWords,
} from '#ui-kit';
import type { Rule } from '../contract.ts';
import classes from './rules.module.css';
import { useRuleChanges, useRules } from './use-rules.ts';
import { ruleWords, weekdayWord } from './words.ts';

export function RulesPage({ personId }: { personId: string }) {
  const words = useWords(ruleWords);
  const found = useRules(personId);
  const { remove } = useRuleChanges(personId);
  const rules = found.data?.rules;
  return (
    <>
      <PageHead title={words.title} below={rules ? words.below(rules.length) : undefined} />
      {remove.error ? <RefusalNote error={remove.error} /> : null}
      {found.error && !rules ? (
        <RefusalNote error={found.error} onAgain={() => void found.refetch()} />
      ) : (
        <div className={classes.page}>
          <p className={classes.about}>{words.about}</p>
          {!rules ? (
            <Card flush>
              <RowsSkeleton rows={3} height={70} />
            </Card>
          ) : rules.length === 0 ? (
            <EmptyState title={words.emptyTitle}>{words.emptyText}</EmptyState>
          ) : (
            <Card flush>
              <ul>
                {rules.map((rule) => (
                  <Row
                    key={rule.id}
                    rule={rule}
                    isBusy={remove.isPending}
                    onRemove={() => remove.mutate(rule.id)}
                  />
                ))}
              </ul>
            </Card>
          )}
        </div>
      )}
    </>
  );
}

function Row({ rule, isBusy, onRemove }: { rule: Rule; isBusy: boolean; onRemove: () => void }) {
  const words = useWords(ruleWords);
  const formats = useFormats();
  const { from, to, mode, weekday, purpose, madeOn } = rule;
  return (
    <li className={classes.row}>
      <div>
        <p className={classes.strong}>
          {from} – {to}
        </p>
        <p className={classes.muted}>
          {[
            formats.say(modeName(mode)),
            words[weekdayWord(weekday)],
            words.madeOn(formats.date(madeOn)),
          ].join(' · ')}
        </p>
      </div>
      <PurposeChip kind={purpose} />
      <Button busy={isBusy} label={words.removeOf(from, to)} onClick={onRemove}>
        {words.remove}
      </Button>
    </li>
  );
}
