// What each page of the table of addresses shows. Each desk is a bundle of its own: who travels need not
// fetch the office.
import { type ComponentType, lazy, type ReactNode, Suspense } from 'react';
import { InsightPage, MonthPage } from '#desks/organisation/month/ui/index';
import { type useSession, ViewAsPage } from '#desks/site/ui/index';
import { HomePage } from '#desks/traveller/home/ui/index';
import { OwnInsightPage, OwnMonthPage } from '#desks/traveller/month/ui/index';
import { BlockSkeleton } from '#ui-kit';
import type { PageName } from './addresses.ts';
import type { Said } from './read-path.ts';

type Session = NonNullable<ReturnType<typeof useSession>['data']>;

export interface Shown extends Said {
  readonly session: Session;
  readonly path: string;
  /** Who travels; empty for everybody else. */
  readonly personId: string;
}

/** A page that is fetched when it is opened first. */
function late<P extends object>(load: () => Promise<ComponentType<P>>): (props: P) => ReactNode {
  const Page = lazy(async () => ({ default: await load() }));
  return (props) => (
    <Suspense fallback={<BlockSkeleton height={600} />}>
      <Page {...props} />
    </Suspense>
  );
}

const officer = late(async () => (await import('#desks/operator/privacy/ui/index')).OfficerPages);
const providers = late(async () => (await import('#desks/operator/providers/ui/index')).ProviderPages);
const myData = late(async () => (await import('#desks/traveller/privacy/ui/index')).MyDataPages);
const charging = late(async () => (await import('#desks/traveller/charging/ui/index')).ChargingPage);
const cars = late(async () => (await import('#desks/traveller/cars/ui/index')).CarPages);
const nearby = late(async () => (await import('#desks/traveller/nearby/ui/index')).NearbyPage);
const trips = late(async () => (await import('#desks/traveller/trips/ui/index')).TripPages);
const myServices = late(async () => (await import('#desks/traveller/services/ui/index')).ServicesPage);
const account = late(async () => (await import('#desks/site/access/ui/index')).AccountPage);
const week = late(async () => (await import('#desks/traveller/week/ui/index')).WeekPages);
const money = late(async () => (await import('#desks/traveller/money/ui/index')).MoneyPage);
const rules = late(async () => (await import('#desks/traveller/rules/ui/index')).RulesPage);
const homeDays = late(async () => (await import('#desks/traveller/home-days/ui/index')).HomeDaysPage);
const people = late(async () => (await import('#desks/organisation/people/ui/index')).PeoplePages);
const reports = late(async () => (await import('#desks/organisation/reports/ui/index')).ReportPages);
const oversight = late(async () => (await import('#desks/organisation/oversight/ui/index')).OversightPages);
const services = late(async () => (await import('#desks/organisation/services/ui/index')).ServicesPage);
const ownPolicy = late(async () => (await import('#desks/traveller/policy/ui/index')).OwnPolicyPage);
const approvals = late(async () => (await import('#desks/organisation/approvals/ui/index')).ApprovalsPage);
const ownApprovals = late(async () => (await import('#desks/traveller/approvals/ui/index')).OwnApprovalsPage);
const policy = late(async () => (await import('#desks/organisation/policy/ui/index')).PolicyPage);

export const pages: Record<PageName, (shown: Shown) => ReactNode> = {
  home: ({ session, personId }) => (
    <HomePage personId={personId} name={session.person?.name ?? ''} now={session.now} month={session.month} />
  ),
  'own-month': ({ session, month, personId }) => (
    <OwnMonthPage
      personId={personId}
      name={session.person?.name ?? ''}
      now={session.now}
      month={month}
      pathOf={(other) => `/me/months/${other}`}
    />
  ),
  'own-insight': ({ month, personId }) => (
    <OwnInsightPage personId={personId} month={month} pathOf={(other) => `/me/months/${other}/insight`} />
  ),
  week: ({ personId, below }) => week({ personId, below }),
  money: ({ personId, session }) => money({ personId, now: session.now }),
  rules: ({ personId }) => rules({ personId }),
  'home-days': ({ personId, session }) => homeDays({ personId, month: session.now.slice(0, 7) }),
  trips: ({ session, personId, below }) => trips({ personId, path: below, now: session.now.slice(0, 7) }),
  vehicles: ({ session, personId }) => trips({ personId, path: '/vehicles', now: session.now.slice(0, 7) }),
  'my-data': ({ personId, below }) => myData({ personId, path: below }),
  cars: ({ personId, below }) => cars({ personId, path: below }),
  charging: ({ personId }) => charging({ personId }),
  nearby: () => nearby({}),
  'my-services': ({ personId }) => myServices({ personId }),
  'own-policy': ({ personId }) => ownPolicy({ personId }),
  month: ({ month }) => <MonthPage month={month} pathOf={(other) => `/organisation/months/${other}`} />,
  insight: ({ month }) => (
    <InsightPage month={month} pathOf={(other) => `/organisation/months/${other}/insight`} />
  ),
  services: ({ month }) => services({ month }),
  approvals: () => approvals({}),
  'own-approvals': ({ personId }) => ownApprovals({ personId }),
  policy: () => policy({}),
  people: ({ below }) => people({ below }),
  reports: ({ below, session }) => reports({ below, month: session.month }),
  oversight: ({ path }) => oversight({ path }),
  officer: ({ path }) => officer({ path }),
  providers: ({ path }) => providers({ path }),
  account: () => account({}),
  'view-as': ({ session }) => <ViewAsPage session={session} />,
};
