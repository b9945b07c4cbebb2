// Letters over SMTP to a real mail server on this machine: sent once, kept while it is away, set aside when
// it will never take them.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { newId } from '#kernel/ids';
import { guardEgress } from '#platform/outbound/guard-egress';
import { type MailDoor, openMailDoor } from '#platform/outbound/open-mail-door';
import { openLetters } from './open-letters.ts';
import { sendLetters } from './send-letters.ts';

const NOW = Temporal.Instant.from('2026-11-22T12:00:00Z');
const root = mkdtempSync(join(tmpdir(), 'letters-'));
const of = { organisation: newId(NOW), person: newId(NOW) };
const from = 'Reisrecht <post@voorbeeld.example>';

let folder: string;
let taken: string[] = [];
let answer: number | undefined;
let server: SMTPServer;
let door: MailDoor;
beforeAll(async () => {
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: (_address, _session, done) => done(fail(answer)),
    onData: (stream, _session, done) => {
      let text = '';
      stream.on('data', (part: Buffer) => (text += part.toString('utf8')));
      stream.on('end', () => {
        taken.push(text);
        done();
      });
    },
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', () => resolve()));
  const { port } = server.server.address() as AddressInfo;
  door = openMailDoor({ url: `smtp://127.0.0.1:${port}`, from });
});
beforeEach(() => {
  folder = mkdtempSync(join(root, 'of-'));
  [taken, answer] = [[], undefined];
});
afterAll(async () => {
  door.close();
  await new Promise<void>((resolve) => server.close(() => resolve()));
  rmSync(root, { recursive: true, force: true });
});

const fail = (code: number | undefined) =>
  code === undefined ? null : Object.assign(new Error('no'), { responseCode: code });
const write = (subject: string, to = 'noor@voorbeeld.example') =>
  openLetters(folder, '').write({ to, subject, text: 'Open deze link: één keer.\n' }, of, NOW);
/** What came in, as a person reads it: nodemailer writes other signs as =C3=A9. */
const plain = (text: string) =>
  Buffer.from(
    text
      .replaceAll(/=\r\n/g, '')
      .replaceAll(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString('utf8');

test('each letter arrives once, whole, and lies there no more', async () => {
  write('Uw account');
  write('Een ander wachtwoord');
  expect(await sendLetters(folder, door)).toEqual({ sent: 2, refused: 0, waiting: 0 });
  expect(readdirSync(folder)).toEqual([]);
  expect(await sendLetters(folder, door)).toEqual({ sent: 0, refused: 0, waiting: 0 });
  expect(taken).toHaveLength(2);
  const first = taken.map(plain).find((text) => text.includes('Subject: Uw account'));
  for (const part of [`From: ${from}`, 'To: noor@voorbeeld.example', 'één keer.'])
    expect(first).toContain(part);
});

test('the same letter has the same number, so that a second try is seen as one', async () => {
  write('Uw account');
  const [name = ''] = readdirSync(folder);
  await sendLetters(folder, door);
  expect(taken[0]).toContain(`<${name.slice(0, 36)}@reisrecht>`);
});

test('while the mail server is away or busy letters wait, all of them', async () => {
  write('Uw account');
  write('Een ander wachtwoord');
  answer = 451;
  expect(await sendLetters(folder, door)).toEqual({ sent: 0, refused: 0, waiting: 2 });
  const away = openMailDoor({ url: 'smtp://127.0.0.1:1', from });
  expect(await sendLetters(folder, away)).toEqual({ sent: 0, refused: 0, waiting: 2 });
  away.close();
  expect(readdirSync(folder)).toHaveLength(2);
});

test('a letter that is never taken is set aside and holds up no other', async () => {
  write('Uw account');
  answer = 550;
  expect(await sendLetters(folder, door)).toEqual({ sent: 0, refused: 1, waiting: 0 });
  answer = undefined;
  write('Een ander wachtwoord');
  expect(await sendLetters(folder, door)).toEqual({ sent: 1, refused: 0, waiting: 0 });
  expect(readdirSync(folder).filter((name) => name.endsWith('.refused'))).toHaveLength(1);
});

test('mail passes the guard of the process by its own door only', async () => {
  write('Uw account');
  const guard = guardEgress([]);
  try {
    expect(await sendLetters(folder, door)).toMatchObject({ sent: 1 });
    expect(guard.refused).toEqual([]);
  } finally {
    guard.lift();
  }
});

test('an address that is none of a mail server is refused at the start', () => {
  for (const url of ['mail.example.nl', 'https://mail.example.nl:465', 'smtp://mail.example.nl'])
    expect(() => openMailDoor({ url, from })).toThrow('REISRECHT_MAIL');
});
