// The entries of the navigation, one list for each role: only what leads somewhere.
import {
  IconAddressBook,
  IconAdjustmentsHorizontal,
  IconAlertTriangle,
  IconBook2,
  IconCalendarCheck,
  IconChartBar,
  IconCirclePlus,
  IconClipboardCheck,
  IconCoinEuro,
  IconHome,
  IconHomeEdit,
  IconListDetails,
  IconPlugConnected,
  IconReceiptEuro,
  IconRoute,
  IconSettings,
  IconShieldLock,
  IconSteeringWheel,
  IconTrashX,
  IconUserQuestion,
  IconUsers,
} from '@tabler/icons-react';
import type { ClientDuty } from '#kernel/duty';
import type { Entry } from '#ui-kit';
import type { Session } from '../contract.ts';
import type { siteWords } from './words.ts';

type Words = (typeof siteWords)['nl'];
type Icon = Entry['icon'];

/** An entry is current on its own address, and on those that begin like one of its section. */
interface Section {
  readonly href: string;
  readonly label: string;
  readonly icon: Icon;
  readonly section?: readonly string[];
  /** At a client: for who has one of these duties; absent: for all of them. */
  readonly duties?: readonly ClientDuty[];
  readonly wideOnly?: boolean;
}

const offices = ['mobility-manager', 'payroll', 'finance'] as const;

/** At most five that are not for the wide screen alone: they are the tabs at the foot of a phone. */
export function entriesOf(session: Session, path: string, words: Words): Entry[] {
  const shown = /\/(\d{4}-\d{2})/.exec(path)?.[1] ?? session.month;
  const sections: Section[] = {
    traveller: () => travellerSections(session, shown, words),
    organisation: () => organisationSections(shown, words),
    'privacy-officer': () => officerSections(words),
    'finance-desk': () => clerkSections(words),
    'service-desk': () => [],
    'card-desk': () => [],
    security: () => [],
  }[session.role]();
  const has = (duties: readonly ClientDuty[]) => duties.some((duty) => session.duties.includes(duty));
  const shownTo = ({ duties }: Section) => session.role !== 'organisation' || !duties || has(duties);
  return sections.filter(shownTo).map(({ section = [], duties: _, ...entry }) => ({
    ...entry,
    current: entry.href === path || section.some((begin) => path === begin || path.startsWith(`${begin}/`)),
  }));
}

/** In the demonstration only; who has five sections finds it at the foot of the page. */
const viewAs = ({ people }: Session, words: Words): Section[] =>
  people.length > 0 ? [{ href: '/view-as', label: words.viewAs, icon: IconUsers }] : [];

const travellerSections = (session: Session, month: string, words: Words): Section[] => [
  { href: '/me', label: words.start, icon: IconHome, section: ['/me/week', '/me/rules'] },
  { href: '/me/trips', label: words.trips, icon: IconRoute, section: ['/me/vehicles'] },
  { href: '/me/trips/add', label: words.addTrip, icon: IconCirclePlus },
  { href: '/me/money', label: words.money, icon: IconCoinEuro },
  { href: `/me/months/${month}`, label: words.ownMonth, icon: IconListDetails, wideOnly: true },
  { href: '/me/home-days', label: words.homeDays, icon: IconHomeEdit, wideOnly: true },
  { href: `/me/months/${month}/insight`, label: words.insight, icon: IconChartBar, wideOnly: true },
  {
    href: '/me/services',
    label: words.services,
    icon: IconSteeringWheel,
    section: ['/me/cars', '/me/charging', '/me/nearby'],
    wideOnly: true,
  },
  { href: '/me/privacy', label: words.myData, icon: IconShieldLock, section: ['/me/privacy'] },
  ...viewAs(session, words).map((entry) => ({ ...entry, wideOnly: true })),
];

const organisationSections = (month: string, words: Words): Section[] => [
  {
    href: `/organisation/months/${month}`,
    label: words.monthClose,
    icon: IconCalendarCheck,
    duties: offices,
  },
  {
    href: `/organisation/months/${month}/insight`,
    label: words.insight,
    icon: IconChartBar,
    section: ['/organisation/reports'],
    duties: offices,
    wideOnly: true,
  },
  {
    href: '/organisation/approvals',
    label: words.approvals,
    icon: IconClipboardCheck,
    section: ['/organisation/approvals'],
    duties: ['approver'],
  },
  {
    href: '/organisation/policy',
    label: words.policy,
    icon: IconAdjustmentsHorizontal,
    section: ['/organisation/policy'],
    duties: ['mobility-manager'],
  },
  {
    href: '/organisation/people',
    label: words.people,
    icon: IconAddressBook,
    section: ['/organisation/people'],
    duties: ['mobility-manager'],
  },
  {
    href: '/organisation/setup',
    label: words.setUp,
    icon: IconSettings,
    section: [
      '/organisation/setup',
      '/organisation/works-council',
      '/organisation/views',
      `/organisation/months/${month}/services`,
    ],
    duties: offices,
  },
];

const clerkSections = (words: Words): Section[] => [
  { href: '/providers', label: words.providers, icon: IconPlugConnected },
  { href: '/providers/disputes', label: words.disputes, icon: IconReceiptEuro },
  { href: '/providers/endings', label: words.endings, icon: IconTrashX },
];

const officerSections = (words: Words): Section[] => [
  { href: '/officer', label: words.officerStart, icon: IconHome },
  {
    href: '/officer/requests',
    label: words.officerCases,
    icon: IconUserQuestion,
    section: ['/officer/requests', '/officer/complaints', '/officer/demands', '/officer/recipients'],
  },
  {
    href: '/officer/retention',
    label: words.officerRetention,
    icon: IconTrashX,
    section: ['/officer/retention'],
  },
  {
    href: '/officer/register',
    label: words.officerRegister,
    icon: IconBook2,
    section: ['/officer/register'],
  },
  {
    href: '/officer/breaches',
    label: words.officerIncidents,
    icon: IconAlertTriangle,
    section: ['/officer/breaches', '/officer/logs'],
  },
];
