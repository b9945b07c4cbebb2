// Every message that crossed the stage, both ways, against the tables of the protocol.
import type { JournalLine } from './ocpi-acts.ts';
import type { OcpiSchema } from './ocpi-schema.ts';
import { type Check, check } from './standard.ts';

type Kind = readonly [pattern: RegExp, request: string | undefined, reply: string | undefined];

/** What stands in a call and in its answer, by its path; an item in brackets is a list of it. */
const KINDS: readonly Kind[] = [
  [/\/versions$/, undefined, '[Version]'],
  [/\/credentials$/, 'Credentials', 'Credentials'],
  [/\/tokens\/[^/]+\/authorize/, 'LocationReferences', 'AuthorizationInfo'],
  [/\/tokens\/[^/]+\/[^/]+\/[^/?]+/, 'Token', 'Token'],
  [/\/commands\/START_SESSION$/, 'StartSession', 'CommandResponse'],
  [/\/commands\/STOP_SESSION$/, 'StopSession', 'CommandResponse'],
  [/\/commands\/RESERVE_NOW$/, 'ReserveNow', 'CommandResponse'],
  [/\/commands\/[A-Z_]+\/[^/]+$/, 'CommandResult', undefined],
  [/\/cdrs$/, 'CDR', undefined],
  [/\/cdrs\?/, undefined, '[CDR]'],
  [/\/locations\?/, undefined, '[Location]'],
  [/\/locations\/[^/]+\/[^/]+\/[^/]+$/, 'Location', 'Location'],
  [/\/tariffs\?/, undefined, '[Tariff]'],
  [/\/sessions\/[^/]+\/[^/]+\/[^/]+$/, 'Session', undefined],
];

/** One check for each kind of message and direction; the first fault is told. */
export function checkMessages(schema: OcpiSchema, journal: readonly JournalLine[]): Check[] {
  const faults = new Map<string, string>();
  const judge = (name: string, definition: string, value: unknown) => {
    const isList = definition.startsWith('[');
    const one = isList ? definition.slice(1, -1) : definition;
    const values: readonly unknown[] = isList && Array.isArray(value) ? value : [value];
    const wrong = values.map((each) => schema.judge(one, each)).find((why) => why !== undefined);
    faults.set(name, faults.get(name) || wrong || '');
  };
  for (const line of journal) {
    const kind = KINDS.find(([pattern]) => pattern.test(line.path));
    if (kind === undefined) continue;
    const [, request, reply] = kind;
    const who = line.to === 'us' ? 'ours' : 'theirs';
    // A change is a part of an object; a refused call is no message of anybody's making.
    const isWhole = line.method === 'PUT' || line.method === 'POST';
    if (request !== undefined && isWhole && line.requestText !== '' && line.status < 300)
      judge(`${who} asked: ${line.method} ${request}`, request, JSON.parse(line.requestText));
    const data = line.status === 200 ? (JSON.parse(line.replyText) as { data?: unknown }).data : undefined;
    if (reply !== undefined && data !== undefined)
      judge(`${who === 'ours' ? 'theirs' : 'ours'} answered: ${reply}`, reply, data);
    faults.set(
      'every answer has an envelope',
      faults.get('every answer has an envelope') || envelopeOf(line),
    );
  }
  const checks = [...faults].map(([name, why]) => check(`message ${name}`, why));
  const enough = faults.size >= 15 ? '' : `only ${faults.size}: ${[...faults.keys()].join('; ')}`;
  return [...checks, check('messages of every kind were seen', enough)];
}

function envelopeOf({ status, replyText, path }: JournalLine): string {
  if (status === 0 || status === 429) return '';
  const { status_code: code, timestamp } = JSON.parse(replyText) as Record<string, unknown>;
  return typeof code === 'number' && typeof timestamp === 'string' ? '' : `${path} has none`;
}
