// One line of a draft: for which modes, how it is paid, and within which bounds. What was typed stays until
// it is saved.
import { useState } from 'react';
import {
  Button,
  ChoiceQuestion,
  ExplainDrawer,
  kitWords,
  ManyQuestion,
  modeName,
  RefusalNote,
  TextQuestion,
  useFormats,
  useWords,
} from '#ui-kit';
import type { DraftContent, DraftRule, ToldRule } from '../contract.ts';
import { readDecimal, writeDecimal } from './decimal-text.ts';
import classes from './policy.module.css';
import type { useSave } from './use-policy.ts';
import { policyWords } from './words.ts';

export interface RuleDrawerProps {
  readonly content: DraftContent;
  readonly opened: { readonly group: string; readonly rule: ToldRule } | undefined;
  readonly saving: ReturnType<typeof useSave>;
  readonly onSave: (content: DraftContent) => void;
  readonly onClose: () => void;
}

export function RuleDrawer({ content, opened, saving, onSave, onClose }: RuleDrawerProps) {
  const words = useWords(policyWords);
  const kit = useWords(kitWords);
  return (
    <ExplainDrawer
      opened={opened !== undefined}
      title={opened ? words.rule(kit[opened.rule.purpose]) : ''}
      onClose={onClose}
    >
      {opened ? (
        <RuleForm
          key={`${opened.group} ${opened.rule.purpose} ${opened.rule.modes.join()}`}
          content={content}
          opened={opened}
          saving={saving}
          onSave={onSave}
        />
      ) : null}
    </ExplainDrawer>
  );
}

const DECIMALS = { rate: 5, threshold: 3, percent: 2, ceiling: 2 } as const;
const MOST = { rate: 10_000_000, threshold: 500_000, percent: 20_000, ceiling: 100_000_000 } as const;
type Field = keyof typeof DECIMALS;
const fieldsOf = {
  'per-km': ['rate', 'threshold'],
  'actual-cost': ['percent', 'ceiling'],
  none: [],
} as const;

const textsOf = (rule: DraftRule | undefined): Record<Field, string> => ({
  rate: writeDecimal(rule?.rateMilliCents ?? null, 5, 2),
  threshold: writeDecimal(rule?.thresholdM || null, 3),
  percent: writeDecimal(rule?.percentBasisPoints ?? null, 2),
  ceiling: writeDecimal(rule?.ceilingCents ?? null, 2, 2),
});

function RuleForm(
  props: Omit<RuleDrawerProps, 'opened' | 'onClose'> & { opened: { group: string; rule: ToldRule } },
) {
  const { content, opened, saving, onSave } = props;
  const words = useWords(policyWords);
  const { say } = useFormats();
  const { group, rule: told } = opened;
  const rules = content.groups.find((one) => one.group === group)?.rules ?? [];
  const first = rules.find((one) => one.purpose === told.purpose && one.mode === told.modes[0]);
  const [modes, setModes] = useState<readonly string[]>(told.modes);
  const [method, setMethod] = useState(first?.method ?? 'none');
  const [texts, setTexts] = useState(() => textsOf(first));
  const read = (field: Field) => readDecimal(texts[field], DECIMALS[field], MOST[field]);
  const wrong = fieldsOf[method].some((field) => read(field) === undefined) || modes.length === 0;
  const save = () => {
    const next = settingsOf(method, read);
    const isMeant = (one: DraftRule) => one.purpose === told.purpose && modes.includes(one.mode);
    onSave(replaceRules(content, group, (one) => (isMeant(one) ? { ...one, ...next } : one)));
  };
  const all = rules.filter((one) => one.purpose === told.purpose).map(({ mode }) => mode);
  return (
    <div className={classes.sheet}>
      <ManyQuestion
        label={words.modes}
        hint={words.modesHint}
        why={{ aboutNobody: words.aboutPolicy }}
        values={modes}
        options={[...new Set([...told.modes, ...all])].map((value) => ({
          value,
          label: say(modeName(value)),
        }))}
        fault={modes.length === 0 ? words.modesFault : undefined}
        onChange={setModes}
      />
      <Method method={method} onChange={setMethod} />
      {fieldsOf[method].map((field) => (
        <NumberQuestion
          key={field}
          field={field}
          text={texts[field]}
          isWrong={read(field) === undefined}
          onChange={(text) => setTexts({ ...texts, [field]: text })}
        />
      ))}
      {saving.error ? <RefusalNote error={saving.error} /> : null}
      <div className={classes.foot}>
        <Button look="main" busy={saving.isPending} disabled={wrong} onClick={save}>
          {words.save}
        </Button>
      </div>
    </div>
  );
}

/** What does not belong to the method is emptied. */
function settingsOf(method: DraftRule['method'], read: (field: Field) => number | null | undefined) {
  const fields: readonly Field[] = fieldsOf[method];
  const value = (field: Field) => (fields.includes(field) ? (read(field) ?? null) : null);
  return {
    method,
    rateMilliCents: value('rate'),
    percentBasisPoints: value('percent'),
    ceilingCents: value('ceiling'),
    thresholdM: value('threshold') ?? 0,
  };
}

function Method({
  method,
  onChange,
}: {
  method: DraftRule['method'];
  onChange: (method: DraftRule['method']) => void;
}) {
  const words = useWords(policyWords);
  return (
    <ChoiceQuestion
      label={words.method}
      why={{ aboutNobody: words.aboutPolicy }}
      value={method}
      options={[
        { value: 'per-km', label: words.perKm, below: words.perKmBelow },
        { value: 'actual-cost', label: words.actualCost, below: words.actualCostBelow },
        { value: 'none', label: words.none, below: words.noneBelow },
      ]}
      onChange={onChange}
    />
  );
}

function NumberQuestion(props: {
  field: Field;
  text: string;
  isWrong: boolean;
  onChange: (text: string) => void;
}) {
  const { field, text, isWrong, onChange } = props;
  const words = useWords(policyWords);
  const about = {
    rate: words.rateHint,
    threshold: words.empty,
    percent: words.percentHint,
    ceiling: words.empty,
  }[field];
  const example = { rate: '0,25', threshold: '10', percent: '50', ceiling: '12,50' }[field];
  return (
    <TextQuestion
      label={words[field]}
      why={{ aboutNobody: about }}
      value={text}
      fault={isWrong ? words.numberFault(example) : undefined}
      onChange={onChange}
      maxLength={14}
    />
  );
}

export const replaceRules = (
  content: DraftContent,
  group: string,
  change: (rule: DraftRule) => DraftRule,
): DraftContent => ({
  ...content,
  groups: content.groups.map((one) => (one.group === group ? { ...one, rules: one.rules.map(change) } : one)),
});
