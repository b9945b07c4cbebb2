// What operators over TOMP-API may call: each with the key that was agreed, its seal, and the headers of the
// standard.

import { findCarOperator } from '#flows/car-operators';
import { type CarMessage, receiveCarMessage } from '#flows/receive-car-message';
import {
  type ProviderAnswer,
  type ProviderCall,
  type ProviderRoute,
  providerRoute,
} from '#platform/http/provider-route';
import { answerAboutNobody } from '#privacy/disclose/answer-provider';
import { TOMP_BODY_BYTES } from '#providers/protocols/tomp/read-body';
import { SIGNATURE_HEADER, verifySignature } from '#providers/protocols/tomp/verify-signature';
import { checkHeaders } from '#providers/protocols/tomp/write-headers';
import { findByToken, listAgreements } from '#services/mobility/shared-car';

const take =
  (kind: CarMessage['kind']) =>
  async (call: ProviderCall): Promise<ProviderAnswer> => {
    const { house, headers, bodyText, params } = call;
    const { db, now, ledger } = house;
    const { secrets } = ledger;
    const at = now();
    const token = /^Bearer ([!-~]{1,200})$/.exec(headers.authorization ?? '')?.[1];
    const agreements = await db.transaction({ role: 'intake', now: at }, (tx) => listAgreements(tx, secrets));
    const agreed = token === undefined ? undefined : findByToken(agreements, token);
    if (agreed === undefined) return { status: 401 };
    const [path = ''] = call.url.split('?', 1);
    const signed = { method: call.method, path, bodyText };
    const sealed = verifySignature(agreed.sealKey, headers[SIGNATURE_HEADER], signed, at);
    if (!sealed.ok) return { status: 401 };
    if (!checkHeaders(headers, agreed).ok) return { status: 400 };
    const { provider } = agreed;
    const end = await receiveCarMessage(db, secrets, at, { provider, kind, ref: params.id ?? '', bodyText });
    if (end.kind === 'taken') return taken(kind, provider);
    return { status: { unknown: 404, bad: 400, impossible: 403 }[end.kind] };
  };

/** The document wants the booking back; an empty one says nothing of anybody and fits its schema. */
function taken(kind: CarMessage['kind'], provider: string): ProviderAnswer {
  const operator = findCarOperator(provider);
  if (kind !== 'booking-event' || operator === undefined) return { status: 204 };
  return { status: 200, letter: answerAboutNobody(operator.exchange, '{}') };
}

const post = (path: string, kind: CarMessage['kind'], method: 'POST' | 'PUT' = 'POST') =>
  providerRoute(method, path, { bodyBytes: TOMP_BODY_BYTES, answers: take(kind) });

export const tompRoutes: readonly ProviderRoute[] = [
  post('/tomp/bookings/:id/events', 'booking-event'),
  post('/tomp/bookings/:id/notifications', 'notification'),
  post('/tomp/legs/:id/events', 'leg-event'),
  post('/tomp/legs/:id', 'leg-update', 'PUT'),
];
