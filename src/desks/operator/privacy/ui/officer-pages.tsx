// Which page an address under /officer opens.
import type { ReactNode } from 'react';
import { tellWhy } from '#desks/site/privacy/ui/use-pages';
import { EmptyState, PageHead, useWords, WhyProvider } from '#ui-kit';
import { BreachesPage } from './breaches-page.tsx';
import { ClausesPage } from './clauses-page.tsx';
import { ComplaintPage, ComplaintsPage } from './complaints-page.tsx';
import { DemandsPage } from './demands-page.tsx';
import { HoldsPage } from './holds-page.tsx';
import { LogsPage } from './logs-page.tsx';
import { PapersPage } from './papers-page.tsx';
import { PlanPage } from './plan-page.tsx';
import { ProposalsPage } from './proposals-page.tsx';
import { RecipientsPage } from './recipients-page.tsx';
import { RegisterPage } from './register-page.tsx';
import { RequestPage } from './request-page.tsx';
import { RequestsPage } from './requests-page.tsx';
import { RestrictionsPage } from './restrictions-page.tsx';
import { RunsPage } from './runs-page.tsx';
import { StartPage } from './start-page.tsx';
import { VersionsPage } from './versions-page.tsx';
import { officerWords } from './words.ts';

const pages: Readonly<Record<string, () => ReactNode>> = {
  '/officer': StartPage,
  '/officer/requests': RequestsPage,
  '/officer/restrictions': RestrictionsPage,
  '/officer/retention': PlanPage,
  '/officer/retention/runs': RunsPage,
  '/officer/retention/holds': HoldsPage,
  '/officer/complaints': ComplaintsPage,
  '/officer/demands': DemandsPage,
  '/officer/recipients': RecipientsPage,
  '/officer/register': RegisterPage,
  '/officer/register/clauses': ClausesPage,
  '/officer/register/versions': VersionsPage,
  '/officer/register/proposals': ProposalsPage,
  '/officer/register/papers': PapersPage,
  '/officer/breaches': BreachesPage,
  '/officer/logs': LogsPage,
};

export function OfficerPages({ path }: { path: string }) {
  return <WhyProvider tell={tellWhy}>{pageOf(path)}</WhyProvider>;
}

function pageOf(path: string): ReactNode {
  const Page = pages[path];
  if (Page) return <Page key={path} />;
  const [, kind, id] = /^\/officer\/(requests|complaints)\/([0-9a-f-]{36})$/.exec(path) ?? [];
  if (id === undefined) return <NotFound />;
  return kind === 'requests' ? <RequestPage key={id} id={id} /> : <ComplaintPage key={id} id={id} />;
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
