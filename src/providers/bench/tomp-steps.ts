// The bench of an operator over TOMP-API 1.6.1.
import { parseInformation, parseMeta } from '#providers/protocols/tomp/parse-operator';
import { parsePricingPlans } from '#providers/protocols/tomp/parse-pricing-plans';
import { TOMP_VERSION, type TompParties, writeHeaders } from '#providers/protocols/tomp/write-headers';
import { askForText, expectRefusal, WRONG_KEY } from './ask-plainly.ts';
import { BenchFault, type BenchLine, type BenchStep, faultOf } from './run-bench.ts';

export function tompSteps(parties: TompParties): readonly BenchStep[] {
  const question = (line: BenchLine, path: string, token = line.token) => ({
    url: `${line.baseUrl.replace(/\/$/, '')}${path}`,
    headers: writeHeaders(parties, token, 'nl'),
  });
  return [
    {
      step: 'reached',
      run: async (line) => {
        const read = parseInformation(await askForText(line, question(line, '/operator/information')));
        if (!read.ok) throw faultOf(read.refusal);
        return `${read.value.kind}, ${read.value.timeZone}`;
      },
    },
    {
      step: 'wrong-key',
      run: (line) => expectRefusal(line, question(line, '/operator/information', WRONG_KEY)),
    },
    {
      step: 'modules',
      run: async (line) => {
        const meta = parseMeta(await askForText(line, question(line, '/operator/meta')), TOMP_VERSION);
        if (!meta.ok) throw faultOf(meta.refusal);
        if (!meta.value.speaks)
          throw new BenchFault({
            nl: `hij spreekt geen ${TOMP_VERSION}`,
            en: `it does not speak ${TOMP_VERSION}`,
          });
        const { size } = meta.value.built;
        return {
          nl: `${size} vragen gebouwd zoals het document zegt`,
          en: `${size} calls built as the document says`,
        };
      },
    },
    {
      step: 'prices',
      run: async (line) => {
        const text = await askForText(line, question(line, '/operator/pricing-plans'));
        const plans = parsePricingPlans(text, line.provider, line.now);
        if (!plans.ok) throw faultOf(plans.refusal);
        const odd = plans.value.filter((plan) => !plan.ok).length;
        const good = plans.value.length - odd;
        return {
          nl: `${good} prijsplannen kunnen wij narekenen, ${odd} niet`,
          en: `${good} plans can be priced, ${odd} cannot`,
        };
      },
    },
  ];
}
