// Which page of one's own trips an address opens.
import { tellWhy } from '#desks/site/privacy/ui/use-pages';
import { WhyProvider } from '#ui-kit';
import { AddPage } from './add-page.tsx';

/** `path` is what follows `/me/trips`. */
export function TripPages({ personId }: { personId: string; path: string }) {
  return (
    <WhyProvider tell={tellWhy}>
      <AddPage personId={personId} />
    </WhyProvider>
  );
}
