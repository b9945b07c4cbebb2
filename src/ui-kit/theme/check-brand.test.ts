// The colours of the product and of a brand can be read.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkBrand, contrastOf, leastContrast } from './check-brand.ts';
import { type Colour, tokens } from './tokens.ts';

test('black on white is 21, a colour on itself is 1', () => {
  expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrastOf('#1d3f8f', '#1d3f8f')).toBe(1);
});

test('contrast does not depend on the order of the two colours', () => {
  const colour = fc
    .integer({ min: 0, max: 0xffffff })
    .map((n): Colour => `#${n.toString(16).padStart(6, '0')}`);
  fc.assert(fc.property(colour, colour, (a, b) => contrastOf(a, b) === contrastOf(b, a)));
});

for (const scheme of ['light', 'dark'] as const) {
  const own = tokens[scheme];
  const pairs: [string, Colour, Colour][] = [];
  for (const ground of ['paper', 'surface', 'sunken'] as const) {
    for (const text of ['ink', 'muted', 'brand'] as const)
      pairs.push([`${text} on ${ground}`, own[text], own[ground]]);
  }
  for (const name of ['brand', 'ok', 'wait', 'private', 'stop'] as const) {
    pairs.push([`${name} on its soft ground`, own[name], own[`${name}Soft`]]);
    pairs.push([`${name} on surface`, own[name], own.surface]);
  }
  pairs.push(['text on a button', own.onBrand, own.brand]);
  test.each(pairs)(`${scheme}: %s is at least 4.5`, (_name, text, ground) => {
    expect(contrastOf(text, ground)).toBeGreaterThanOrEqual(leastContrast);
  });
}

test('our own brand passes, and gets a soft ground', () => {
  const verdict = checkBrand({ name: 'Reisrecht', light: tokens.light.brand, dark: tokens.dark.brand });
  expect(verdict).toMatchObject({ ok: true, soft: { light: '#e8ecf4' } });
});

test('a teal that is too light is refused and the sentence names the colour and the ratio', () => {
  const verdict = checkBrand({ name: 'Teal', light: '#12b886', dark: '#9db8ff' });
  expect(verdict.ok).toBe(false);
  if (!verdict.ok) expect(verdict.refusal.en).toMatch(/#12b886 is hard to read \(light, paper: 2\.\d\d\)/);
});

test('a brand whose dark colour is too dark is refused as well', () => {
  expect(checkBrand({ name: 'Navy', light: '#1d3f8f', dark: '#1d3f8f' })).toMatchObject({
    ok: false,
    refusal: { code: 'brand-contrast' },
  });
});

test('any brand that passes can be read on its own soft ground', () => {
  const colour = fc
    .integer({ min: 0, max: 0xffffff })
    .map((n): Colour => `#${n.toString(16).padStart(6, '0')}`);
  fc.assert(
    fc.property(colour, colour, (light, dark) => {
      const verdict = checkBrand({ name: 'x', light, dark });
      return !verdict.ok || contrastOf(light, verdict.soft.light) >= leastContrast;
    }),
  );
});
