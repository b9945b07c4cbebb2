// Starts the web: theme, language, questions to the server, and the page of the address.
import '../../ui-kit/theme/styles.ts';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { config } from 'zod';
import { isWorthAnother, LanguageProvider, ThemeProvider } from '#ui-kit';
import { App } from './app.tsx';

// Our content policy forbids code made from text: checks run without it.
config({ jitless: true });

const client = new QueryClient({
  defaultOptions: {
    // Figures of a month rarely change while one looks; a question is asked even offline, so that the
    // page can say so.
    queries: { retry: isWorthAnother, networkMode: 'always', staleTime: 30_000 },
    mutations: { networkMode: 'always' },
  },
});

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <ThemeProvider>
      <LanguageProvider>
        <QueryClientProvider client={client}>
          <App />
        </QueryClientProvider>
      </LanguageProvider>
    </ThemeProvider>
  </StrictMode>,
);
