// The pages of the people of an organisation: list, one person, somebody new, a list to take in, cost
// centres.
import { tellWhy } from '#desks/site/privacy/ui/use-pages';
import { EmptyState, Tabs, useWords, WhyProvider } from '#ui-kit';
import { AddPage } from './add-page.tsx';
import { CentresPage } from './centres-page.tsx';
import { ListPage } from './list-page.tsx';
import { PersonPage } from './person-page.tsx';
import { UploadPage } from './upload-page.tsx';
import { peopleWords } from './words.ts';

/** `below`: the rest of the address, with its slash; empty is the list. */
export function PeoplePages({ below }: { below: string }) {
  const words = useWords(peopleWords);
  const tabs = [
    { href: '/organisation/people', label: words.people },
    { href: '/organisation/people/new', label: words.addOne },
    { href: '/organisation/people/list', label: words.takeList },
    { href: '/organisation/people/cost-centres', label: words.centres },
  ];
  return (
    <WhyProvider tell={tellWhy}>
      <Tabs label={words.pages} tabs={tabs} path={`/organisation/people${below}`} />
      <Page below={below} />
    </WhyProvider>
  );
}

function Page({ below }: { below: string }) {
  const words = useWords(peopleWords);
  if (below === '') return <ListPage />;
  if (below === '/new') return <AddPage />;
  if (below === '/list') return <UploadPage />;
  if (below === '/cost-centres') return <CentresPage />;
  const [, id] = /^\/([0-9a-f-]{36})$/.exec(below) ?? [];
  if (id !== undefined) return <PersonPage key={id} id={id} />;
  return <EmptyState title={words.notHere}>{words.notHereText}</EmptyState>;
}
