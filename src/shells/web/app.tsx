// Which page an address opens, for whom.
import { lazy, type ReactNode, Suspense, useEffect } from 'react';
import { SiteFrame, siteWords, useSession } from '#desks/site/ui/index';
import {
  BlockSkeleton,
  EmptyState,
  go,
  PageHead,
  RefusalNote,
  useFocusOnMove,
  usePath,
  useWords,
} from '#ui-kit';
import { needsLogin, outsidePage, SignInAgain, SignInFirst } from './outside.tsx';
import { pages } from './pages.tsx';
import { readPath } from './read-path.ts';

// What anybody may read is a bundle of its own: who travels need not fetch it.
const PrivacyPages = lazy(async () => ({
  default: (await import('#desks/site/privacy/ui/index')).PrivacyPages,
}));
const Gallery = lazy(async () => ({ default: (await import('#desks/site/ui/gallery/gallery')).GalleryPage }));

export function App() {
  const path = usePath();
  useFocusOnMove(path);
  // The gallery needs no server: it shows every component with figures of its own.
  if (path === '/gallery') {
    return (
      <SiteFrame session={undefined} path={path}>
        <Suspense fallback={<BlockSkeleton height={600} />}>
          <Gallery />
        </Suspense>
      </SiteFrame>
    );
  }
  if (path === '/privacy' || path.startsWith('/privacy/')) {
    return (
      <Suspense fallback={null}>
        <PrivacyPages path={path} />
      </Suspense>
    );
  }
  const outside = outsidePage(path);
  if (outside !== undefined) {
    return (
      <SiteFrame session={undefined} path={path}>
        {outside}
      </SiteFrame>
    );
  }
  return <Signed path={path} />;
}

function Signed({ path }: { path: string }) {
  const found = useSession();
  const session = found.data;
  const where = session && readPath(path, session);
  const elsewhere = where && 'redirect' in where ? where.redirect : undefined;
  useEffect(() => {
    if (elsewhere) go(elsewhere, 'replace');
  }, [elsewhere]);
  const show = (): ReactNode => {
    if (!session || !where) return found.error ? null : <BlockSkeleton height={600} />;
    if ('redirect' in where) return null;
    if (where.page === 'not-found') return <NotFound />;
    return pages[where.page]({ ...where, session, path, personId: session.person?.personId ?? '' });
  };
  return (
    <SiteFrame session={session} path={path}>
      {session ? <SignInAgain /> : null}
      {session ? null : needsLogin(found.error) ? (
        <SignInFirst onIn={() => void found.refetch()} />
      ) : found.error ? (
        <RefusalNote error={found.error} onAgain={() => void found.refetch()} />
      ) : null}
      {show()}
    </SiteFrame>
  );
}

function NotFound() {
  const words = useWords(siteWords);
  return (
    <>
      <PageHead title={words.notFound} />
      <EmptyState title={words.notFound}>{words.notFoundText}</EmptyState>
    </>
  );
}
