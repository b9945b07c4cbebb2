// The six rights: what can be chosen, what each would do, and the sending of it.
import type { z } from 'zod';
import { askForRight } from '#flows/ask-for-right';
import { withdrawRequest } from '#flows/decide-request';
import { previewRight } from '#flows/preview-right';
import { rightsContext } from '#flows/rights-tools';
import { type Answered, type Asking, contextOf } from '#platform/http/route';
import { listRecipientsOf } from '#privacy/disclose/list-disclosures';
import { listHoldings } from '#privacy/export/list-holdings';
import { canObject } from '#privacy/flags/set-flag';
import { type ActivityId, activities, activityById } from '#register';
import type { Field } from '#register/fields';
import { isCorrectedAtOnce, listOwnRequests, wakeWorker } from '#services/trust/rights';
import type { Done, MyRights, RequestSent, RightAsked, RightPreview, RightQuestion } from './contract.ts';
import { toOwnRequest } from './show-own-request.ts';
import { readOwnFlags } from './take-back-flag.ts';
import { fieldWords, titleOf, wordsOf } from './tell-words.ts';

/**
 * What a person may have corrected: the own name and address at once, what the employer told after it agrees.
 */
const correctable = ['full_name', 'email', 'employee_no', 'cost_centre'] as const;

const whole = {
  nl: 'niemand gebruikt nog iets van u; wat de wet ons laat bewaren, blijft wel staan',
  en: 'nobody uses anything of you any more; what the law has us keep does stay',
} as const;

export async function showRights(asking: Asking): Promise<Answered<z.input<typeof MyRights>>> {
  const { db, records } = asking.house;
  const own = contextOf(asking);
  const { requests, flags } = await db.transaction(own, async (tx) => ({
    requests: await listOwnRequests(tx, 50),
    flags: await readOwnFlags(tx),
  }));
  const holdings = await db.transaction({ ...own, role: 'rights' }, (tx) => listHoldings(tx, records));
  const held = holdings
    .filter(({ rows, activity }) => rows > 0 && !/^(?:system|trust)\//.test(activity))
    .map(({ activity }) => ({
      id: activity,
      title: titleOf(activity),
      purpose: wordsOf(activityById(activity).purpose),
    }));
  const fieldsHeld = new Set(holdings.flatMap(({ rows, fields }) => (rows > 0 ? fields : [])));
  return {
    ok: true,
    value: {
      requests: requests.map(toOwnRequest),
      flags,
      restrictable:
        held.length === 0 ? [] : [{ id: 'all', title: titleOf('all'), purpose: wordsOf(whole) }, ...held],
      objectionable: held.filter(({ id }) => canObject(id)),
      analyses: activities
        .filter(({ id }) => id.startsWith('insight/') && canObject(id))
        .map(({ activity, built }) => ({ title: wordsOf(activity.title), isBuilt: built })),
      correctable: correctable
        .filter((field) => fieldsHeld.has(field as Field))
        .map((field) => ({
          field,
          title: fieldWords([field])[0] ?? { nl: field, en: field },
          isAtOnce: isCorrectedAtOnce(field),
        })),
    },
  };
}

/** Changes nothing. */
export async function previewOwnRight(
  asking: Asking<unknown, unknown, z.output<typeof RightQuestion>>,
): Promise<Answered<z.input<typeof RightPreview>>> {
  const { db, records } = asking.house;
  const { organisation, person = '', now } = contextOf(asking);
  const { kind, activity, field } = asking.body;
  const question = { kind, activity: activity as ActivityId, field: field as Field };
  const tools = { records, listDisclosed: listRecipientsOf };
  const preview = await previewRight(tools, db, { ...question, organisation, person, now });
  return {
    ok: true,
    value: {
      kind,
      lines: preview.lines.map((line) => ({
        activity: line.activity,
        title: wordsOf(line.title),
        effect: line.effect,
        rows: line.rows,
        fields: fieldWords(line.fields),
        keptUntil: line.keptUntil?.toString() ?? null,
        because: line.because === undefined ? null : wordsOf(line.because),
      })),
      servicesThatStop: preview.servicesThatStop.map(wordsOf),
      told: preview.told.map(({ name }) => wordsOf(name)),
      cannotBeUndone: preview.cannotBeUndone,
    },
  };
}

/**
 * Received and recognised at once: who is signed in has proven enough. The worker is woken to carry it out.
 */
export async function sendRight(
  asking: Asking<unknown, unknown, z.output<typeof RightAsked>>,
): Promise<Answered<z.input<typeof RequestSent>>> {
  const { db } = asking.house;
  const { organisation, person = '', now } = contextOf(asking);
  const { kind, activity, field, asked } = asking.body;
  const sent = await askForRight(db, {
    organisation,
    person,
    asking: { kind, channel: 'web', receivedAt: now, activity, field, asked },
    now,
  });
  if (!sent.ok) return { ...sent, status: 409 };
  await db.transaction(rightsContext(organisation, person, now), wakeWorker);
  return { ok: true, value: { id: sent.value } };
}

export async function takeBackRight(
  asking: Asking<{ request: string }>,
): Promise<Answered<z.input<typeof Done>>> {
  const { organisation, person = '', now } = contextOf(asking);
  const { request } = asking.params;
  const taken = await withdrawRequest(asking.house.db, { organisation, person, request, now });
  return taken.ok ? { ok: true, value: { done: true } } : { ...taken, status: 409 };
}
