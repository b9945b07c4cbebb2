// Carries out a request, step by step: each step with its effect in one transaction, safe to run again.
import { assert } from '#kernel/assert';
import { accept, type Result } from '#kernel/refusal';
import type { Transaction } from '#platform/database/types';
import { eraseRows } from '#privacy/erase/erase-person';
import { planErasure } from '#privacy/erase/plan-erasure';
import { type EffectLine, type PreviewQuestion, previewEffect } from '#privacy/erase/preview-effect';
import { listToldParties } from '#privacy/notices/list-recipients';
import { writeNotices } from '#privacy/notices/step-notice';
import type { ActivityId } from '#register';
import type { Field } from '#register/fields';
import { listNumberHashes } from '#services/card/mobility-card';
import { keepErasedLinks } from '#services/mobility';
import { lockForFacts } from '#services/money';
import { correctPerson, listPersonnelNumbers } from '#services/people/organisations';
import {
  decidedBy,
  isCorrectedAtOnce,
  keepCorrection,
  lockRequest,
  type Next,
  planNext,
  type Request,
  type ResultLine,
  type State,
  type StepName,
  writeResult,
  writeStep,
} from '#services/trust/rights';
import { offeredProviders } from './offered-providers.ts';
import { type Identifier, type RightsTools, rightsContext } from './rights-tools.ts';

export interface CarriedOut {
  readonly organisation: string;
  readonly person: string;
  readonly request: string;
  readonly now: Temporal.Instant;
}

/** More than any kind has steps: a machine that goes on after this is a bug. */
const MOST_MOVES = 20;

/**
 * Does all that can be done now without somebody's decision. Answers the state in which it stands then.
 * After a crash at any point the same call goes on where it was.
 */
export async function carryOutRequest(tools: RightsTools, asked: CarriedOut): Promise<Result<State>> {
  for (let moves = 0; moves < MOST_MOVES; moves += 1) {
    const moved = await moveOnce(tools, asked);
    if (!moved.ok) return moved;
    if (!moved.value.hasMoved) return accept(moved.value.state);
  }
  throw new Error(`request ${asked.request} did not come to rest`);
}

interface Moved {
  readonly state: State;
  readonly hasMoved: boolean;
}

/** One move of the machine with its effect: both or neither. */
async function moveOnce(tools: RightsTools, asked: CarriedOut): Promise<Result<Moved>> {
  const { organisation, person, request: id, now } = asked;
  await eraseOutside(tools, asked);
  return tools.db.transaction(rightsContext(organisation, person, now), async (tx) => {
    const locked = await lockRequest(tx, id);
    if (!locked.ok) return locked;
    const request = locked.value;
    const next = planNext(request.state, now, decidedBy(request) !== undefined);
    if (next === undefined) return accept({ state: request.state, hasMoved: false });
    const undo = next.event === 'carry-out' ? await carryOut(tools, tx, request, next) : undefined;
    const stepped = await writeStep(tx, request, { ...next, actor: 'machine' });
    assert(stepped.ok, `the machine refuses its own move ${next.event}`);
    await undo?.();
    return accept({ state: stepped.value, hasMoved: true });
  });
}

/** Files stand outside the database: they go first, and going twice does no harm. */
async function eraseOutside(
  { places, db }: RightsTools,
  { organisation, person, request: id, now }: CarriedOut,
): Promise<void> {
  if (places.length === 0) return;
  const isDue = await db.transaction(rightsContext(organisation, person, now), async (tx) => {
    const locked = await lockRequest(tx, id);
    if (!locked.ok) return false;
    return planNext(locked.value.state, now, false)?.detail === 'erase-files';
  });
  if (isDue) for (const { erase } of places) await erase({ organisation, person });
}

