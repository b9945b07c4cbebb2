// Times on a Dutch clock, as the field of a browser has them, and the moments they are.
import { TIME_ZONE } from '#kernel/day';

/** `2026-11-23T10:00` */
export function toWall(at: Temporal.Instant): string {
  return at.toZonedDateTimeISO(TIME_ZONE).toPlainDateTime().toString().slice(0, 16);
}

/**
 * The hour that is there twice is the first of them, one that is skipped is an hour later, and a day that a
 * month does not have is its last.
 */
export function fromWall(wall: string): Temporal.Instant {
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0] = wall.split(/[-T:]/).map(Number);
  const local = Temporal.PlainDateTime.from({ year, month, day, hour, minute });
  return local.toZonedDateTime(TIME_ZONE).toInstant();
}
