// The three pages about keeping: what will go, what went, what is held back.
import { Tabs, usePath, useWords } from '#ui-kit';
import { retentionWords } from './retention-words.ts';
import { officerWords } from './words.ts';

export function RetentionTabs() {
  const words = useWords(retentionWords);
  const desk = useWords(officerWords);
  const tabs = [
    { href: '/officer/retention', label: words.plan },
    { href: '/officer/retention/runs', label: words.runs },
    { href: '/officer/retention/holds', label: words.holds },
  ];
  return <Tabs label={desk.pagesOf(desk.retention)} tabs={tabs} path={usePath()} />;
}
