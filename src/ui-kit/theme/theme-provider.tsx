// Mantine with our theme. It writes no style element of its own, so that a strict content policy holds.
import { createTheme, localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';
import { type Brand, checkBrand } from './check-brand.ts';
import type { Colour } from './tokens.ts';

const theme = createTheme({ fontFamily: 'var(--font)', respectReducedMotion: true, focusRing: 'never' });

/** `scheme.js` reads the same key before the first paint. */
const manager = localStorageColorSchemeManager({ key: 'reisrecht-scheme' });

export function ThemeProvider({ children }: { children: ReactNode }) {
  return (
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      colorSchemeManager={manager}
      withCssVariables={false}
      withGlobalClasses={false}
    >
      {children}
    </MantineProvider>
  );
}

/**
 * Applies a brand's colours while it is shown; a brand that cannot be read leaves our own colours standing.
 */
export function useBrand(brand: { name: string; light: string; dark: string } | null | undefined): void {
  const { name, light, dark } = brand ?? {};
  useEffect(() => {
    if (!name || !light || !dark) return;
    const checked: Brand = { name, light: light as Colour, dark: dark as Colour };
    const verdict = checkBrand(checked);
    if (!verdict.ok) return;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      `:root{--brand:${light};--brand-soft:${verdict.soft.light}}` +
        `:root[data-mantine-color-scheme='dark']{--brand:${dark};--brand-soft:${verdict.soft.dark}}`,
    );
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((kept) => kept !== sheet);
    };
  }, [name, light, dark]);
}
