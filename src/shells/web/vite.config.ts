// Builds the web into dist/web for a strict content policy: nothing inline, every file from ourselves.
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { writeTokensCss } from '../../ui-kit/theme/write-tokens-css.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Makes `virtual:tokens.css` from the theme file. */
function tokensPlugin(): Plugin {
  const id = '\0tokens.css';
  return {
    name: 'tokens',
    resolveId: (source) => (source === 'virtual:tokens.css' ? id : undefined),
    load: (source) => (source === id ? writeTokensCss() : undefined),
  };
}

/** Fetches the Latin letters together with the page, not after its styles. */
function preloadFontPlugin(): Plugin {
  return {
    name: 'preload-font',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle }) =>
        Object.keys(bundle ?? {})
          .filter((file) => /hanken-grotesk-latin-wght.*\.woff2$/.test(file))
          .map((file) => ({
            tag: 'link',
            attrs: { rel: 'preload', as: 'font', type: 'font/woff2', href: `/${file}`, crossorigin: '' },
            injectTo: 'head' as const,
          })),
    },
  };
}

export default defineConfig({
  root: here('.'),
  plugins: [tokensPlugin(), react(), preloadFontPlugin()],
  build: {
    outDir: here('../../../dist/web'),
    emptyOutDir: true,
    // A file within a style would need `data:` in the content policy.
    assetsInlineLimit: 0,
    target: 'es2023',
    modulePreload: { polyfill: false },
    // React, Mantine, the queries and the checks of contracts: 160 kB over the wire, fetched once.
    chunkSizeWarningLimit: 600,
  },
  // While developing, questions go to the server that runs beside it.
  server: { host: '127.0.0.1', proxy: { '/api': process.env.REISRECHT_API ?? 'http://127.0.0.1:8080' } },
});
