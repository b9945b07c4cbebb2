// The pages of one section of a desk, in one row.
import { Link } from './go.tsx';
import classes from './tabs.module.css';

export interface Tab {
  readonly href: string;
  readonly label: string;
}

/** On a phone not all tabs fit: the one that is open must be seen. */
function bringIntoView(tab: HTMLElement | null): void {
  const row = tab?.parentElement;
  if (!tab || !row) return;
  row.scrollLeft = tab.offsetLeft - row.offsetLeft - (row.clientWidth - tab.offsetWidth) / 2;
}

export function Tabs({ label, tabs, path }: { label: string; tabs: readonly Tab[]; path: string }) {
  return (
    <nav aria-label={label} className={classes.tabs}>
      {tabs.map((tab) => (
        <Link
          key={tab.href}
          ref={tab.href === path ? bringIntoView : undefined}
          href={tab.href}
          aria-current={tab.href === path ? 'page' : undefined}
        >
          {tab.label}
        </Link>
      ))}
    </nav>
  );
}
