// One's bookings: the coming and running ones first.
import { IconCar } from '@tabler/icons-react';
import { BlockSkeleton, Card, EmptyState, Link, RefusalNote, useFormats, useWords } from '#ui-kit';
import type { Booking } from '../contract.ts';
import classes from './cars.module.css';
import { useBookings } from './use-cars.ts';
import { carWords, phaseWords } from './words.ts';

export function BookingRows({ personId }: { personId: string }) {
  const words = useWords(carWords);
  const asked = useBookings(personId);
  if (asked.error) return <RefusalNote error={asked.error} onAgain={() => void asked.refetch()} />;
  if (asked.data === undefined) return <BlockSkeleton height={240} />;
  const { bookings } = asked.data;
  if (bookings.length === 0) return <EmptyState title={words.noBookings}>{words.noBookingsText}</EmptyState>;
  return (
    <Card flush title={words.bookings}>
      <ul className={classes.rows}>
        {bookings.map((booking) => (
          <Row key={booking.id} booking={booking} />
        ))}
      </ul>
    </Card>
  );
}

function Row({ booking }: { booking: Booking }) {
  const phases = useWords(phaseWords);
  const { moment } = useFormats();
  return (
    <li>
      <Link href={`/me/cars/${booking.id}`} className={classes.row}>
        <span className={classes.icon}>
          <IconCar size={20} stroke={1.75} aria-hidden />
        </span>
        <span className={classes.text}>
          <span className={classes.name}>{booking.name}</span>
          <span className={classes.muted}>{moment(booking.startsAt)}</span>
          <span className={classes.muted}>{booking.station}</span>
        </span>
        <span className={classes.phase} data-phase={booking.phase}>
          {phases[booking.phase]}
        </span>
      </Link>
    </li>
  );
}
