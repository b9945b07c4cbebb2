// The pages of a week: one week by its address, or the first that waits.
import { useEffect } from 'react';
import { tellWhy } from '#desks/site/privacy/ui/use-pages';
import { BlockSkeleton, go, RefusalNote, WhyProvider } from '#ui-kit';
import { WeekPage } from './page.tsx';
import { useFirstWeek } from './use-week.ts';

export function WeekPages({ personId, below }: { personId: string; below: string }) {
  const week = below.slice(1);
  return (
    <WhyProvider tell={tellWhy}>
      {week === '' ? (
        <ToFirst personId={personId} />
      ) : (
        <WeekPage key={week} personId={personId} week={week} />
      )}
    </WhyProvider>
  );
}

function ToFirst({ personId }: { personId: string }) {
  const first = useFirstWeek(personId);
  const week = first.data?.week;
  useEffect(() => {
    if (week) go(`/me/week/${week}`, 'replace');
  }, [week]);
  if (first.error) return <RefusalNote error={first.error} onAgain={() => void first.refetch()} />;
  return <BlockSkeleton height={600} />;
}
