// The two pages of what is watched: breaches and logs.
import { Tabs, usePath, useWords } from '#ui-kit';
import { caseWords } from './case-words.ts';
import { officerWords } from './words.ts';

export function WatchTabs() {
  const words = useWords(caseWords);
  const desk = useWords(officerWords);
  const tabs = [
    { href: '/officer/breaches', label: words.breaches },
    { href: '/officer/logs', label: words.logs },
  ];
  return <Tabs label={desk.pagesOf(desk.incidents)} tabs={tabs} path={usePath()} />;
}
