// The settings of one group of a draft: home-working, what counts on a day with both, and caps.
import { useState } from 'react';
import { Button, ChoiceQuestion, ExplainDrawer, RefusalNote, TextQuestion, useWords } from '#ui-kit';
import type { DraftContent, DraftGroup } from '../contract.ts';
import { readDecimal, writeDecimal } from './decimal-text.ts';
import classes from './policy.module.css';
import type { useSave } from './use-policy.ts';
import { nameOfGroup } from './version-body.tsx';
import { policyWords } from './words.ts';

export interface GroupDrawerProps {
  readonly content: DraftContent;
  readonly group: string | undefined;
  readonly saving: ReturnType<typeof useSave>;
  readonly onSave: (content: DraftContent) => void;
  readonly onClose: () => void;
}

export function GroupDrawer({ content, group, saving, onSave, onClose }: GroupDrawerProps) {
  const words = useWords(policyWords);
  const found = content.groups.find((one) => one.group === group);
  return (
    <ExplainDrawer
      opened={found !== undefined}
      title={found ? words.changeGroup(nameOfGroup(found.group, words)) : ''}
      onClose={onClose}
    >
      {found ? (
        <GroupForm key={found.group} content={content} group={found} saving={saving} onSave={onSave} />
      ) : null}
    </ExplainDrawer>
  );
}

const MOST = { homeCents: 100_000, dayCapCents: 100_000_000, monthCapCents: 100_000_000 } as const;
type Field = keyof typeof MOST;

function GroupForm(props: {
  content: DraftContent;
  group: DraftGroup;
  saving: ReturnType<typeof useSave>;
  onSave: (content: DraftContent) => void;
}) {
  const { content, group, saving, onSave } = props;
  const words = useWords(policyWords);
  const [next, setNext] = useState(group);
  const [texts, setTexts] = useState<Record<Field, string>>({
    homeCents: writeDecimal(group.homeCents, 2, 2),
    dayCapCents: writeDecimal(group.dayCapCents, 2, 2),
    monthCapCents: writeDecimal(group.monthCapCents, 2, 2),
  });
  const read = (field: Field) => readDecimal(texts[field], 2, MOST[field]);
  const home = next.homeMethod === 'own';
  const wrong = (Object.keys(MOST) as Field[]).some((field) => read(field) === undefined);
  const save = () => {
    const [homeCents, dayCapCents, monthCapCents] = [
      home ? (read('homeCents') ?? null) : null,
      read('dayCapCents') ?? null,
      read('monthCapCents') ?? null,
    ];
    const changed = { ...next, homeCents, dayCapCents, monthCapCents };
    onSave({ ...content, groups: content.groups.map((one) => (one.group === group.group ? changed : one)) });
  };
  const amount = (field: Field, label: string, about: string) => (
    <TextQuestion
      key={field}
      label={label}
      why={{ aboutNobody: about }}
      value={texts[field]}
      fault={read(field) === undefined ? words.numberFault('12,50') : undefined}
      onChange={(text) => setTexts({ ...texts, [field]: text })}
      maxLength={12}
    />
  );
  return (
    <div className={classes.sheet}>
      <GroupChoices group={next} change={(part) => setNext({ ...next, ...part })} />
      {home ? amount('homeCents', words.homeAmount, words.aboutPolicy) : null}
      {amount('dayCapCents', words.dayCap, words.empty)}
      {amount('monthCapCents', words.monthCap, words.empty)}
      {saving.error ? <RefusalNote error={saving.error} /> : null}
      <div className={classes.foot}>
        <Button look="main" busy={saving.isPending} disabled={wrong} onClick={save}>
          {words.save}
        </Button>
        {group.group === 'all' ? null : (
          <Button
            onClick={() =>
              onSave({ ...content, groups: content.groups.filter((one) => one.group !== group.group) })
            }
          >
            {words.removeGroup}
          </Button>
        )}
      </div>
    </div>
  );
}

function GroupChoices({ group, change }: { group: DraftGroup; change: (part: Partial<DraftGroup>) => void }) {
  const words = useWords(policyWords);
  const why = { aboutNobody: words.aboutPolicy };
  return (
    <>
      <ChoiceQuestion
        label={words.homeMethod}
        why={why}
        value={group.homeMethod}
        options={[
          { value: 'follow-figure', label: words.homeLaw },
          { value: 'own', label: words.homeOwn },
          { value: 'none', label: words.none },
        ]}
        onChange={(homeMethod) => change({ homeMethod })}
      />
      <ChoiceQuestion
        label={words.sameDay}
        why={why}
        value={group.sameDay}
        options={(['better-unless-chosen', 'better', 'commute', 'home-working'] as const).map((value) => ({
          value,
          label: words.sameDayWords(value),
        }))}
        onChange={(sameDay) => change({ sameDay })}
      />
      <ChoiceQuestion
        label={words.commuteMethod}
        why={why}
        value={group.commuteMethod}
        options={[
          { value: 'per-trip', label: words.perTrip },
          { value: 'fixed-214', label: words.fixed },
        ]}
        onChange={(commuteMethod) => change({ commuteMethod })}
      />
    </>
  );
}
