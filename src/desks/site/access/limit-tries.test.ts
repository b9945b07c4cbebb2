// Failures are counted for an address and for an account; what went well is not, and tries at once count
// each.
import { expect, test } from 'vitest';
import { limitTries } from './limit-tries.ts';

const refusal = { code: 'wrong', nl: 'Nee.', en: 'No.' };
const wrong = async () => ({ ok: false, refusal, status: 403 }) as const;
const right = async () => ({ ok: true, value: 'in' }) as const;
const server = () => ({}) as never;

async function statuses(house: never, times: number, accountOf: (n: number) => string, address: string) {
  const tries = Array.from({ length: times }, (_, n) => limitTries({ house, address }, accountOf(n), wrong));
  return (await Promise.all(tries)).map((answer) => (answer.ok ? 200 : answer.status));
}

test('after ten failures of one account the right password waits too, from wherever it comes', async () => {
  const house = server();
  const answers = await statuses(house, 12, () => 'Noor@voorbeeld.example', '192.0.2.1');
  expect(answers.filter((status) => status === 403)).toHaveLength(10);
  const late = await limitTries({ house, address: '198.51.100.7' }, 'noor@voorbeeld.example', right);
  expect(late).toMatchObject({ ok: false, status: 429 });
  expect(await limitTries({ house, address: '198.51.100.7' }, 'daan@voorbeeld.example', right)).toMatchObject(
    {
      ok: true,
    },
  );
});

test('after sixty failures of one address it waits, whatever account it tries; another does not', async () => {
  const house = server();
  const answers = await statuses(house, 62, (n) => `a${n}@voorbeeld.example`, '192.0.2.1');
  expect(answers.filter((status) => status === 403)).toHaveLength(60);
  expect((await statuses(house, 1, () => 'b@voorbeeld.example', '192.0.2.2'))[0]).toBe(403);
});

test('an office of five hundred logs in at nine', async () => {
  const house = server();
  for (let n = 0; n < 500; n += 1) {
    const answer = await limitTries({ house, address: '192.0.2.1' }, `a${n}@voorbeeld.example`, right);
    expect(answer.ok).toBe(true);
  }
});
