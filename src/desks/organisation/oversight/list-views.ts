// Who of the client's own staff looked at what, of whom and why; names are those of the moment one reads it.
// Reading this is looking too, and is noted.
import type { z } from 'zod';
import type { Sentence } from '#kernel/refusal';
import { type Answered, type Asking, contextOf } from '#platform/http/route';
import { listClientViews } from '#privacy/views/list-client-views';
import { sayReason } from '#privacy/views/view-reasons';
import { activities } from '#register';
import { fields } from '#register/fields';
import { listMembers } from '#services/people/organisations';
import { VIEWS, type ViewsAsked, type ViewsPage } from './contract.ts';

export async function listViews(
  asking: Asking<unknown, z.output<typeof ViewsAsked>>,
): Promise<Answered<z.input<typeof ViewsPage>>> {
  return asking.house.db.transaction(contextOf(asking), async (tx) => {
    const rows = await listClientViews(tx, { limit: VIEWS, before: asking.query.before });
    const members = new Map((await listMembers(tx, 1_000_000)).map((one) => [one.personId, one.name]));
    const views = rows.map(({ id, at, viewer, personId, activity, fields: shown, reason }) => ({
      id,
      at: at.toString(),
      viewer: viewer === null ? null : (members.get(viewer) ?? viewer.slice(0, 8)),
      personId,
      person: members.get(personId) ?? null,
      activity: titleOf(activity),
      fields: shown.map(nameOf),
      reason: sayReason(reason),
    }));
    const next = rows.length < VIEWS ? null : (rows.at(-1)?.id ?? null);
    return { ok: true, value: { views, next } };
  });
}

const pick = ({ nl, en }: Sentence): Sentence => ({ nl, en });
const titleOf = (id: string): Sentence =>
  pick(activities.find((one) => one.id === id)?.activity.title ?? { nl: id, en: id });
const nameOf = (field: string): Sentence =>
  pick((fields as Readonly<Record<string, Sentence>>)[field] ?? { nl: field, en: field });
