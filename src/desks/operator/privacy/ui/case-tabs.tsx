// The four kinds of cases that people and authorities bring in: one section of the desk.
import { catalogue, Tabs, usePath, useWords } from '#ui-kit';
import { officerWords } from './words.ts';

const caseWords = catalogue(
  {
    requests: 'Verzoeken',
    restrictions: 'Stilgezet',
    complaints: 'Klachten',
    demands: 'Eisen',
    recipients: 'Ontvangers',
  },
  {
    requests: 'Requests',
    restrictions: 'Frozen',
    complaints: 'Complaints',
    demands: 'Demands',
    recipients: 'Recipients',
  },
);

export function CaseTabs() {
  const words = useWords(caseWords);
  const desk = useWords(officerWords);
  const tabs = (['requests', 'restrictions', 'complaints', 'demands', 'recipients'] as const).map((name) => ({
    href: `/officer/${name}`,
    label: words[name],
  }));
  return <Tabs label={desk.pagesOf(desk.requests)} tabs={tabs} path={usePath()} />;
}
