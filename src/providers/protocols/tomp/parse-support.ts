// The state of a question that we put to an operator.
import { z } from 'zod';
import { accept, type Result } from '#kernel/refusal';
import { readBody } from './read-body.ts';
import { idShape, matchShape, textShape } from './shapes.ts';

const statusShape = z.object({
  id: idShape.optional(),
  status: z.enum(['PROCESSING', 'UPDATE_REQUESTED', 'RESOLVED', 'CANCELLED']).optional(),
  order: z.number().int().min(0).optional(),
  comment: textShape.optional(),
});

export interface SupportState {
  readonly id: string | undefined;
  readonly state: 'PROCESSING' | 'UPDATE_REQUESTED' | 'RESOLVED' | 'CANCELLED';
  readonly comment: string | undefined;
}

/** The answer to a question is one state; a look at it is a list, of which the last counts. */
export function parseSupport(text: string): Result<SupportState> {
  const body = readBody(text);
  if (!body.ok) return body;
  const list = Array.isArray(body.value) ? body.value : [body.value];
  const shaped = matchShape(z.array(statusShape).min(1).max(500), list);
  if (!shaped.ok) return shaped;
  const inOrder = [...shaped.value].sort((a, b) => (a.order ?? 0) - (b.order ?? 0));
  const last = inOrder.at(-1);
  // The document calls `status` optional; without it nothing is known but that it was received.
  return accept({ id: last?.id, state: last?.status ?? 'PROCESSING', comment: last?.comment });
}
