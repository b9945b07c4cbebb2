// Writes the tokens as CSS custom properties, at build time, so that the first paint already has its colours.
import { type Scheme, type Tokens, tokens } from './tokens.ts';

/** One rule per scheme, keyed on the attribute that `scheme.js` sets before anything is drawn. */
export function writeTokensCss(): string {
  return (['light', 'dark'] as const).map((scheme) => writeScheme(scheme, tokens[scheme])).join('\n');
}

/** `brandSoft` becomes `--brand-soft`. */
export function propertyName(token: string): string {
  return `--${token.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

function writeScheme(scheme: Scheme, colours: Tokens): string {
  const lines = Object.entries(colours).map(([token, colour]) => `  ${propertyName(token)}: ${colour};`);
  // Light is also what a page without the attribute gets.
  const selector = scheme === 'light' ? ':root' : ":root[data-mantine-color-scheme='dark']";
  return `${selector} {\n  color-scheme: ${scheme};\n${lines.join('\n')}\n}`;
}
