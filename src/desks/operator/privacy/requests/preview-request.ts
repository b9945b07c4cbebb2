// What a request would do if it were carried out now; nothing changes.
import type { z } from 'zod';
import { previewRight } from '#flows/preview-right';
import type { Answered, Asking } from '#platform/http/route';
import type { ActivityId } from '#register';
import type { Field } from '#register/fields';
import { findRequest } from '#services/trust/rights';
import { asOfficer } from '../as-officer.ts';
import type { OfficerTools } from '../tools.ts';
import type { RequestPreview } from './contract.ts';
import { namesOf, peopleOf, unknownRequest, wordsOf } from './show-request.ts';

type Answer = Answered<z.input<typeof RequestPreview>>;

/** 404 as long as nobody is recognised: there is nobody whose rows could be counted. */
export const previewRequest =
  ({ records }: OfficerTools) =>
  async (asking: Asking<{ id: string }>): Promise<Answer> => {
    const { db, now } = asking.house;
    const request = await asOfficer(asking, (tx) => findRequest(tx, asking.params.id));
    const { organisationId: organisation, personId: person } = request ?? {};
    if (request === undefined || organisation === undefined || person === undefined) return unknownRequest;
    const preview = await previewRight({ records }, db, {
      kind: request.kind,
      activity: request.activity as ActivityId | undefined,
      field: request.field as Field | undefined,
      organisation,
      person,
      now: now(),
    });
    const value = {
      lines: preview.lines.map(({ activity, title, effect, rows, fields, because, keptUntil }) => ({
        activity,
        title: wordsOf(title),
        effect,
        rows,
        fields: namesOf(fields),
        because: because === undefined ? null : wordsOf(because),
        keptUntil: keptUntil?.toString() ?? null,
      })),
      told: preview.told.map(({ name }) => wordsOf(name)),
      stops: preview.servicesThatStop.map(wordsOf),
      cannotBeUndone: preview.cannotBeUndone,
    };
    return { ok: true, value, people: peopleOf(request) };
  };
