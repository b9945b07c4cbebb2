// The bench of OV-fiets: there is nothing to ask there but to link a card, so only whether it is there and
// protects its door.
import { askPlainly, expectRefusal, WRONG_KEY } from './ask-plainly.ts';
import { BenchFault, type BenchStep } from './run-bench.ts';

const headersOf = (token: string) => ({ authorization: `Bearer ${token}` });

export const ovFietsSteps: readonly BenchStep[] = [
  {
    step: 'reached',
    run: async (line) => {
      const { status } = await askPlainly(line, { url: line.baseUrl, headers: headersOf(line.token) });
      // A plain question is none that it knows; that it is refused as such says that our key is good.
      if (status === 404 || status === 405 || status === 200) return `status ${status}`;
      throw new BenchFault(`status ${status}`);
    },
  },
  {
    step: 'wrong-key',
    run: (line) => expectRefusal(line, { url: line.baseUrl, headers: headersOf(WRONG_KEY) }),
  },
];
