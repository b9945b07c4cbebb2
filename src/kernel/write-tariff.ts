// A tariff as lines of text and back: how it is kept and compared, and readable as it stands.
import { assert } from './assert.ts';
import { checkTariff } from './check-tariff.ts';
import type { Dimension, PriceLimit, Tariff, TariffElement, TariffRestrictions } from './tariff.ts';

/**
 * The terms: rates, elements with their restrictions, components, adjustments and limits; not the provider,
 * key or period. Equal terms give equal lines.
 */
export function writeTariff(tariff: Tariff): readonly string[] {
  const { rates, combine, elements, adjustments = [], minPrice, maxPrice, surge } = tariff;
  return [
    `${rates} ${combine}${surge === undefined ? '' : surge ? ' surge' : ' no-surge'}`,
    ...elements.flatMap(({ components, restrictions = {} }) => [
      ['element', ...Object.entries(restrictions).sort(byName).map(writeRestriction)].join(' '),
      ...components.map(
        ({ dimension, rateMilliCents, per, step, vatBasisPoints }) =>
          `${dimension} ${rateMilliCents} ${per} ${step} ${vatBasisPoints ?? '-'}`,
      ),
    ]),
    ...adjustments.map(({ kind, basisPoints }) => `${kind} ${basisPoints}`),
    ...writeLimit('minimum', minPrice),
    ...writeLimit('maximum', maxPrice),
  ];
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}

function writeRestriction([name, value]: readonly [string, unknown]): string {
  return `${name}=${Array.isArray(value) ? value.join(',') : String(value)}`;
}

function writeLimit(name: 'minimum' | 'maximum', limit: PriceLimit | undefined): readonly string[] {
  if (limit === undefined) return [];
  return [`${name} ${limit.exclusiveCents ?? '-'} ${limit.inclusiveCents ?? '-'}`];
}

type Own = Pick<Tariff, 'provider' | 'key' | 'validFrom' | 'validUntil'>;

/** Back from the lines that `writeTariff` made. Lines that it did not make are a bug, and throw. */
export function readTariff(own: Own, lines: readonly string[]): Tariff {
  const [rates, combine, surge] = (lines[0] ?? '').split(' ');
  assert(rates === 'exclusive' || rates === 'inclusive', 'a kept tariff says what its rates are');
  assert(combine === 'first-match' || combine === 'all', 'a kept tariff says how it combines');
  const elements: { components: TariffElement['components'][number][]; restrictions?: TariffRestrictions }[] =
    [];
  const adjustments: NonNullable<Tariff['adjustments']>[number][] = [];
  const limits: { minPrice?: PriceLimit; maxPrice?: PriceLimit } = {};
  for (const line of lines.slice(1)) {
    const [word = '', ...values] = line.split(' ');
    if (word === 'element') {
      const restrictions = values.length === 0 ? {} : { restrictions: readRestrictions(values) };
      elements.push({ components: [], ...restrictions });
    } else if (word === 'discount' || word === 'surge')
      adjustments.push({ kind: word, basisPoints: Number(values[0]) });
    else if (word === 'minimum') limits.minPrice = readLimit(values);
    else if (word === 'maximum') limits.maxPrice = readLimit(values);
    else elements.at(-1)?.components.push(readComponent(word, values));
  }
  const extra = {
    ...(adjustments.length === 0 ? {} : { adjustments }),
    ...(surge === undefined ? {} : { surge: surge === 'surge' }),
  };
  const checked = checkTariff({ ...own, rates, combine, elements, ...extra, ...limits });
  assert(checked.ok, 'the kept terms of a tariff can be read back');
  return checked.value;
}

function readComponent(dimension: string, [rate, per, step, vat]: readonly string[]) {
  return {
    dimension: dimension as Dimension,
    rateMilliCents: Number(rate),
    per: Number(per),
    step: Number(step),
    ...(vat === '-' ? {} : { vatBasisPoints: Number(vat) }),
  };
}

const asWritten = ['startTime', 'endTime', 'startDay', 'endDay', 'reservation'];

function readRestrictions(pairs: readonly string[]): TariffRestrictions {
  return Object.fromEntries(
    pairs.map((pair) => {
      const [name = '', value = ''] = pair.split('=');
      if (name === 'weekdays') return [name, value.split(',').map(Number)];
      return [name, asWritten.includes(name) ? value : Number(value)];
    }),
  );
}

function readLimit([exclusive = '-', inclusive = '-']: readonly string[]): PriceLimit {
  return {
    ...(exclusive === '-' ? {} : { exclusiveCents: Number(exclusive) }),
    ...(inclusive === '-' ? {} : { inclusiveCents: Number(inclusive) }),
  };
}
