// The sample explanation of a line, in the shape of its contract.
import type { Explanation } from '#desks/site/contract';
import { linesOf } from './lines.ts';

export function explanationOf(lineId: string): Explanation | undefined {
  const line = linesOf(lineId.slice(0, 7)).find((one) => one.id === lineId);
  if (!line) return undefined;
  const km = ((line.distanceM ?? 0) / 1000).toFixed(1).replace(/\.0$/, '');
  const rate = line.basis.rateCents;
  const euro = (cents: number) => (cents / 100).toFixed(2);
  const step =
    rate === null
      ? `€ ${euro(line.amountCents)}`
      : line.basis.unit === 'km'
        ? `${km} km × € ${euro(rate)} = € ${euro(line.amountCents)}`
        : `1 × € ${euro(line.amountCents)}`;
  return {
    lineId,
    title: line.wageCode.name,
    day: line.date,
    amountCents: line.amountCents,
    untaxedCents: line.untaxedCents,
    taxedCents: line.taxedCents,
    rule: {
      id: line.rule,
      version: '2026-2',
      name: { nl: 'Standaardregeling', en: 'Default policy' },
      sentence: {
        nl: 'Eigen vervoer krijgt een vast bedrag per kilometer.',
        en: 'Own transport gets a fixed amount per kilometre.',
      },
    },
    inputs: [
      {
        name: { nl: 'Afstand', en: 'Distance' },
        value: { unit: 'metres', value: line.distanceM ?? 0 },
        from: { nl: 'snelste route, enkele reis', en: 'fastest route, one way' },
      },
      { name: { nl: 'Dag', en: 'Day' }, value: { unit: 'day', value: line.date }, from: null },
    ],
    figures: [
      {
        name: { nl: 'Onbelast bedrag', en: 'Untaxed amount' },
        value: { unit: 'millicents', value: 25_000 },
        per: { nl: 'per km', en: 'per km' },
        source: {
          title: {
            nl: 'Belastingdienst, Handboek Loonheffingen 2026',
            en: 'Tax office, payroll handbook 2026',
          },
          url: 'https://www.belastingdienst.nl/',
        },
        validFrom: '2026-01-01',
        validTo: null,
        knownFrom: '2026-05-21',
        verified: true,
      },
    ],
    steps: [{ nl: step.replaceAll('.', ','), en: step.replaceAll('€ ', '€') }],
    rounding: { nl: 'op hele centen, een halve cent naar boven', en: 'to whole cents, half a cent upwards' },
    taxation: { nl: 'Tot € 0,25 per km is onbelast.', en: 'Up to €0.25 per km is untaxed.' },
    correction: line.correctionOf ? { ...line.correctionOf, wasCents: 2714, isCents: 2950 } : null,
  };
}
