// Which page of shared cars an address opens.
import { tellWhy } from '#desks/site/privacy/ui/use-pages';
import { WhyProvider } from '#ui-kit';
import { BookingPage } from './booking-page.tsx';
import { FindPage } from './find-page.tsx';

/** `path` is what follows /me/cars. */
export function CarPages({ personId, path }: { personId: string; path: string }) {
  const id = /^\/([0-9a-f-]{36})$/.exec(path)?.[1];
  return (
    <WhyProvider tell={tellWhy}>
      {id === undefined ? <FindPage personId={personId} /> : <BookingPage personId={personId} id={id} />}
    </WhyProvider>
  );
}
