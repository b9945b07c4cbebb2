// The frame around every page of who is signed in: their entries, and language, colours and who looks.
import {
  IconAlertTriangle,
  IconBook2,
  IconCalendarCheck,
  IconChartBar,
  IconHome,
  IconPlugConnected,
  IconReceiptEuro,
  IconShieldLock,
  IconSteeringWheel,
  IconTrashX,
  IconUserQuestion,
  IconUsers,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { AppFrame, type Entry, LanguageSwitch, Link, SchemeSwitch, useBrand, useWords } from '#ui-kit';
import type { Session } from '../contract.ts';
import classes from './site-frame.module.css';
import { siteWords } from './words.ts';

export interface SiteFrameProps {
  readonly session: Session | undefined;
  readonly path: string;
  readonly children: ReactNode;
}

export function SiteFrame({ session, path, children }: SiteFrameProps) {
  const words = useWords(siteWords);
  useBrand(session?.brand);
  const who =
    session?.officer?.name ?? session?.clerk?.name ?? session?.person?.name ?? session?.organisation.name;
  return (
    <AppFrame
      brandName={session?.brand?.name ?? 'Reisrecht'}
      home="/"
      entries={session ? entriesOf(session, path, words) : []}
      settings={
        <>
          {who ? <p className={classes.who}>{words.looking(who)}</p> : null}
          <LanguageSwitch />
          <SchemeSwitch />
        </>
      }
      foot={
        <p className={classes.foot}>
          {session?.officer || session?.clerk ? <Link href="/view-as">{words.viewAs}</Link> : null}
          <Link href="/privacy">{words.privacy}</Link>
          <Link href="/privacy/cookies">{words.cookies}</Link>
        </p>
      }
    >
      {children}
    </AppFrame>
  );
}

/** Only what leads somewhere: an entry comes with its page, and "view as" only in the demo. */
function entriesOf(session: Session, path: string, words: (typeof siteWords)['nl']): Entry[] {
  if (session.role === 'privacy-officer') return officerEntries(path, words);
  if (session.role === 'finance-desk') return clerkEntries(path, words);
  const shown = /\/(\d{4}-\d{2})/.exec(path)?.[1] ?? session.month;
  const own = session.role === 'traveller';
  const root = own ? '/me/months' : '/organisation/months';
  const entries = [
    {
      href: `${root}/${shown}`,
      label: own ? words.ownMonth : words.monthClose,
      icon: own ? IconHome : IconCalendarCheck,
    },
    { href: `${root}/${shown}/insight`, label: words.insight, icon: IconChartBar },
    {
      href: own ? '/me/services' : `${root}/${shown}/services`,
      label: words.services,
      icon: IconSteeringWheel,
    },
    ...(own ? [{ href: '/me/privacy', label: words.myData, icon: IconShieldLock }] : []),
    ...(session.people.length > 0 ? [{ href: '/view-as', label: words.viewAs, icon: IconUsers }] : []),
  ];
  return entries.map((entry) => ({
    ...entry,
    current:
      entry.href === path ||
      (path.startsWith(`${entry.href}/`) && entry.href === '/me/privacy') ||
      (entry.href === '/me/services' && /^\/me\/(?:cars|charging)(?:\/|$)/.test(path)),
  }));
}

function clerkEntries(path: string, words: (typeof siteWords)['nl']): Entry[] {
  const entries = [
    { href: '/providers', label: words.providers, icon: IconPlugConnected },
    { href: '/providers/disputes', label: words.disputes, icon: IconReceiptEuro },
    { href: '/providers/endings', label: words.endings, icon: IconTrashX },
  ];
  return entries.map((entry) => ({ ...entry, current: entry.href === path }));
}

/** Five tabs on a phone: a page of a section marks its section. */
function officerEntries(path: string, words: (typeof siteWords)['nl']): Entry[] {
  const at = (...begins: readonly string[]) =>
    begins.some((begin) => path === begin || path.startsWith(`${begin}/`));
  const cases = ['/officer/requests', '/officer/complaints', '/officer/demands', '/officer/recipients'];
  return [
    { href: '/officer', label: words.officerStart, icon: IconHome, current: path === '/officer' },
    { href: '/officer/requests', label: words.officerCases, icon: IconUserQuestion, current: at(...cases) },
    {
      href: '/officer/retention',
      label: words.officerRetention,
      icon: IconTrashX,
      current: at('/officer/retention'),
    },
    {
      href: '/officer/register',
      label: words.officerRegister,
      icon: IconBook2,
      current: at('/officer/register'),
    },
    {
      href: '/officer/breaches',
      label: words.officerIncidents,
      icon: IconAlertTriangle,
      current: at('/officer/breaches', '/officer/logs'),
    },
  ];
}
