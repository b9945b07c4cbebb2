// The AFAS simulator as a program of its own: its answers against the official document, its refusals against
// the schema.
import { openOutbound } from '#platform/outbound/open-outbound';
import { deliverWageLines } from '#providers/afas/deliver';
import { AFAS_PATIENCE } from '#providers/afas/profile';
import { rememberMessages } from '#providers/afas/remember-deliveries';
import { type RunningSimulator, startSimulator } from '#providers/afas/start-simulator';
import { formatToken } from '#providers/protocols/afas/format-token';
import type { NamedMessage } from './afas-messages.ts';
import { mutationsOf } from './afas-mutations.ts';
import type { OpenApi } from './read-openapi.ts';
import { type Check, check, note } from './standard.ts';

const TOKEN = 'CONFORMANCE1';
const READ_BACK = { connector: 'Reisrecht_Loonmutaties', referenceField: 'Rem' };
const TROUBLES = [
  '429',
  '500',
  '503',
  'application-error',
  'duplicate',
  'cut-after-commit',
  'cut-before-commit',
];

interface Journal {
  readonly method: string;
  readonly path: string;
  readonly requestText: string;
  readonly status: number;
  readonly replyText: string;
  readonly cut: boolean;
}

export async function checkSimulator(official: OpenApi, messages: readonly NamedMessage[]): Promise<Check[]> {
  const simulator = await startSimulator(TOKEN);
  try {
    const delivered = await checkDelivery(simulator, messages);
    const refused = await checkRefusals(official, simulator, messages);
    const journal = (await simulator.administer('GET', 'journal')) as Journal[];
    return [...delivered, ...refused, ...checkJournal(official, journal)];
  } finally {
    await simulator.stop();
  }
}

/**
 * The product delivers all messages while things go wrong; afterwards the simulator must hold each of them
 * once.
 */
async function checkDelivery(
  simulator: RunningSimulator,
  messages: readonly NamedMessage[],
): Promise<Check[]> {
  for (const mode of TROUBLES) await simulator.administer('POST', 'failures', { mode });
  const { log } = rememberMessages(messages.map((each) => each.message));
  const run = async (token: string) =>
    await deliverWageLines({
      log,
      outbound: openOutbound({ hosts: [simulator.host] }),
      connection: {
        baseUrl: simulator.baseUrl,
        token,
        settings: { connector: 'HrCompMut', placement: 'fields', periodTable: 5, employerId: '01' },
        readBack: READ_BACK,
      },
      now: () => Temporal.Now.instant(),
      patience: { ...AFAS_PATIENCE, timeoutMs: 5_000 },
      wait: async () => {},
    });
  const stranger = await run('WRONG');
  for (let round = 0; round < TROUBLES.length + 1; round++) await run(TOKEN);
  const held = (await simulator.administer('GET', 'held')) as { fields: { Rem?: unknown } }[];
  const counts = new Map<unknown, number>();
  for (const { fields } of held) counts.set(fields.Rem, (counts.get(fields.Rem) ?? 0) + 1);
  const wrong = messages.filter((each) => counts.get(each.message.reference) !== 1).map((each) => each.name);
  return [
    check('a wrong token stops the delivery', stranger.stop?.code === 'not-allowed' ? '' : 'it went on'),
    check(`the simulator holds each of ${messages.length} delivered lines exactly once`, wrong.join('; ')),
  ];
}

/** What the official schema refuses the simulator must refuse; what sits exactly on a limit it must take. */
async function checkRefusals(
  official: OpenApi,
  simulator: RunningSimulator,
  messages: readonly NamedMessage[],
): Promise<Check[]> {
  const checks: Check[] = [];
  for (const connector of new Set(messages.map((each) => each.message.connector))) {
    const sample = messages.find((each) => each.message.connector === connector);
    if (!sample) continue;
    for (const { name, body } of mutationsOf(official, connector, JSON.parse(sample.message.bodyText))) {
      const isFine = official.judge(`/components/schemas/${connector}_POST`, body) === undefined;
      const { status } = await fetch(`${simulator.baseUrl}/connectors/${connector}`, {
        method: 'POST',
        headers: { authorization: formatToken(TOKEN), 'content-type': 'application/json;charset=utf-8' },
        body: JSON.stringify(body),
      });
      const wanted = isFine ? 201 : 400;
      const verb = isFine ? 'takes' : 'refuses';
      checks.push(
        check(
          `the simulator ${verb} ${connector} with ${name}`,
          status === wanted ? '' : `it said ${status}`,
        ),
      );
    }
  }
  return checks;
}

function checkJournal(official: OpenApi, journal: readonly Journal[]): Check[] {
  const undeclared = new Set<string>();
  const checks = journal.flatMap((entry, index) => {
    const isRead = entry.method === 'GET';
    const connector = entry.path.split('/').at(-1) ?? '';
    const operation = isRead
      ? '/paths/~1connectors~1{Endpoint}/get'
      : `/paths/~1connectors~1${connector}/post`;
    const name = `call ${index + 1}: ${entry.method} ${isRead ? 'read-back' : connector}, ${entry.status}`;
    if (entry.status === 0) return [];
    const found: Check[] = [];
    if (!isRead && entry.status === 201)
      found.push(
        check(
          `${name}: the accepted request fits the schema`,
          official.judge(`/components/schemas/${connector}_POST`, JSON.parse(entry.requestText)),
        ),
      );
    const place = [`${operation}/responses/${entry.status}`, `/components/responses/${entry.status}`].find(
      (each) => official.find(each),
    );
    if (!place) undeclared.add(`status ${entry.status} is not in the official document (${entry.method})`);
    else
      found.push(
        check(`${name}: the answer fits the document`, judgeAnswer(official, place, entry.replyText)),
      );
    return found;
  });
  return [...checks, ...[...undeclared].map(note)];
}

function judgeAnswer(official: OpenApi, place: string, text: string): string | undefined {
  // A response that is itself a reference is validated where it stands: ajv does not follow one in the
  // middle.
  const status = place.split('/').at(-1);
  const declared = official.find(`${place}/content/application~1json/schema`);
  if (!declared) return undefined;
  const own = `${place}/content/application~1json/schema`;
  const shared = `/components/responses/${status}/content/application~1json/schema`;
  return official.judge(isReference(official, place) ? shared : own, JSON.parse(text));
}

function isReference(official: OpenApi, place: string): boolean {
  const status = place.split('/').at(-1);
  const shared = official.find(`/components/responses/${status}`);
  return shared !== undefined && official.find(place) === shared;
}
