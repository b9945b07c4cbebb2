// Decides whether a brand's colours can be read; a brand that cannot be read is refused, with the pair that
// fails.
import { type Colour, type Scheme, tokens } from './tokens.ts';

/** What a brand may change: its name and one colour per scheme. */
export interface Brand {
  readonly name: string;
  readonly light: Colour;
  readonly dark: Colour;
}

/** The smallest contrast between text and its ground: WCAG 2.2, success criterion 1.4.3 (level AA). */
export const leastContrast = 4.5;

export type BrandVerdict =
  | { readonly ok: true; readonly soft: Readonly<Record<Scheme, Colour>> }
  | {
      readonly ok: false;
      readonly refusal: { readonly code: string; readonly nl: string; readonly en: string };
    };

/**
 * Refuses a brand when its colour is under 4.5 as text on any ground where the product writes it, or under
 * the text
 * of a button. Answers the soft ground of the brand for both schemes when it passes.
 */
export function checkBrand(brand: Brand): BrandVerdict {
  const soft = { light: softOf(brand.light, 'light'), dark: softOf(brand.dark, 'dark') };
  for (const scheme of ['light', 'dark'] as const) {
    const own = tokens[scheme];
    const colour = brand[scheme];
    const pairs: [string, Colour, Colour][] = [
      ['paper', colour, own.paper],
      ['surface', colour, own.surface],
      ['soft', colour, soft[scheme]],
      ['button', own.onBrand, colour],
    ];
    for (const [ground, text, below] of pairs) {
      const ratio = contrastOf(text, below);
      if (ratio < leastContrast) return refuseBrand(colour, scheme, ground, ratio);
    }
  }
  return { ok: true, soft };
}

/**
 * Contrast ratio of two colours, from 1 to 21. Source: WCAG 2.2, definitions of contrast ratio and relative
 * luminance.
 */
export function contrastOf(one: Colour, other: Colour): number {
  const [high, low] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => b - a) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** The ground a brand is written on when selected: its colour thinned into the surface. */
export function softOf(colour: Colour, scheme: Scheme): Colour {
  const share = scheme === 'light' ? 0.1 : 0.2;
  const ground = channelsOf(tokens[scheme].surface);
  const mixed = channelsOf(colour).map((value, at) =>
    Math.round(value * share + (ground[at] ?? 0) * (1 - share)),
  );
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

function luminanceOf(colour: Colour): number {
  const [red, green, blue] = channelsOf(colour).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channelsOf(colour: Colour): number[] {
  if (!/^#[0-9a-f]{6}$/i.test(colour)) throw new Error(`not a colour of the form #rrggbb: ${colour}`);
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}

function refuseBrand(colour: Colour, scheme: Scheme, ground: string, ratio: number): BrandVerdict {
  const where = `${scheme}, ${ground}: ${ratio.toFixed(2)}`;
  return {
    ok: false,
    refusal: {
      code: 'brand-contrast',
      nl: `De kleur ${colour} is niet goed te lezen (${where}). Kies een kleur met ten minste 4,5.`,
      en: `The colour ${colour} is hard to read (${where}). Choose one of at least 4.5.`,
    },
  };
}
