// Writes the Authorization header as AFAS documents it: the XML token in Base64 behind the word AfasToken.

/** Takes the XML that AFAS hands out, or only the data inside it, and gives the value of the header. */
export function formatToken(token: string): string {
  const trimmed = token.trim();
  if (!trimmed.startsWith('<') && !/^[A-Za-z0-9]+$/.test(trimmed))
    throw new Error('this is not an AFAS token');
  const xml = trimmed.startsWith('<')
    ? trimmed
    : `<token><version>1</version><data>${trimmed}</data></token>`;
  return `AfasToken ${Buffer.from(xml, 'utf8').toString('base64')}`;
}
