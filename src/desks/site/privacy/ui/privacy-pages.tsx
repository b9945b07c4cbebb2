// Which page an address under /privacy opens.
import { EmptyState, PageHead, useWords } from '#ui-kit';
import { ClausesPage } from './clauses-page.tsx';
import { ComplainPage } from './complain-page.tsx';
import { CookiesPage } from './cookies-page.tsx';
import { PartiesPage } from './parties-page.tsx';
import { PrivacyFrame } from './privacy-frame.tsx';
import { ConfirmPage, RequestPage } from './request-page.tsx';
import { StatementPage } from './statement-page.tsx';
import { privacyWords } from './words.ts';

const pages: Readonly<Record<string, () => React.ReactNode>> = {
  '/privacy': StatementPage,
  '/privacy/clauses': ClausesPage,
  '/privacy/parties': PartiesPage,
  '/privacy/cookies': CookiesPage,
  '/privacy/request': RequestPage,
  '/privacy/request/confirm': ConfirmPage,
  '/privacy/complain': ComplainPage,
};

export function PrivacyPages({ path }: { path: string }) {
  const words = useWords(privacyWords);
  const Page = pages[path];
  return (
    <PrivacyFrame path={path}>
      {Page ? (
        <Page />
      ) : (
        <>
          <PageHead title={words.notFound} />
          <EmptyState title={words.notFound}>{words.notFoundText}</EmptyState>
        </>
      )}
    </PrivacyFrame>
  );
}
