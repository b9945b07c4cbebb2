// Calls that the operator makes by itself, sealed as agreed; a test may have one sent twice, late, wrongly
// sealed, or with a name that nobody declared.
import { createHmac } from 'node:crypto';
import type { World } from './world.ts';

export interface Message {
  readonly method: 'POST' | 'PUT';
  readonly path: string;
  readonly body: unknown;
  readonly fault?:
    | 'wrong-signature'
    | 'old-signature'
    | 'no-signature'
    | 'extra-field'
    | 'other-token'
    | undefined;
}

/** The status of the answer, 0 when there was none. */
export async function callBack(world: World, { method, path, body, fault }: Message): Promise<number> {
  const { callback } = world;
  if (callback === undefined) throw new Error('start the simulator with --callback');
  const sent = fault === 'extra-field' ? { ...(body as object), driverScore: 7.4 } : body;
  const text = JSON.stringify(sent);
  const url = new URL(callback.url.replace(/\/$/, '') + path);
  const at = Math.floor(world.now().getTime() / 1_000) - (fault === 'old-signature' ? 3_600 : 0);
  const seal = createHmac('sha256', fault === 'wrong-signature' ? Buffer.alloc(32, 7) : callback.secret)
    .update(`${at}.${method} ${url.pathname}.${text}`)
    .digest('hex');
  const headers: Record<string, string> = {
    'accept-language': 'nl',
    api: 'TOMP',
    'api-version': '1.6.1',
    'maas-id': world.operatorId,
    'addressed-to': world.providerId,
    'content-type': 'application/json',
    ...(fault === 'no-signature' ? {} : { 'x-reisrecht-signature': `t=${at},v1=${seal}` }),
  };
  const token = fault === 'other-token' ? 'SOMEBODY-ELSE' : callback.token;
  try {
    const answer = await fetch(url, {
      method,
      headers: { ...headers, authorization: `Bearer ${token}` },
      body: text,
      signal: AbortSignal.timeout(20_000),
    });
    const replyText = await answer.text();
    world.calls.push({
      direction: 'out',
      method,
      path,
      requestText: text,
      status: answer.status,
      replyText,
      headers,
    });
    return answer.status;
  } catch {
    return 0;
  }
}
