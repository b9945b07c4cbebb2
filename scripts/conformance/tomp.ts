// TOMP-API 1.6.1: every request and every answer of both sides, held against the official document, and what
// the document refuses sent to the simulator.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { startSimulator } from '#providers/voorbeeld-deelauto/start-simulator';
import { readOpenApi } from './read-openapi.ts';
import { type Check, check, note, type Standard } from './standard.ts';
import { findOperation, judgeCall, type NotedCall, operationsOf } from './tomp-document.ts';
import { mutationsOf } from './tomp-mutations.ts';
import { openReceiver } from './tomp-receiver.ts';
import { driveSimulator, KEY, say } from './tomp-story.ts';

export const tomp: Standard = {
  name: 'TOMP-API 1.6.1',
  folder: 'tomp-api-1.6.1',
  check: async (place) => {
    const file = readdirSync(place).find((name) => name.endsWith('.json'));
    if (!file) throw new Error(`no *.json in ${place}`);
    const path = join(place, file);
    const official = readOpenApi(path);
    const receiver = await openReceiver();
    const simulator = await startSimulator(KEY, [
      ...['--clock', '2026-11-23T08:00:00Z', '--official', path],
      ...['--callback', receiver.url, '--callback-token', receiver.token, '--secret', receiver.secretHex],
    ]);
    try {
      await driveSimulator(simulator);
      const calls = (await simulator.administer('GET', 'calls')) as NotedCall[];
      const said = calls.flatMap((call) => judgeCall(official, call));
      const spoken = new Set(calls.map((call) => findOperation(official, call.method, call.path)?.name));
      const silent = operationsOf(official).filter((name) => !spoken.has(name));
      return [
        ...said,
        ...(await checkRefusals(simulator.baseUrl, official, calls)),
        ...checkReceiver(receiver.refused),
        note(`${spoken.size} of ${operationsOf(official).length} operations were spoken`),
        note(`not spoken: ${silent.join(', ')}`),
        note('the document allows no position west of Greenwich or south of the equator (minimum 0)'),
        note('the document gives amounts a minimum of 0 and says that discounts and credits are negative'),
      ];
    } finally {
      await simulator.stop();
      await receiver.close();
    }
  },
};

/** Every body of ours with one fault: what the document refuses, the simulator must refuse too. */
async function checkRefusals(
  baseUrl: string,
  official: ReturnType<typeof readOpenApi>,
  calls: readonly NotedCall[],
): Promise<Check[]> {
  const first = new Map<string, NotedCall>();
  for (const call of calls) {
    const name = findOperation(official, call.method, call.path)?.name;
    if (name && call.direction === 'in' && call.requestText !== '' && call.status < 300 && !first.has(name))
      first.set(name, call);
  }
  const checks: Check[] = [];
  for (const [name, call] of first) {
    const operation = findOperation(official, call.method, call.path);
    if (!operation?.requestPointer) continue;
    const wrong = mutationsOf(JSON.parse(call.requestText)).filter(
      ({ body }) => official.judge(operation.requestPointer ?? '', body) !== undefined,
    );
    const taken: string[] = [];
    for (const { what, body } of wrong) {
      const { status } = await say(baseUrl, {
        method: call.method,
        path: call.path,
        bodyText: JSON.stringify(body),
      });
      if (status !== 400) taken.push(`${what}: ${status}`);
    }
    checks.push(
      check(`${name}: ${wrong.length} bodies that the document refuses are refused`, taken.join('; ')),
    );
  }
  return checks;
}

function checkReceiver(refused: readonly string[]): Check[] {
  const wanted = ['no-signature', 'other-token', 'old-signature', 'wrong-signature'];
  return wanted.map((fault) =>
    check(`a call back with ${fault} is refused`, refused.includes(fault) ? '' : 'it was taken'),
  );
}
