// One's own request: how it stands, and what it did once it is done.
import type { z } from 'zod';
import { showRequest } from '#flows/show-request';
import { refuse } from '#kernel/refusal';
import { type Answered, type Asking, contextOf } from '#platform/http/route';
import { type Fate, grounds } from '#privacy/erase/erasable';
import { parties } from '#register/parties';
import type { Text } from '#register/vocabulary';
import {
  findRequest,
  isClosed,
  type ListedRequest,
  type RejectionGround,
  rejectionGrounds,
  requestRefusals,
} from '#services/trust/rights';
import type { OwnRequest, ShownRequest } from './contract.ts';
import { fieldWords, titleOf, wordsOf } from './tell-words.ts';

export const toOwnRequest = (request: ListedRequest): z.input<typeof OwnRequest> => ({
  id: request.id,
  kind: request.kind,
  phase: request.phase,
  receivedAt: request.receivedAt.toString(),
  dueOn: request.dueOn.toString(),
  isExtended: request.isExtended,
});

/** Another's request and one that does not exist give the same answer. */
export async function showOwnRequest(
  asking: Asking<{ request: string }>,
): Promise<Answered<z.input<typeof ShownRequest>>> {
  const { request: id } = asking.params;
  const found = await asking.house.db.transaction(contextOf(asking), async (tx) => ({
    shown: await showRequest(tx, id),
    request: await findRequest(tx, id),
  }));
  const { shown, request } = found;
  if (shown === undefined || request === undefined) {
    return { ...refuse(requestRefusals, 'request-unknown'), status: 404 };
  }
  const { kind, phase, receivedAt, dueOn, isExtended, lines, told, authority } = shown;
  const isFile = kind === 'access' || kind === 'portability';
  return {
    ok: true,
    value: {
      id,
      kind,
      phase,
      receivedAt: receivedAt.toString(),
      dueOn: dueOn?.toString() ?? null,
      isExtended,
      canWithdraw: !isClosed(phase) && !(kind === 'erasure' && request.state.done.length > 0),
      hasFile: isFile && phase === 'done',
      reason: reasonOf(shown.reason),
      lines: lines.map((line) => ({
        activity: line.activity,
        title: titleOf(line.activity),
        // Emptied for a part: what is told of it is what stays, with its ground and its day.
        effect: line.effect === 'blanked' ? 'kept' : line.effect,
        rows: line.rows,
        fields: fieldWords(line.fields),
        keptUntil: line.keptUntil?.toString() ?? null,
        because: groundOf(line.ground),
      })),
      told: told.map(({ party, state, at }) => ({
        party: wordsOf(parties[party]),
        state,
        at: at.toString(),
      })),
      authority: {
        name: authority.name,
        website: authority.website,
        complaint: wordsOf(authority.complaint),
        phone: authority.phone,
      },
    },
  };
}

const groundOf = (ground: string | undefined): Text | null =>
  ground === undefined ? null : wordsOf(grounds[ground as Exclude<Fate, 'deleted'>]);

/** A ground of the list, with what was said after it. */
function reasonOf(detail: string | undefined): Text | null {
  if (detail === undefined) return null;
  const [ground = '', ...more] = detail.split(':');
  const known = rejectionGrounds[ground.trim() as RejectionGround];
  const rest = more.join(':').trim();
  if (known === undefined) return { nl: detail, en: detail };
  return { nl: `${known.nl} ${rest}`.trim(), en: `${known.en} ${rest}`.trim() };
}
