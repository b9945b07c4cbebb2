// One test case more: what sort of trip or day, by what, how far and at what cost.
import { useState } from 'react';
import { Mode } from '#desks/site/contract';
import {
  Button,
  Choice,
  ExplainDrawer,
  modeName,
  RefusalNote,
  TextQuestion,
  useFormats,
  useWords,
} from '#ui-kit';
import type { PolicyCase } from '../contract.ts';
import { readDecimal } from './decimal-text.ts';
import classes from './policy.module.css';
import type { useSave } from './use-policy.ts';
import { nameOfGroup } from './version-body.tsx';
import { policyWords } from './words.ts';

export interface CaseDrawerProps {
  readonly opened: boolean;
  readonly groups: readonly string[];
  readonly saving: ReturnType<typeof useSave>;
  readonly onAdd: (one: PolicyCase) => void;
  readonly onClose: () => void;
}

export function CaseDrawer({ opened, onClose, ...form }: CaseDrawerProps) {
  const words = useWords(policyWords);
  return (
    <ExplainDrawer opened={opened} title={words.addCase} onClose={onClose}>
      {opened ? <CaseForm {...form} /> : null}
    </ExplainDrawer>
  );
}

function CaseForm({ groups, saving, onAdd }: Omit<CaseDrawerProps, 'opened' | 'onClose'>) {
  const words = useWords(policyWords);
  const [what, setWhat] = useState<'commute' | 'business' | 'home'>('commute');
  const [mode, setMode] = useState<PolicyCase['mode'] & string>('bicycle');
  const [group, setGroup] = useState('all');
  const [texts, setTexts] = useState({ km: '18', cost: '' });
  const distanceM = readDecimal(texts.km, 3, 2_000_000);
  const costCents = readDecimal(texts.cost, 2, 1_000_000);
  const atHome = what === 'home';
  const isWrong = { km: distanceM === undefined, cost: costCents === undefined };
  const add = () =>
    onAdd({
      group,
      kind: atHome ? 'home-working' : 'travel',
      purpose: atHome ? null : what,
      mode: atHome ? null : mode,
      distanceM: atHome ? 0 : (distanceM ?? 0),
      costCents: atHome ? 0 : (costCents ?? 0),
    });
  return (
    <div className={classes.sheet}>
      <Choice
        above
        label={words.caseKind}
        value={what}
        options={[
          { value: 'commute', label: words.commuteTrip },
          { value: 'business', label: words.businessTrip },
          { value: 'home', label: words.homeDay },
        ]}
        onChoose={setWhat}
      />
      <Choice
        above
        label={words.caseGroup}
        value={group}
        options={groups.map((value) => ({ value, label: nameOfGroup(value, words) }))}
        onChoose={setGroup}
      />
      {atHome ? null : <TravelFields {...{ mode, setMode, texts, setTexts, isWrong }} />}
      {saving.error ? <RefusalNote error={saving.error} /> : null}
      <div className={classes.foot}>
        <Button look="main" busy={saving.isPending} disabled={isWrong.km || isWrong.cost} onClick={add}>
          {words.add}
        </Button>
      </div>
    </div>
  );
}

type Texts = Record<'km' | 'cost', string>;

function TravelFields(props: {
  mode: PolicyCase['mode'] & string;
  setMode: (mode: PolicyCase['mode'] & string) => void;
  texts: Texts;
  setTexts: (texts: Texts) => void;
  isWrong: Record<keyof Texts, boolean>;
}) {
  const { mode, setMode, texts, setTexts, isWrong } = props;
  const words = useWords(policyWords);
  const { say } = useFormats();
  return (
    <>
      <Choice
        above
        label={words.mode}
        value={mode}
        options={Mode.options.map((value) => ({ value, label: say(modeName(value)) }))}
        onChoose={setMode}
      />
      {(['km', 'cost'] as const).map((field) => (
        <TextQuestion
          key={field}
          label={words[field]}
          why={{ aboutNobody: words.caseOfNobody }}
          value={texts[field]}
          fault={isWrong[field] ? words.numberFault('18') : undefined}
          onChange={(text) => setTexts({ ...texts, [field]: text })}
          maxLength={12}
        />
      ))}
    </>
  );
}
