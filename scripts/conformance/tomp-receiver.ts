// Takes the calls that an operator makes to us with the product's own checks and parsers, for the conformance
// run.
import { createServer } from 'node:http';
import {
  parseBookingEvent,
  parseConfirmation,
  parseExtraCosts,
  parseLegEvent,
  parseLegUpdate,
  parseNotification,
} from '#providers/protocols/tomp/parse-callback';
import { SIGNATURE_HEADER, verifySignature } from '#providers/protocols/tomp/verify-signature';
import { checkHeaders } from '#providers/protocols/tomp/write-headers';

const NOW = Temporal.Instant.from('2026-11-23T08:00:00Z');
const PARTIES = { ourId: 'REISRECHT', theirId: 'VOORBEELD-DEELAUTO' };

const PARSERS: readonly (readonly [
  name: string,
  pattern: RegExp,
  parse: (text: string) => { readonly ok: boolean },
  status: number,
])[] = [
  ['POST', /^\/bookings\/[^/]+\/events$/, parseBookingEvent, 404],
  ['POST', /^\/bookings\/[^/]+\/notifications$/, parseNotification, 204],
  ['POST', /^\/legs\/[^/]+\/events$/, parseLegEvent, 204],
  ['PUT', /^\/legs\/[^/]+$/, parseLegUpdate, 204],
  ['POST', /^\/legs\/[^/]+\/confirmation$/, parseConfirmation, 404],
  ['POST', /^\/payment\/[^/]+\/claim-extra-costs$/, parseExtraCosts, 403],
];

export async function openReceiver() {
  const secret = Buffer.alloc(32, 9);
  const token = 'RECEIVER-KEY';
  const refused: string[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const bodyText = Buffer.concat(chunks).toString('utf8');
    const { method = '', url: path = '', headers } = request;
    const answer = (status: number) => response.writeHead(status).end();
    if (headers.authorization !== `Bearer ${token}`) {
      refused.push('other-token');
      return answer(401);
    }
    const seal = headers[SIGNATURE_HEADER];
    const signed = verifySignature(secret, String(seal ?? ''), { method, path, bodyText }, NOW);
    if (!signed.ok) {
      const isOld = signed.refusal.code === 'signature-old';
      refused.push(isOld ? 'old-signature' : seal === undefined ? 'no-signature' : 'wrong-signature');
      return answer(401);
    }
    const found = PARSERS.find(([verb, pattern]) => verb === method && pattern.test(path));
    if (!found || !checkHeaders(headers, PARTIES).ok) return answer(400);
    return answer(found[2](bodyText).ok ? found[3] : 400);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    token,
    secretHex: secret.toString('hex'),
    refused,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
