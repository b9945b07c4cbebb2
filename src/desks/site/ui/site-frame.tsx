// The frame around every page of who is signed in: their entries, and language, colours and who looks.
import type { ReactNode } from 'react';
import { AppFrame, LanguageSwitch, Link, SchemeSwitch, useBrand, useWords } from '#ui-kit';
import type { Session } from '../contract.ts';
import { entriesOf } from './entries.ts';
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
          {who ? <p className={classes.who}>{session?.hasAccount ? who : words.looking(who)}</p> : null}
          <LanguageSwitch />
          <SchemeSwitch />
        </>
      }
      foot={
        <p className={classes.foot}>
          {session?.hasAccount ? <Link href="/account">{words.account}</Link> : null}
          {session && !session.hasAccount && session.people.length > 0 ? (
            <Link href="/view-as">{words.viewAs}</Link>
          ) : null}
          <Link href="/privacy">{words.privacy}</Link>
          <Link href="/privacy/cookies">{words.cookies}</Link>
        </p>
      }
    >
      {children}
    </AppFrame>
  );
}
