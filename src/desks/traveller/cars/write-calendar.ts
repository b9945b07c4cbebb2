// A booking as an entry for a calendar (RFC 5545): times, place and car, and nothing of a person.

export interface CalendarEntry {
  readonly id: string;
  readonly title: string;
  readonly place: string | null;
  readonly startsAt: Temporal.Instant;
  readonly endsAt: Temporal.Instant;
  readonly isCancelled: boolean;
}

/** Lines end in CRLF and are folded at 75 bytes, as the standard asks. */
export function writeCalendar(entry: CalendarEntry, now: Temporal.Instant): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Reisrecht//Reisrecht//NL',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${entry.id}@reisrecht`,
    `DTSTAMP:${stamp(now)}`,
    `DTSTART:${stamp(entry.startsAt)}`,
    `DTEND:${stamp(entry.endsAt)}`,
    `SUMMARY:${escapeText(entry.title)}`,
    ...(entry.place === null ? [] : [`LOCATION:${escapeText(entry.place)}`]),
    `STATUS:${entry.isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return `${lines.flatMap(fold).join('\r\n')}\r\n`;
}

/** `20261123T090000Z` */
const stamp = (at: Temporal.Instant) =>
  at.round({ smallestUnit: 'second' }).toString().replaceAll(/[-:]/g, '');

const escapeText = (text: string) =>
  text.replaceAll('\\', '\\\\').replaceAll(';', '\\;').replaceAll(',', '\\,').replaceAll(/\r?\n/g, '\\n');

const LINE_BYTES = 75;

function fold(line: string): string[] {
  const lines: string[] = [];
  let current = '';
  for (const character of line) {
    if (Buffer.byteLength(current + character) > LINE_BYTES) {
      lines.push(current);
      current = ' ';
    }
    current += character;
  }
  return [...lines, current];
}