/** The effect of one step. Answers what must be the very last thing before the commit, if anything. */
async function carryOut(
  tools: RightsTools,
  tx: Transaction,
  request: Request,
  { detail }: Next,
): Promise<(() => Promise<void>) | undefined> {
  const effects: Record<StepName, () => Promise<(() => Promise<void>) | undefined>> = {
    'make-export': () => noteEffect(tools, tx, request),
    'erase-rows': () => erase(tools, tx, request),
    'erase-files': async () => undefined,
    'set-flag': () => setFlag(tools, tx, request),
    correct: () => correct(tools, tx, request),
    'note-recipients': () => noteRecipients(tools, tx, request),
  };
  return effects[detail as StepName]();
}

const questionOf = ({ kind, activity, field }: Request): PreviewQuestion => ({
  kind,
  activity: activity as ActivityId | 'all' | undefined,
  field: field as Field | undefined,
});

const resultOf = ({ activity, effect, rows, fields, keptUntil }: EffectLine): ResultLine => ({
  activity,
  effect,
  rows,
  fields,
  ground: undefined,
  keptUntil,
});

/** What was copied, frozen or left out, for the result page. The export itself is made when it is fetched. */
async function noteEffect(tools: RightsTools, tx: Transaction, request: Request): Promise<undefined> {
  const preview = previewEffect(await planErasure(tx, tools.records), questionOf(request));
  await writeResult(tx, request.id, preview.lines.map(resultOf));
}

async function setFlag(tools: RightsTools, tx: Transaction, request: Request): Promise<() => Promise<void>> {
  const { id, kind, activity } = request;
  assert(kind === 'restriction' || kind === 'objection', 'only these set a flag');
  await noteEffect(tools, tx, request);
  return () => tools.setFlag(tx, { kind, activity: activity as ActivityId | 'all', request: id });
}

async function correct(tools: RightsTools, tx: Transaction, request: Request): Promise<undefined> {
  const { id, field, asked } = request;
  await noteEffect(tools, tx, request);
  // What the employer told is changed by the employer, who approved it; here it is written down only.
  if (!isCorrectedAtOnce(field)) return;
  const corrected = await correctPerson(tx, field, asked ?? '');
  assert(corrected.ok, 'a correction is checked when it is asked');
  await keepCorrection(tx, id, field);
}

async function noteRecipients(tools: RightsTools, tx: Transaction, request: Request): Promise<undefined> {
  const plan = await planErasure(tx, tools.records);
  const about = new Set(previewEffect(plan, questionOf(request)).lines.map(({ activity }) => activity));
  const activities = plan.activities.filter(({ activity }) => about.has(activity));
  const disclosed = (await tools.listDisclosed?.(tx))?.filter(({ activity }) => about.has(activity));
  await writeNotices(tx, request.id, listToldParties({ activities }, disclosed));
}

/**
 * Waits for a month close that is counting its facts, and holds off the next one for as long as it lasts.
 * Recipients are written down first: afterwards nobody knows any more who had something.
 */
async function erase(tools: RightsTools, tx: Transaction, request: Request): Promise<() => Promise<void>> {
  await lockForFacts(tx);
  const plan = await planErasure(tx, tools.records);
  const told = { activities: plan.activities.filter(({ deleted }) => deleted.length > 0) };
  const gone = new Set(told.activities.map(({ activity }) => activity));
  const disclosed = (await tools.listDisclosed?.(tx))?.filter(({ activity }) => gone.has(activity));
  await writeNotices(tx, request.id, listToldParties(told, disclosed));
  const identifiers: Identifier[] = [
    ...(await listPersonnelNumbers(tx)).map((value) => ({ kind: 'personnel-number' as const, value })),
    ...(await listNumberHashes(tx)).map((hash) => ({
      kind: 'card-number-hash' as const,
      value: hash.toString('hex'),
    })),
  ];
  for (const tables of new Set(offeredProviders.map((one) => one.tables))) await keepErasedLinks(tx, tables);
  const erased = await eraseRows(tx, tools.records);
  await writeResult(tx, request.id, erased);
  return () => tools.recordErasure(tx, identifiers);
}
