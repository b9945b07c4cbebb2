// The settings of one group of a draft: home-working, what counts on a day with both, and caps.
import { type ReactNode, useState } from 'react';
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

const MOST = {
  homeCents: 100_000,
  dayCapCents: 100_000_000,
  monthCapCents: 100_000_000,
  approveCostOverCents: 100_000_000,
  approveDistanceOverM: 2_000_000,
  approveAfterDays: 730,
} as const;
const DECIMALS = {
  homeCents: 2,
  dayCapCents: 2,
  monthCapCents: 2,
  approveCostOverCents: 2,
  approveDistanceOverM: 3,
  approveAfterDays: 0,
} as const;
type Field = keyof typeof MOST;

const textsOf = (group: DraftGroup): Record<Field, string> => ({
  homeCents: writeDecimal(group.homeCents, 2, 2),
  dayCapCents: writeDecimal(group.dayCapCents, 2, 2),
  monthCapCents: writeDecimal(group.monthCapCents, 2, 2),
  approveCostOverCents: writeDecimal(group.approveCostOverCents, 2, 2),
  approveDistanceOverM: writeDecimal(group.approveDistanceOverM, 3),
  approveAfterDays: group.approveAfterDays === null ? '' : String(group.approveAfterDays),
});

function GroupForm(props: {
  content: DraftContent;
  group: DraftGroup;
  saving: ReturnType<typeof useSave>;
  onSave: (content: DraftContent) => void;
}) {
  const { content, group, saving, onSave } = props;
  const words = useWords(policyWords);
  const [next, setNext] = useState(group);
  const [texts, setTexts] = useState(() => textsOf(group));
  const read = (field: Field) => readDecimal(texts[field], DECIMALS[field], MOST[field]);
  const home = next.homeMethod === 'own';
  const wrong = (Object.keys(MOST) as Field[]).some((field) => read(field) === undefined);
  const save = () => {
    const value = (field: Field) => read(field) ?? null;
    const changed = {
      ...next,
      homeCents: home ? value('homeCents') : null,
      dayCapCents: value('dayCapCents'),
      monthCapCents: value('monthCapCents'),
      approveCostOverCents: value('approveCostOverCents'),
      approveDistanceOverM: value('approveDistanceOverM'),
      approveAfterDays: value('approveAfterDays'),
    };
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
      <Approvals group={next} change={(part) => setNext({ ...next, ...part })} amount={amount} />
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

/** What somebody looks at before it is paid. */
function Approvals(props: {
  group: DraftGroup;
  change: (part: Partial<DraftGroup>) => void;
  amount: (field: Field, label: string, about: string) => ReactNode;
}) {
  const { group, change, amount } = props;
  const words = useWords(policyWords);
  return (
    <>
      {amount('approveCostOverCents', words.approveCost, words.approveAbout)}
      {amount('approveDistanceOverM', words.approveDistance, words.approveAbout)}
      {amount('approveAfterDays', words.approveAfter, words.approveAbout)}
      <ChoiceQuestion
        label={words.approveCostCentre}
        why={{ aboutNobody: words.approveAbout }}
        value={group.approveWithoutCostCentre ? 'look' : 'pay'}
        options={[
          { value: 'pay', label: words.approvePay },
          { value: 'look', label: words.approveLook },
        ]}
        onChange={(value) => change({ approveWithoutCostCentre: value === 'look' })}
      />
    </>
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
