// The pages of one section of an organisation's desk, in one row.
import { Link } from '#ui-kit';
import classes from './tabs.module.css';

export interface Tab {
  readonly href: string;
  readonly label: string;
}

export function Tabs({ label, tabs, path }: { label: string; tabs: readonly Tab[]; path: string }) {
  return (
    <nav aria-label={label} className={classes.tabs}>
      {tabs.map((tab) => (
        <Link key={tab.href} href={tab.href} aria-current={tab.href === path ? 'page' : undefined}>
          {tab.label}
        </Link>
      ))}
    </nav>
  );
}
