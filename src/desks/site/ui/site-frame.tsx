// The frame around every page of who is signed in: their entries, and language, colours and who looks.
import { IconCalendarCheck, IconChartBar, IconHome, IconUsers } from '@tabler/icons-react';
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
  const who = session?.person?.name ?? session?.organisation.name;
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
    ...(session.people.length > 0 ? [{ href: '/view-as', label: words.viewAs, icon: IconUsers }] : []),
  ];
  return entries.map((entry) => ({ ...entry, current: entry.href === path }));
}
