// What a request would do, before it is sent: by activity what goes, stays or stands still, why and until
// when, which services stop, and who will be told.
import { type Disclosed, listToldParties } from '#privacy/notices/list-recipients';
import { type ActivityId, activities as register, register as services } from '#register';
import type { Field } from '#register/fields';
import { type Party, parties } from '#register/parties';
import type { Text } from '#register/vocabulary';
import type { ErasurePlan, PlannedActivity } from './plan-erasure.ts';

export type RightKind = 'access' | 'rectification' | 'erasure' | 'restriction' | 'portability' | 'objection';

export interface EffectLine {
  readonly activity: ActivityId;
  readonly title: Text;
  readonly rows: number;
  readonly effect: 'deleted' | 'blanked' | 'kept' | 'copied' | 'frozen' | 'excluded' | 'corrected';
  /** The fields that this is about: those that go, or those that stay. */
  readonly fields: readonly Field[];
  readonly keptUntil: Temporal.PlainDate | undefined;
  readonly because: Text | undefined;
}

export interface Preview {
  readonly kind: RightKind;
  readonly lines: readonly EffectLine[];
  /** Services that stop or run on without you (C261). */
  readonly servicesThatStop: readonly Text[];
  readonly told: readonly { readonly party: Party; readonly name: Text }[];
  readonly cannotBeUndone: boolean;
}

export interface PreviewQuestion {
  readonly kind: RightKind;
  /** The processing that a restriction or an objection is about; a restriction may be of all of it. */
  readonly activity?: ActivityId | 'all' | undefined;
  readonly field?: Field | undefined;
}

/** Pure: everything follows from the plan (counts of this person's rows) and the register. */
export function previewEffect(
  plan: ErasurePlan,
  question: PreviewQuestion,
  disclosed?: readonly Disclosed[],
): Preview {
  const lines = linesOf(plan, question);
  const changed = lines.filter(({ effect }) => effect !== 'copied' && effect !== 'kept');
  const tells =
    question.kind !== 'access' && question.kind !== 'portability' && question.kind !== 'objection';
  const about = {
    activities: plan.activities.filter(({ activity }) => changed.some((line) => line.activity === activity)),
  };
  const isAbout = new Set(about.activities.map(({ activity }) => activity));
  return {
    kind: question.kind,
    lines,
    servicesThatStop: question.kind === 'rectification' ? [] : servicesOf(changed),
    told: tells
      ? listToldParties(
          about,
          disclosed?.filter((one) => isAbout.has(one.activity)),
        ).map(({ party }) => ({ party, name: nameOf(party) }))
      : [],
    cannotBeUndone: question.kind === 'erasure',
  };
}

const nameOf = (party: Party): Text => ({ nl: parties[party].nl, en: parties[party].en });

function linesOf(plan: ErasurePlan, { kind, activity, field }: PreviewQuestion): EffectLine[] {
  const all = plan.activities;
  const one = activity === 'all' ? all : all.filter((line) => line.activity === activity);
  if (kind === 'erasure') return all.filter(({ isSecret }) => !isSecret).flatMap(erasureOf);
  if (kind === 'access') return all.map((line) => lineOf(line, 'copied'));
  if (kind === 'portability') return all.filter(isPortable).map((line) => lineOf(line, 'copied'));
  if (kind === 'restriction') return one.map((line) => lineOf(line, 'frozen'));
  if (kind === 'objection') return one.map((line) => lineOf(line, 'excluded'));
  return all
    .filter((line) => field !== undefined && fieldsOf(line).includes(field))
    .map((line) => ({ ...lineOf(line, 'corrected'), fields: field === undefined ? [] : [field] }));
}

const fieldsOf = ({ deleted, kept }: PlannedActivity) => [...new Set([...deleted, ...kept])];

const lineOf = (line: PlannedActivity, effect: EffectLine['effect']): EffectLine => ({
  activity: line.activity,
  title: line.title,
  rows: line.rows,
  effect,
  fields: fieldsOf(line),
  keptUntil: undefined,
  because: undefined,
});

/** What is partly emptied says both: these fields go, those stay. */
function erasureOf(line: PlannedActivity): EffectLine[] {
  const { keptUntil, ground: because, deleted, kept } = line;
  if (line.fate === 'deleted') return [{ ...lineOf(line, 'deleted'), fields: deleted }];
  const stays = { ...lineOf(line, 'kept'), fields: kept, keptUntil, because };
  if (deleted.length === 0) return [stays];
  return [{ ...lineOf(line, 'blanked'), fields: deleted }, stays];
}

/** Art. 20: what you gave us or what came from your use, on contract or consent. */
const isPortable = ({ activity }: PlannedActivity): boolean => {
  const bases = register.find(({ id }) => id === activity)?.activity.bases ?? [];
  return bases.some((basis) => basis === 'contract' || basis === 'consent');
};

/** A service stops when it works on contract or consent and something of it goes or stands still. */
function servicesOf(lines: readonly EffectLine[]): Text[] {
  const touched = new Set(
    lines
      .filter(({ activity }) => !activity.startsWith('system/') && !activity.startsWith('trust/'))
      .map(({ activity }) => activity.split('/').slice(0, 2).join('/')),
  );
  return services.filter(({ wing, name }) => touched.has(`${wing}/${name}`)).map(({ title }) => title);
}
