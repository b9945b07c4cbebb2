// Turns whatever went wrong into a refusal with a code and two sentences: no stack, no message of a driver
// leaves.
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { type Refused, refuse } from '#kernel/refusal';
import { DatabaseFault } from '#platform/database/fault';
import { tellFault } from '#platform/database/tell-fault';
import { httpRefusals } from './refusals.ts';

/** The error handler of the whole server. */
export function answerError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { status, refused } = judgeError(error, request.id);
  if (status >= 500) {
    const { name, code } = error;
    // Where it happened, never what was in it: a driver's message may repeat a value.
    const at = error.stack
      ?.split('\n')
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 8);
    request.log.error({ requestId: request.id, error: name, code, at }, 'request failed');
  }
  if (error instanceof DatabaseFault) reply.header('retry-after', String(error.retryAfterSeconds));
  return reply.status(status).type('application/json').send(bodyOf(refused));
}

export const bodyOf = ({ refusal }: Refused) => JSON.stringify({ refusal });

function judgeError(error: FastifyError, id: string): { status: number; refused: Refused } {
  if (error instanceof DatabaseFault) return { status: 503, refused: tellFault(error) };
  if (hasZodFastifySchemaValidationErrors(error)) {
    const where = error.validation.map((one) => one.instancePath.slice(1) || 'body').join(', ');
    return { status: 400, refused: refuse(httpRefusals, 'request-invalid', { where }) };
  }
  switch (error.statusCode) {
    case 413:
      return { status: 413, refused: refuse(httpRefusals, 'request-too-large') };
    case 429:
      return { status: 429, refused: refuse(httpRefusals, 'too-many-requests') };
    case 404:
      return { status: 404, refused: refuse(httpRefusals, 'not-found') };
    case 400:
    case 415:
      return {
        status: error.statusCode,
        refused: refuse(httpRefusals, 'request-invalid', { where: 'body' }),
      };
    default:
      return { status: 500, refused: refuse(httpRefusals, 'fault', { id }) };
  }
}
