// The frame of the public privacy pages. It asks nobody who they are: no session, no cookie.
import {
  IconCookie,
  IconFileText,
  IconMessageReport,
  IconShieldCheck,
  IconUserQuestion,
  IconUsersGroup,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { AppFrame, LanguageSwitch, Link, SchemeSwitch, useWords } from '#ui-kit';
import classes from './privacy.module.css';
import { useContact } from './use-pages.ts';
import { privacyWords } from './words.ts';

export function PrivacyFrame({ path, children }: { path: string; children: ReactNode }) {
  const words = useWords(privacyWords);
  const contact = useContact();
  const query = location.search;
  const entries = [
    { href: '/privacy', label: words.statement, icon: IconFileText },
    { href: '/privacy/clauses', label: words.clauses, icon: IconShieldCheck },
    { href: '/privacy/parties', label: words.parties, icon: IconUsersGroup },
    { href: '/privacy/cookies', label: words.cookies, icon: IconCookie },
    { href: '/privacy/request', label: words.request, icon: IconUserQuestion },
    { href: '/privacy/complain', label: words.complain, icon: IconMessageReport },
  ];
  return (
    <AppFrame
      brandName={contact.data?.brand.name.replace(/ \(.*$/, '') ?? 'Reisrecht'}
      home="/privacy"
      entries={entries.map((entry) => ({ ...entry, href: entry.href + query, current: entry.href === path }))}
      settings={
        <>
          <LanguageSwitch />
          <SchemeSwitch />
        </>
      }
      foot={
        <p className={classes.foot}>
          <span>{words.footLine}</span>
          <Link href="/">{words.back}</Link>
        </p>
      }
    >
      {children}
    </AppFrame>
  );
}
