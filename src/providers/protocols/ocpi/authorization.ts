// `Authorization: Token …`: since 2.2.1 the token stands there in base64, so that any text is a header.

/** The header for calls to the other side. */
export function formatAuthorization(token: string): string {
  return `Token ${Buffer.from(token, 'utf8').toString('base64')}`;
}

/** The token that a caller shows; undefined for another scheme, what is no base64, or nothing. */
export function readAuthorization(header: string | undefined): string | undefined {
  const [, encoded] = /^Token ([A-Za-z0-9+/]{1,200}={0,2})$/i.exec(header ?? '') ?? [];
  if (encoded === undefined) return undefined;
  const token = Buffer.from(encoded, 'base64').toString('utf8');
  return /^[\x21-\x7e]{1,64}$/.test(token) ? token : undefined;
}
