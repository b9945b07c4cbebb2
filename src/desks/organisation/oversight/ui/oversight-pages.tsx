// The pages of set-up, of the works council, and of who looked at what.

import { Tabs, useWords } from '#ui-kit';
import { CouncilPage } from './council-page.tsx';
import { SetUpPage } from './set-up-page.tsx';
import { ViewsPage } from './views-page.tsx';
import { oversightWords } from './words.ts';

export function OversightPages({ path }: { path: string }) {
  const words = useWords(oversightWords);
  const tabs = [
    { href: '/organisation/setup', label: words.setUp },
    { href: '/organisation/works-council', label: words.council },
    { href: '/organisation/views', label: words.views },
  ];
  return (
    <>
      <Tabs label={words.pages} tabs={tabs} path={path} />
      {path === '/organisation/works-council' ? (
        <CouncilPage />
      ) : path === '/organisation/views' ? (
        <ViewsPage />
      ) : (
        <SetUpPage />
      )}
    </>
  );
}
