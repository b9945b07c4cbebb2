// The pages of reports: figures by month, and the legal totals on work travel.
import { EmptyState, Tabs, useWords } from '#ui-kit';
import { ReportPage } from './report-page.tsx';
import { reportWords } from './words.ts';
import { WpmPage } from './wpm-page.tsx';

/** `month`: the newest one to report on. */
export function ReportPages({ below, month }: { below: string; month: string }) {
  const words = useWords(reportWords);
  const tabs = [
    { href: '/organisation/reports', label: words.reports },
    { href: '/organisation/reports/wpm', label: words.wpm },
    { href: `/organisation/months/${month}/insight`, label: words.oneMonth },
  ];
  return (
    <>
      <Tabs label={words.pages} tabs={tabs} path={`/organisation/reports${below}`} />
      {below === '' ? (
        <ReportPage month={month} />
      ) : below === '/wpm' ? (
        <WpmPage year={Number(month.slice(0, 4))} />
      ) : (
        <EmptyState title={words.notHere} />
      )}
    </>
  );
}
