// Which page of shared cars an address opens.
import { BookingPage } from './booking-page.tsx';
import { FindPage } from './find-page.tsx';

/** `path` is what follows /me/cars. */
export function CarPages({ personId, now, path }: { personId: string; now: string; path: string }) {
  const id = /^\/([0-9a-f-]{36})$/.exec(path)?.[1];
  return id === undefined ? (
    <FindPage personId={personId} now={now} />
  ) : (
    <BookingPage personId={personId} id={id} />
  );
}
