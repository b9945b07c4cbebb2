// The one theme file: every colour of the product, light and dark. A brand may change `brand` only (see
// check-brand.ts).

/** A colour as `#rrggbb`. */
export type Colour = `#${string}`;

/** The colours of one scheme. A name that ends in `Soft` is the ground its namesake is written on. */
export interface Tokens {
  readonly paper: Colour;
  readonly surface: Colour;
  readonly sunken: Colour;
  readonly line: Colour;
  readonly ink: Colour;
  readonly muted: Colour;
  readonly brand: Colour;
  readonly brandSoft: Colour;
  /** Text on a ground of `brand`. */
  readonly onBrand: Colour;
  readonly ok: Colour;
  readonly okSoft: Colour;
  readonly wait: Colour;
  readonly waitSoft: Colour;
  readonly private: Colour;
  readonly privateSoft: Colour;
  readonly stop: Colour;
  readonly stopSoft: Colour;
  /** The mark, and a third series in a chart; never text. */
  readonly accent: Colour;
}

export type Scheme = 'light' | 'dark';

export const tokens: Readonly<Record<Scheme, Tokens>> = {
  light: {
    paper: '#f7f6f2',
    surface: '#ffffff',
    sunken: '#f0eee8',
    line: '#e3e0d8',
    ink: '#17202e',
    muted: '#566173',
    brand: '#1d3f8f',
    brandSoft: '#e8edf9',
    onBrand: '#ffffff',
    ok: '#1b6b43',
    okSoft: '#e3f3ea',
    wait: '#9a5b00',
    waitSoft: '#fdf1dc',
    private: '#6b3b78',
    privateSoft: '#f3eaf6',
    stop: '#a3261d',
    stopSoft: '#fbe9e7',
    accent: '#e8720c',
  },
  dark: {
    paper: '#10151d',
    surface: '#171e29',
    sunken: '#1e2734',
    line: '#2b3645',
    ink: '#eef1f6',
    muted: '#a3aebd',
    brand: '#9db8ff',
    brandSoft: '#21304f',
    onBrand: '#10151d',
    ok: '#85d6a8',
    okSoft: '#17352a',
    wait: '#f2bf6b',
    waitSoft: '#3a2d17',
    private: '#d7a8e4',
    privateSoft: '#35233c',
    stop: '#ff9c92',
    stopSoft: '#41211f',
    accent: '#e8720c',
  },
};
