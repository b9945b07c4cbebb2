// A booking as a calendar entry: what the standard asks, and nothing of a person.
import { expect, test } from 'vitest';
import { writeCalendar } from './write-calendar.ts';

const at = (text: string) => Temporal.Instant.from(text);
const entry = {
  id: '019a0000-0000-7000-8000-000000000001',
  title: 'Deelauto Voorbeeld Stadsauto SIM-001-X',
  place: 'Utrecht Centraal, Jaarbeurszijde; noord',
  startsAt: at('2026-11-23T09:00:01Z'),
  endsAt: at('2026-11-23T11:00:00Z'),
  isCancelled: false,
};
const lines = (text: string) => text.split('\r\n');

test('times are in UTC to the second, commas and semicolons are escaped', () => {
  const text = writeCalendar(entry, at('2026-11-22T12:00:00Z'));
  expect(lines(text)).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Reisrecht//Reisrecht//NL',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    'UID:019a0000-0000-7000-8000-000000000001@reisrecht',
    'DTSTAMP:20261122T120000Z',
    'DTSTART:20261123T090001Z',
    'DTEND:20261123T110000Z',
    'SUMMARY:Deelauto Voorbeeld Stadsauto SIM-001-X',
    'LOCATION:Utrecht Centraal\\, Jaarbeurszijde\\; noord',
    'STATUS:CONFIRMED',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]);
});

test('a long line is folded at 75 bytes, also where a letter has two', () => {
  const text = writeCalendar({ ...entry, title: 'é'.repeat(100), place: null }, at('2026-11-22T12:00:00Z'));
  for (const line of lines(text)) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(text.replaceAll('\r\n ', '')).toContain(`SUMMARY:${'é'.repeat(100)}`);
});

test('what was cancelled says so', () => {
  expect(writeCalendar({ ...entry, isCancelled: true }, at('2026-11-22T12:00:00Z'))).toContain(
    'STATUS:CANCELLED',
  );
});

test('a name cannot add a line of its own', () => {
  const text = writeCalendar(
    { ...entry, title: 'x\r\nATTENDEE:mailto:a@b.example' },
    at('2026-11-22T12:00:00Z'),
  );
  expect(lines(text).some((line) => line.startsWith('ATTENDEE'))).toBe(false);
});
