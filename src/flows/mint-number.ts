// A number that stands for a person at one provider, and nowhere else: by chance, so that nothing leads from
// it to anybody.
import { getRandomValues } from 'node:crypto';

/** Letters and digits that nobody confuses: no I, L, O, U, 0 or 1. */
const ALPHABET = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';

/** Twenty characters of thirty: about 98 bits. */
export function mintNumber(): string {
  let text = '';
  while (text.length < 20) {
    // Above the largest multiple of thirty a byte would favour the first letters.
    for (const byte of getRandomValues(new Uint8Array(32)))
      if (byte < 240 && text.length < 20) text += ALPHABET[byte % ALPHABET.length];
  }
  return text;
}
