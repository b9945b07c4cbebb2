// The draft: from which day, what each group is paid, what is wrong with it, and which closed months it
// changes. Every change is saved at once, as a version; who saves an older one is told.
import { useState } from 'react';
import {
  Button,
  Card,
  Choice,
  ExplainDrawer,
  RefusalNote,
  StatusMark,
  TextQuestion,
  useFormats,
  useWords,
} from '#ui-kit';
import type { DraftContent, PolicyDraft, ToldRule } from '../contract.ts';
import { GroupDrawer } from './group-drawer.tsx';
import classes from './policy.module.css';
import { RuleDrawer } from './rule-drawer.tsx';
import type { useSave } from './use-policy.ts';
import { Faults, Figures, Groups } from './version-body.tsx';
import { policyWords } from './words.ts';

export interface DraftCardProps {
  readonly draft: PolicyDraft;
  readonly groups: readonly string[];
  readonly saving: ReturnType<typeof useSave>;
  readonly onSave: (content: DraftContent, onSaved?: () => void) => void;
  readonly onDiscard: () => void;
}

export function DraftCard({ draft, groups, saving, onSave, onDiscard }: DraftCardProps) {
  const words = useWords(policyWords);
  const { moment } = useFormats();
  const [rule, setRule] = useState<{ group: string; rule: ToldRule }>();
  const [group, setGroup] = useState<string>();
  const { content, faults } = draft;
  return (
    <Card title={words.draft} aside={words.savedAt(moment(draft.savedAt))}>
      <div className={classes.draft}>
        <p className={classes.muted}>{words.draftBelow}</p>
        <div className={classes.when}>
          <FirstDay key={content.validFrom} content={content} onSave={onSave} />
          <FigureChoices content={content} onSave={onSave} />
        </div>
        {saving.error ? <RefusalNote error={saving.error} /> : null}
        <Notes draft={draft} />
        <Groups
          groups={draft.told}
          faults={faults}
          onRule={(of, one) => setRule({ group: of, rule: one })}
          onGroup={setGroup}
        />
        <div className={classes.foot}>
          <AddGroup content={content} groups={groups} onSave={onSave} />
          <Button onClick={onDiscard}>{words.discard}</Button>
        </div>
        <Figures figures={draft.figures} />
      </div>
      <RuleDrawer
        content={content}
        opened={rule}
        saving={saving}
        onSave={(next) => onSave(next, () => setRule(undefined))}
        onClose={() => setRule(undefined)}
      />
      <GroupDrawer
        content={content}
        group={group}
        saving={saving}
        onSave={(next) => onSave(next, () => setGroup(undefined))}
        onClose={() => setGroup(undefined)}
      />
    </Card>
  );
}

/** Saved as soon as it is a day; half a day stays in the field. */
function FirstDay({ content, onSave }: { content: DraftContent; onSave: DraftCardProps['onSave'] }) {
  const words = useWords(policyWords);
  const [text, setText] = useState(content.validFrom);
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text);
  return (
    <TextQuestion
      type="date"
      label={words.from}
      why={{ aboutNobody: words.fromHint }}
      value={text}
      fault={isDay ? undefined : words.dayFault}
      onChange={(next) => {
        setText(next);
        if (/^2\d{3}-\d{2}-\d{2}$/.test(next)) onSave({ ...content, validFrom: next });
      }}
      maxLength={10}
    />
  );
}

function FigureChoices({ content, onSave }: { content: DraftContent; onSave: DraftCardProps['onSave'] }) {
  const words = useWords(policyWords);
  return (
    <>
      <Choice
        above
        label={words.unverified}
        value={content.unverifiedFigures}
        options={(['warn', 'refuse'] as const).map((value) => ({
          value,
          label: words.unverifiedWords(value),
        }))}
        onChoose={(unverifiedFigures) => onSave({ ...content, unverifiedFigures })}
      />
      <Choice
        above
        label={words.proposed}
        value={content.proposedFigures}
        options={(['leave-out', 'use'] as const).map((value) => ({
          value,
          label: words.proposedWords(value),
        }))}
        onChoose={(proposedFigures) => onSave({ ...content, proposedFigures })}
      />
    </>
  );
}

/** What to know before it is published. */
function Notes({ draft }: { draft: PolicyDraft }) {
  const words = useWords(policyWords);
  const { month, say } = useFormats();
  const { faults, missingFigures, touchedMonths } = draft;
  const touched = touchedMonths.map(month).join(', ');
  return (
    <ul className={classes.notes}>
      {faults.length > 0 ? (
        <li>
          <StatusMark status="blocking" spoken />
          <div>
            <p>{words.faults(faults.length)}</p>
            <Faults faults={faults.filter(({ group }) => group === null)} />
          </div>
        </li>
      ) : null}
      {missingFigures.length > 0 ? (
        <li>
          <StatusMark status="attention" spoken />
          <p>{`${missingFigures.map(say).join(' ')} ${words.missing}`}</p>
        </li>
      ) : null}
      <li>
        <StatusMark status={touched === '' ? 'done' : 'attention'} spoken />
        <p>{touched === '' ? words.touchedNone : words.touchedSome(touched)}</p>
      </li>
    </ul>
  );
}

function AddGroup(props: {
  content: DraftContent;
  groups: readonly string[];
  onSave: DraftCardProps['onSave'];
}) {
  const { content, groups, onSave } = props;
  const words = useWords(policyWords);
  const there = content.groups.map(({ group }) => group);
  const left = groups.filter((group) => !there.includes(group));
  const [opened, setOpened] = useState(false);
  const [name, setName] = useState(left[0] ?? '');
  const [everyone] = content.groups;
  const fits = name.trim() !== '' && !there.includes(name.trim());
  const add = () => {
    if (!everyone) return;
    const group = { ...everyone, group: name.trim() };
    onSave({ ...content, groups: [...content.groups, group] }, () => setOpened(false));
  };
  return (
    <>
      <Button onClick={() => setOpened(true)}>{words.addGroup}</Button>
      <ExplainDrawer opened={opened} title={words.addGroup} onClose={() => setOpened(false)}>
        <div className={classes.sheet}>
          {left.length > 0 ? (
            <Choice
              above
              label={words.newGroup}
              value={left.includes(name) ? name : (left[0] ?? '')}
              options={left.map((value) => ({ value, label: value }))}
              onChoose={setName}
            />
          ) : null}
          <TextQuestion
            label={words.newGroup}
            hint={words.newGroupHint}
            why={{ aboutNobody: words.aboutPolicy }}
            value={name}
            fault={fits || name === '' ? undefined : words.groupFault}
            onChange={setName}
            maxLength={40}
          />
          <div className={classes.foot}>
            <Button look="main" disabled={!fits} onClick={add}>
              {words.add}
            </Button>
          </div>
        </div>
      </ExplainDrawer>
    </>
  );
}
