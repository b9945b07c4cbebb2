// Which statements are worth preparing by name: those that come back. The name is per role, for the plan
// under row security is.

/** Longer texts are bulk work with lists of values: they hardly ever come back word for word. */
const MAX_TEXT_LENGTH = 8_000;
/** Of one role; texts beyond it stay unnamed. */
const MAX_TEXTS = 2_000;

/** Per role, then per text: names of the texts that came back, and undefined for one that was seen once. */
const texts = new Map<string, Map<string, string | undefined>>();
let serial = 0;

/** A name from the second time on that a role runs a text; '' means: parse it unnamed. */
export function nameStatement(role: string, text: string): string {
  if (text.length > MAX_TEXT_LENGTH) return '';
  let ofRole = texts.get(role);
  if (ofRole === undefined) {
    ofRole = new Map();
    texts.set(role, ofRole);
  }
  const known = ofRole.get(text);
  if (known !== undefined) return known;
  if (!ofRole.has(text)) {
    if (ofRole.size < MAX_TEXTS) ofRole.set(text, undefined);
    return '';
  }
  serial += 1;
  const name = `s${serial}`;
  ofRole.set(text, name);
  return name;
}
