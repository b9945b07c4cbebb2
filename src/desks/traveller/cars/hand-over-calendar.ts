// The booking as a file for one's own calendar.
import { Readable } from 'node:stream';
import { refuse } from '#kernel/refusal';
import { type Asking, contextOf, type HandedOver } from '#platform/http/route';
import { findOwnBooking, isOver, sharedCarRefusals } from '#services/mobility/shared-car';
import { writeCalendar } from './write-calendar.ts';

export async function handOverCalendar(asking: Asking<{ booking: string }>): Promise<HandedOver> {
  const context = contextOf(asking);
  const found = await asking.house.db.transaction(context, (tx) => findOwnBooking(tx, asking.params.booking));
  if (found === undefined) return { ...refuse(sharedCarRefusals, 'booking-unknown'), status: 404 };
  const { id, startsAt, endsAt, vehicle, plate, place, state } = found;
  const title = ['Deelauto', vehicle, plate].filter(Boolean).join(' ');
  const isCancelled = isOver(state) && state !== 'finished';
  const text = writeCalendar({ id, title, place, startsAt, endsAt, isCancelled }, context.now);
  const bytes = Buffer.byteLength(text);
  return {
    ok: true,
    file: { name: 'deelauto.ics', type: 'text/calendar', bytes, stream: Readable.from([text]) },
  };
}
