// Which page an address under /providers opens.
import type { ReactNode } from 'react';
import { tellWhy } from '#desks/site/privacy/ui/use-pages';
import { EmptyState, PageHead, useWords, WhyProvider } from '#ui-kit';
import { DisputesPage } from './disputes-page.tsx';
import { EndingsPage } from './endings-page.tsx';
import { ProvidersPage } from './providers-page.tsx';
import { deskWords } from './words.ts';

const pages: Readonly<Record<string, () => ReactNode>> = {
  '/providers': ProvidersPage,
  '/providers/disputes': DisputesPage,
  '/providers/endings': EndingsPage,
};

export function ProviderPages({ path }: { path: string }) {
  const words = useWords(deskWords);
  const Page = pages[path];
  if (Page)
    return (
      <WhyProvider tell={tellWhy}>
        <Page key={path} />
      </WhyProvider>
    );
  return (
    <>
      <PageHead title={words.notFound} />
      <EmptyState title={words.notFound}>{words.notFoundText}</EmptyState>
    </>
  );
}
