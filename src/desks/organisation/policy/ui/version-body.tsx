// A policy in words: each group with what is paid for which travel, at home, and within which bounds.
import { Button, capitalise, FigureSource, modeName, PurposeChip, useFormats, useWords } from '#ui-kit';
import type { PolicyFault, PolicyVersion, ToldGroup, ToldRule } from '../contract.ts';
import classes from './policy.module.css';
import { policyWords } from './words.ts';

export interface GroupsProps {
  readonly groups: readonly ToldGroup[];
  readonly faults?: readonly PolicyFault[];
  /** Only in a draft: opens one line, or the settings of a group. */
  readonly onRule?: (group: string, rule: ToldRule) => void;
  readonly onGroup?: (group: string) => void;
}

export function Groups({ groups, faults = [], onRule, onGroup }: GroupsProps) {
  const words = useWords(policyWords);
  return groups.map((group) => (
    <section key={group.group} className={classes.group}>
      <div className={classes.groupHead}>
        <h3>{nameOfGroup(group.group, words)}</h3>
        {onGroup ? (
          <Button
            onClick={() => onGroup(group.group)}
            label={words.changeGroup(nameOfGroup(group.group, words))}
          >
            {words.settings}
          </Button>
        ) : null}
      </div>
      <Faults faults={faults.filter((one) => one.group === group.group && one.mode === null)} />
      <ul className={classes.rules}>
        {group.rules.map((rule) => (
          <Rule
            key={rule.purpose + rule.modes.join()}
            group={group.group}
            rule={rule}
            onRule={onRule}
            faults={faults}
          />
        ))}
        <Home group={group} onGroup={onGroup} />
      </ul>
      <Settings group={group} />
    </section>
  ));
}

export const nameOfGroup = (group: string, words: (typeof policyWords)['nl']): string =>
  group === 'all' ? words.everyone : group;

function Rule(props: {
  group: string;
  rule: ToldRule;
  faults: readonly PolicyFault[];
  onRule: GroupsProps['onRule'];
}) {
  const { group, rule, faults, onRule } = props;
  const words = useWords(policyWords);
  const { say } = useFormats();
  const names = rule.modes.map((mode) => say(modeName(mode))).join(', ');
  const own = faults.filter(
    (one) =>
      one.group === group &&
      one.purpose === rule.purpose &&
      one.mode !== null &&
      rule.modes.includes(one.mode),
  );
  return (
    <li className={classes.rule}>
      <div className={classes.what}>
        <PurposeChip kind={rule.purpose} />
        <span className={classes.modes}>{capitalise(names)}</span>
      </div>
      <div className={classes.paid}>
        <p className={classes.amount}>{say(rule.paid)}</p>
        {say(rule.taxation) === '' ? null : <p className={classes.muted}>{say(rule.taxation)}</p>}
        <Faults faults={own.slice(0, 1)} />
      </div>
      {onRule ? (
        <Button look="text" onClick={() => onRule(group, rule)} label={words.changeRule(names)}>
          {words.change}
        </Button>
      ) : null}
    </li>
  );
}

function Home({ group, onGroup }: { group: ToldGroup; onGroup: GroupsProps['onGroup'] }) {
  const words = useWords(policyWords);
  const { say } = useFormats();
  return (
    <li className={classes.rule}>
      <div className={classes.what}>
        <PurposeChip kind="home" />
      </div>
      <div className={classes.paid}>
        <p className={classes.amount}>{say(group.home.paid)}</p>
        {say(group.home.taxation) === '' ? null : <p className={classes.muted}>{say(group.home.taxation)}</p>}
      </div>
      {onGroup ? (
        <Button look="text" onClick={() => onGroup(group.group)} label={words.changeHome}>
          {words.change}
        </Button>
      ) : null}
    </li>
  );
}

function Settings({ group }: { group: ToldGroup }) {
  const { say } = useFormats();
  return (
    <ul className={classes.settings}>
      {group.settings.map((sentence) => (
        <li key={sentence.nl}>{say(sentence)}</li>
      ))}
    </ul>
  );
}

export function Faults({ faults }: { faults: readonly PolicyFault[] }) {
  const { say } = useFormats();
  return faults.map((fault) => (
    <p key={fault.refusal.nl} className={classes.fault} role="alert">
      {say(fault.refusal)}
    </p>
  ));
}

export function Figures({ figures }: { figures: PolicyVersion['figures'] }) {
  const words = useWords(policyWords);
  if (figures.length === 0) return null;
  return (
    <section className={classes.figures} aria-label={words.law}>
      <h3>{words.law}</h3>
      {figures.map((figure) => (
        <FigureSource key={`${figure.name.nl} ${figure.knownFrom}`} figure={figure} />
      ))}
    </section>
  );
}
