// The frame of every page: a side bar on a wide screen, tabs at the foot on a phone. Only entries that lead
// somewhere.
import type { ComponentType, ReactNode } from 'react';
import classes from './app-frame.module.css';
import { Link } from './go.tsx';
import { useWords } from './language/language-context.tsx';
import { Mark } from './mark.tsx';
import { kitWords } from './words.ts';

export interface Entry {
  readonly href: string;
  readonly label: string;
  readonly icon: ComponentType<{ size?: number; stroke?: number; 'aria-hidden'?: boolean }>;
  readonly current: boolean;
  /** In the side bar only: the foot of a phone has room for five. */
  readonly wideOnly?: boolean;
}

export interface AppFrameProps {
  readonly brandName: string;
  readonly home: string;
  readonly entries: readonly Entry[];
  /** Language, colours and who looks: at the foot of the side bar, top right on a phone. */
  readonly settings: ReactNode;
  /** Links that lead out of what one is doing, below everything else. */
  readonly foot?: ReactNode;
  readonly children: ReactNode;
}

export function AppFrame({ brandName, home, entries, settings, foot, children }: AppFrameProps) {
  const words = useWords(kitWords);
  return (
    <div className={classes.frame}>
      <a className={classes.skip} href="#content">
        {words.skip}
      </a>
      <header className={classes.bar}>
        <Link href={home} className={classes.home}>
          <Mark name={brandName} />
        </Link>
        <nav className={classes.nav} aria-label={words.navigation}>
          <ul>
            {entries.map(({ href, label, icon: Icon, current, wideOnly }) => (
              <li key={href} data-wide={wideOnly || undefined}>
                <Link href={href} className={classes.entry} aria-current={current ? 'page' : undefined}>
                  <Icon size={20} stroke={1.75} aria-hidden />
                  <span>{label}</span>
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <div className={classes.settings}>{settings}</div>
      </header>
      <div className={classes.body}>
        <main id="content" className={classes.content} tabIndex={-1}>
          {children}
        </main>
        {foot !== undefined ? <footer className={classes.foot}>{foot}</footer> : null}
      </div>
    </div>
  );
}
