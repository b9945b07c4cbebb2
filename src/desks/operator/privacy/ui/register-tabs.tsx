// The five pages of the register.
import { Tabs, usePath, useWords } from '#ui-kit';
import { registerWords } from './register-words.ts';
import { officerWords } from './words.ts';

export function RegisterTabs() {
  const words = useWords(registerWords);
  const desk = useWords(officerWords);
  const tabs = [
    { href: '/officer/register', label: words.activities },
    ...(['clauses', 'versions', 'proposals', 'papers'] as const).map((name) => ({
      href: `/officer/register/${name}`,
      label: words[name],
    })),
  ];
  return <Tabs label={desk.pagesOf(desk.register)} tabs={tabs} path={usePath()} />;
}
