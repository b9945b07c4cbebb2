// Asks our own server and checks the answer against its contract. The only place in the browser that sends
// anything.
import type { z } from 'zod';

/** The user may not: the sentence of the server says what to do next. */
export class RefusedError extends Error {
  readonly refusal: { readonly code: string; readonly nl: string; readonly en: string };

  constructor(refusal: RefusedError['refusal']) {
    super(refusal.en);
    this.refusal = refusal;
  }
}

/** The server could not be reached. */
export class OfflineError extends Error {}

/** The server failed, or answered something that the contract does not know. */
export class FaultError extends Error {}

/** Sent to the window when the server says that the session has ended; the page itself stays as it is. */
export const SESSION_LOST = 'reisrecht-session-lost';

/**
 * GET, or POST when a body is given. Answers what the contract says; throws one of the three errors above.
 */
export async function ask<T>(path: string, answer: z.ZodType<T>, body?: unknown): Promise<T> {
  const response = await send(path, body);
  const found: unknown = await response.json().catch(() => undefined);
  if (response.status === 401) dispatchEvent(new Event(SESSION_LOST));
  if (!response.ok) throw refusalIn(found) ?? new FaultError(`${path} answered ${response.status}`);
  const checked = answer.safeParse(found);
  if (!checked.success) throw new FaultError(`${path} does not keep its contract: ${checked.error.message}`);
  return checked.data;
}

/** Fetches a file and lets the browser keep it under a name. Throws one of the three errors above. */
export async function keepFile(path: string, name: string): Promise<void> {
  const response = await send(path, undefined);
  if (!response.ok) {
    const found: unknown = await response.json().catch(() => undefined);
    throw refusalIn(found) ?? new FaultError(`${path} answered ${response.status}`);
  }
  const address = URL.createObjectURL(await response.blob());
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  URL.revokeObjectURL(address);
}

async function send(path: string, body: unknown): Promise<Response> {
  const accept = { accept: 'application/json' };
  try {
    if (body === undefined) return await fetch(path, { headers: accept });
    const headers = { ...accept, 'content-type': 'application/json' };
    return await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) });
  } catch {
    throw new OfflineError(`${path} could not be reached`);
  }
}

function refusalIn(found: unknown): RefusedError | undefined {
  if (typeof found !== 'object' || found === null || !('refusal' in found)) return undefined;
  const { refusal } = found;
  if (typeof refusal !== 'object' || refusal === null) return undefined;
  const { code, nl, en } = refusal as Record<string, unknown>;
  if (typeof code !== 'string' || typeof nl !== 'string' || typeof en !== 'string') return undefined;
  return new RefusedError({ code, nl, en });
}
