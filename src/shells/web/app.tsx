// Which page an address opens, for whom.
import { lazy, type ReactNode, Suspense, useEffect } from 'react';
import { InsightPage, MonthPage } from '#desks/organisation/month/ui/index';
import { SiteFrame, siteWords, useSession, ViewAsPage } from '#desks/site/ui/index';
import { OwnInsightPage, OwnMonthPage } from '#desks/traveller/month/ui/index';
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
import { readPath } from './read-path.ts';

// What anybody may read is a bundle of its own: who travels need not fetch it.
const PrivacyPages = lazy(async () => ({
  default: (await import('#desks/site/privacy/ui/index')).PrivacyPages,
}));
// So is the privacy office.
const OfficerPages = lazy(async () => ({
  default: (await import('#desks/operator/privacy/ui/index')).OfficerPages,
}));
// And the desk for providers.
const ProviderPages = lazy(async () => ({
  default: (await import('#desks/operator/providers/ui/index')).ProviderPages,
}));
// So are the pages of one's own data.
const MyDataPages = lazy(async () => ({
  default: (await import('#desks/traveller/privacy/ui/index')).MyDataPages,
}));
// So is charging.
const ChargingPage = lazy(async () => ({
  default: (await import('#desks/traveller/charging/ui/index')).ChargingPage,
}));
// So are shared cars.
const CarPages = lazy(async () => ({
  default: (await import('#desks/traveller/cars/ui/index')).CarPages,
}));
// So are services at providers, of a person and of a client.
const MyServicesPage = lazy(async () => ({
  default: (await import('#desks/traveller/services/ui/index')).ServicesPage,
}));
const ClientServicesPage = lazy(async () => ({
  default: (await import('#desks/organisation/services/ui/index')).ServicesPage,
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
  return (
    <SiteFrame session={session} path={path}>
      {found.error && !session ? (
        <RefusalNote error={found.error} onAgain={() => void found.refetch()} />
      ) : null}
      {session && where ? (
        <Page where={where} session={session} path={path} />
      ) : found.error ? null : (
        <BlockSkeleton height={600} />
      )}
    </SiteFrame>
  );
}

/** A page that comes as a bundle of its own. */
const late = (page: ReactNode) => <Suspense fallback={<BlockSkeleton height={600} />}>{page}</Suspense>;

type Where = ReturnType<typeof readPath>;
type Session = NonNullable<ReturnType<typeof useSession>['data']>;

function Page({ where, session, path }: { where: Where; session: Session; path: string }) {
  if ('redirect' in where) return null;
  switch (where.page) {
    case 'month':
      return <MonthPage month={where.month} pathOf={(month) => `/organisation/months/${month}`} />;
    case 'insight':
      return <InsightPage month={where.month} pathOf={(month) => `/organisation/months/${month}/insight`} />;
    case 'own-month':
      return (
        <OwnMonthPage
          personId={where.personId}
          name={session.person?.name ?? ''}
          now={session.now}
          month={where.month}
          pathOf={(month) => `/me/months/${month}`}
        />
      );
    case 'own-insight':
      return (
        <OwnInsightPage
          personId={where.personId}
          month={where.month}
          pathOf={(month) => `/me/months/${month}/insight`}
        />
      );
    case 'officer':
      return late(<OfficerPages path={path} />);
    case 'providers':
      return late(<ProviderPages path={path} />);
    case 'my-data':
      return late(<MyDataPages personId={where.personId} path={where.path} />);
    case 'cars':
      return late(<CarPages personId={where.personId} path={where.path} />);
    case 'charging':
      return late(<ChargingPage personId={where.personId} />);
    case 'my-services':
      return late(<MyServicesPage personId={where.personId} />);
    case 'services':
      return late(<ClientServicesPage month={where.month} />);
    case 'view-as':
      return <ViewAsPage session={session} />;
    case 'not-found':
      return <NotFound />;
  }
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
