// The id of a line says by itself where it stands: organisation, run and number; or, in a preview, the
// question and the key.
import { isUuid } from '#kernel/ids';

/** A line of a stored run. */
export interface StoredLineId {
  readonly kind: 'stored';
  readonly organisation: string;
  readonly run: number;
  readonly line: number;
}

/** A line of a preview: nothing is stored, so explain asks the same question again for this person. */
export interface PreviewLineId {
  readonly kind: 'preview';
  readonly organisation: string;
  readonly asked: string;
  readonly knownAt: string;
  readonly month: string;
  readonly person: string;
  readonly day: string;
  readonly key: { readonly kind: string; readonly purpose: string; readonly mode: string };
}
export type LineId = StoredLineId | PreviewLineId;

export function writeRunId(organisation: string, run: number): string {
  return `${organisation}.${run}`;
}

export function writeLineId(id: LineId): string {
  if (id.kind === 'stored') return `${writeRunId(id.organisation, id.run)}.${id.line}`;
  const { kind, purpose, mode } = id.key;
  const parts = [
    id.organisation,
    'preview',
    id.asked.slice(0, 7),
    id.knownAt,
    id.month.slice(0, 7),
    id.person,
    id.day,
  ];
  return [...parts, kind, purpose || '0', mode || '0'].join('.');
}

/** Undefined when the text is no id of a line. */
export function parseLineId(text: string): LineId | undefined {
  const parts = text.trim().split('.');
  const [organisation = '', second = ''] = parts;
  if (!isUuid(organisation)) return undefined;
  if (parts.length === 3 && /^[1-9]\d{0,8}$/.test(second) && /^[1-9]\d{0,8}$/.test(parts[2] ?? '')) {
    return { kind: 'stored', organisation, run: Number(second), line: Number(parts[2]) };
  }
  return second === 'preview' && parts.length === 10 ? parsePreview(organisation, parts) : undefined;
}

function parsePreview(organisation: string, parts: readonly string[]): PreviewLineId | undefined {
  const [, , asked = '', knownAt = '', month = '', person = '', day = '', ...words] = parts;
  const [kind = '', purpose = '', mode = ''] = words.map((word) => (word === '0' ? '' : word));
  const months = [asked, month].every((text) => /^\d{4}-(0[1-9]|1[0-2])$/.test(text));
  if (!months || ![knownAt, day].every(isDay) || !isUuid(person)) return undefined;
  if (![kind, purpose, mode].every((word) => /^[a-z-]{0,20}$/.test(word))) return undefined;
  const key = { kind, purpose, mode };
  return {
    kind: 'preview',
    organisation,
    asked: `${asked}-01`,
    knownAt,
    month: `${month}-01`,
    person,
    day,
    key,
  };
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text;
  } catch {
    return false;
  }
}

/** The organisation a line belongs to: a command needs it before it can open a transaction. */
export function organisationOfLine(text: string): string | undefined {
  return parseLineId(text)?.organisation;
}
