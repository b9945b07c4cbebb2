// The headers that TOMP-API 1.6.1 asks of every request, written for a call of ours and checked on a call to
// us.
import { accept, type Language, type Result, refuse } from '#kernel/refusal';
import { tompRefusals } from './refusals.ts';

export const TOMP_VERSION = '1.6.1';

export interface TompParties {
  /** Our own id as MaaS provider, agreed with the operator. */
  readonly ourId: string;
  /** The operator's id. */
  readonly theirId: string;
}

/**
 * `Accept-Language` has one tag, as the document asks for the sake of privacy: the language of a person is
 * not told, only that of the answer. The key goes as a bearer token, one of the ways that the document
 * allows.
 */
export function writeHeaders(
  { ourId, theirId }: TompParties,
  token: string,
  language: Language,
): Readonly<Record<string, string>> {
  return {
    'accept-language': language,
    api: 'TOMP',
    'api-version': TOMP_VERSION,
    'maas-id': ourId,
    'addressed-to': theirId,
    authorization: `Bearer ${token}`,
  };
}

type Headers = Readonly<Record<string, string | readonly string[] | undefined>>;

/**
 * Whether a call to us carries what the document requires: `Api`, a version of the line 1.6, the operator's
 * own id,
 * `Accept-Language`, and, when it is there, our id as the one addressed. The key is checked elsewhere.
 */
export function checkHeaders(headers: Headers, { ourId, theirId }: TompParties): Result<true> {
  const wanted: readonly (readonly [name: string, fits: (text: string) => boolean])[] = [
    ['accept-language', (text) => /^[A-Za-z0-9,;=.* -]{1,100}$/.test(text)],
    ['api', (text) => text === 'TOMP'],
    ['api-version', (text) => /^1\.6(?:\.\d{1,3})?$/.test(text)],
    ['maas-id', (text) => text === theirId],
  ];
  for (const [name, fits] of wanted) {
    const value = headers[name];
    if (typeof value !== 'string' || !fits(value)) return refuse(tompRefusals, 'tomp-header', { name });
  }
  const addressed = headers['addressed-to'];
  if (addressed !== undefined && addressed !== ourId)
    return refuse(tompRefusals, 'tomp-header', { name: 'addressed-to' });
  return accept(true);
}
