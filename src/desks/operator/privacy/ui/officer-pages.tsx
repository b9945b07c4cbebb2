// Which page an address under /officer opens.
import type { ReactNode } from 'react';
import { tellWhy } from '#desks/site/privacy/ui/use-pages';
import { EmptyState, PageHead, useWords, WhyProvider } from '#ui-kit';
import { HoldsPage } from './holds-page.tsx';
import { PlanPage } from './plan-page.tsx';
import { RequestPage } from './request-page.tsx';
import { RequestsPage } from './requests-page.tsx';
import { RunsPage } from './runs-page.tsx';
import { StartPage } from './start-page.tsx';
import { officerWords } from './words.ts';

const pages: Readonly<Record<string, () => ReactNode>> = {
  '/officer': StartPage,
  '/officer/requests': RequestsPage,
  '/officer/retention': PlanPage,
  '/officer/retention/runs': RunsPage,
  '/officer/retention/holds': HoldsPage,
};

export function OfficerPages({ path }: { path: string }) {
  return <WhyProvider tell={tellWhy}>{pageOf(path)}</WhyProvider>;
}

function pageOf(path: string): ReactNode {
  const Page = pages[path];
  if (Page) return <Page key={path} />;
  const request = /^\/officer\/requests\/([0-9a-f-]{36})$/.exec(path)?.[1];
  if (request !== undefined) return <RequestPage key={request} id={request} />;
  return <NotFound />;
}

function NotFound() {
  const words = useWords(officerWords);
  return (
    <>
      <PageHead title={words.notFound} />
      <EmptyState title={words.notFound}>{words.notFoundText}</EmptyState>
    </>
  );
}
