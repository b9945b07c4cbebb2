// Which page an address under /me/privacy opens.
import { tellWhy } from '#desks/site/privacy/ui/use-pages';
import { EmptyState, useWords, WhyProvider } from '#ui-kit';
import { RightKind } from '../contract.ts';
import { ComplaintPage } from './complaint-page.tsx';
import { ConsentsPage } from './consents-page.tsx';
import { SubPage } from './frame.tsx';
import { HomePage } from './home-page.tsx';
import { LogPage } from './log-page.tsx';
import { RequestPage } from './request-page.tsx';
import { RightPage } from './right-page.tsx';
import { RightsPage } from './rights-page.tsx';
import { dataWords } from './words.ts';

/** `path` is what follows /me/privacy. */
export function MyDataPages({ personId, path }: { personId: string; path: string }) {
  return (
    <WhyProvider tell={tellWhy}>
      <Page key={path} personId={personId} path={path} />
    </WhyProvider>
  );
}

function Page({ personId, path }: { personId: string; path: string }) {
  const words = useWords(dataWords);
  const [, place, id = ''] = path.split('/');
  const kind = RightKind.safeParse(id);
  if (path === '') return <HomePage personId={personId} />;
  if (path === '/log') return <LogPage personId={personId} />;
  if (path === '/consents') return <ConsentsPage personId={personId} />;
  if (path === '/complaint') return <ComplaintPage personId={personId} />;
  if (path === '/rights') return <RightsPage personId={personId} />;
  if (place === 'rights' && kind.success) return <RightPage personId={personId} kind={kind.data} />;
  if (place === 'requests' && id) return <RequestPage personId={personId} id={id} />;
  return (
    <SubPage title={words.notFound}>
      <EmptyState title={words.notFound} />
    </SubPage>
  );
}
