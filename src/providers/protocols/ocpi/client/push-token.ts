// Tells an operator of a pass: that it exists, that it changed, that it holds no longer.
import type { Letter } from '#platform/outbound/letter';
import type { Endpoints } from '../connection.ts';
import type { OcpiToken } from '../format-token.ts';
import { callOcpi, type OcpiAnswer, type OcpiLine } from './call.ts';

/** A token is never deleted; one that holds no longer is put with `valid: false`. May be repeated. */
export async function pushToken(
  line: OcpiLine,
  endpoints: Endpoints,
  token: OcpiToken,
  letter: () => Letter,
): Promise<OcpiAnswer> {
  const path = [token.country_code, token.party_id, token.uid].map(encodeURIComponent).join('/');
  return callOcpi(line, {
    method: 'PUT',
    url: `${endpoints.tokens}/${path}?type=${token.type}`,
    letter,
    correlationId: line.newId(),
    mayRepeat: true,
  });
}
