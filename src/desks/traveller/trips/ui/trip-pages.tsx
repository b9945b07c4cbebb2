// Which page of one's own trips an address opens.
import { tellWhy } from '#desks/site/privacy/ui/use-pages';
import { WhyProvider } from '#ui-kit';
import { AddPage } from './add-page.tsx';
import { ListPage } from './list-page.tsx';
import { VehiclesPage } from './vehicles-page.tsx';

export interface TripPagesProps {
  readonly personId: string;
  /** What follows `/me/trips`, or `/vehicles`. */
  readonly path: string;
  /** The month of today. */
  readonly now: string;
}

export function TripPages({ personId, path, now }: TripPagesProps) {
  const page =
    path === '/add' ? (
      <AddPage personId={personId} />
    ) : path === '/vehicles' ? (
      <VehiclesPage personId={personId} />
    ) : (
      <ListPage personId={personId} month={path === '' ? now : path.slice(1)} now={now} />
    );
  return <WhyProvider tell={tellWhy}>{page}</WhyProvider>;
}
