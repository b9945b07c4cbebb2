// The contract for scripts, driven blind: commands with --json in one data folder, from nothing to a closed
// month.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withCheckDigit } from '#kernel/card-number';
import { openShell, type Shell } from './open-shell.ts';

interface Line {
  readonly id: string;
  readonly date: string;
  readonly amountCents: number;
  readonly untaxedCents: number;
  readonly taxedCents: number;
  readonly distanceM: number;
  readonly correctionOf: { readonly run: string; readonly line: string | null } | null;
}
const linesOf = (json: Record<string, unknown>) => json.lines as readonly Line[];

const CARD = withCheckDigit('352812345678901');
const people = 'personnel_number,name,email,starts_on,ends_on\n';
const trips = 'personnel_number,date,departure,arrival,from,to,distance_km,mode,fuel,purpose,cost_eur\n';

let shell: Shell;
let id = '';
beforeAll(async () => {
  shell = openShell();
  const made = await shell.runAsInstalled('organisation', 'create', '--name', 'Acme', '--json');
  expect(made.status, made.err).toBe(0);
  expect(Object.keys(made.json)).toEqual(['organisation']);
  id = String(made.json.organisation);
  await shell.keepDatabase();
});
afterAll(() => shell.close());

const ofUs = (...words: readonly string[]) => shell.run(...words, '--organisation', id, '--json');
/** As `ofUs`, by a process of its own: once for each status, and where the folder of the process counts. */
const alone = (...words: readonly string[]) => shell.runAlone(...words, '--organisation', id, '--json');
const bring = (kind: string, name: string, content: string | Uint8Array, ...more: readonly string[]) =>
  ofUs('import', kind, shell.put(name, content), ...more);

describe('files in', () => {
  test('a list of people: bad rows are told with line and reason while the good ones go in; again changes nothing', async () => {
    const file = `${people}1,Ann,ann@example.nl,2020-01-01,\n2,=cmd,two@example.nl,2020-01-01,\n3,Bad,bad,2020-01-01,\n`;
    const first = await alone('import', 'people', shell.put('people.csv', file));
    expect(first.status).toBe(2);
    expect(first.json).toEqual({
      accepted: 2,
      unchanged: 0,
      refused: [{ line: 4, reason: expect.stringContaining('e-mail') }],
    });
    const again = await bring('people', 'people.csv', file.replace(/3,Bad.*\n/, ''));
    expect([again.status, again.json]).toEqual([0, { accepted: 0, unchanged: 2, refused: [] }]);
  });

  test('trips, cards, check-ins, home-working days and vehicles answer the same shape', async () => {
    const march = `${trips}1,2026-03-02,08:00,08:20,A,B,10,car,petrol,commute,\n1,2026-03-03,08:00,08:20,A,B,42.195,car,petrol,commute,\n2,2026-03-04,08:00,09:00,A,C,30,train,,business,12.40\n2,2026-03-05,08:00,09:00,A,C,5,car,,private,\n1,2026-03-06,08:00,08:20,A,B,10,car,,,\n`;
    const told = await bring('trips', 'trips.csv', march);
    expect([told.status, told.json]).toEqual([0, { accepted: 5, unchanged: 0, refused: [] }]);
    const cards = await bring('cards', 'cards.csv', `personnel_number,card_number\n1,${CARD}\n`);
    expect([cards.status, cards.json]).toEqual([0, { accepted: 1, unchanged: 0, refused: [] }]);
    const header = 'Datum;Check-in;Vertrek;Check-uit;Bestemming;Bedrag;Transactie;Klasse;Product;Kaartnummer';
    const rides = `${header}\n09-03-2026;08:02;Amersfoort Centraal;08:21;Utrecht Centraal;5,10;Check-uit;;;${CARD}\n10-03-2026;08:02;X;08:21;Y;1,00;Wonderlijk;;;${CARD}\n`;
    const ridden = await bring('ov-chipkaart', 'ov.csv', rides);
    expect([ridden.status, ridden.json]).toEqual([0, { accepted: 2, unchanged: 0, refused: [] }]);
    const days = await bring('home-days', 'days.csv', 'personnel_number,date\n2,2026-03-06\n2,2026-03-06\n');
    expect([days.status, days.json]).toEqual([0, { accepted: 1, unchanged: 1, refused: [] }]);
    const vehicles = await shell.run(
      'import',
      'vehicles',
      shell.put('v.csv', 'Kenteken,Voertuigsoort\nAB12CD,Personenauto\n'),
      '--json',
    );
    expect([vehicles.status, vehicles.json]).toEqual([0, { accepted: 1, unchanged: 0, refused: [] }]);
  });

  test('what is no CSV of ours is refused whole: nothing done, one reason that says what to do', async () => {
    const zip = Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(200, 7)]);
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(trips, 'utf16le')]);
    const [large, zipped, wide, cut, absent] = await Promise.all([
      bring('trips', 'large.csv', Buffer.alloc(70 * 1024 * 1024, 'a')),
      bring('trips', 'zip.csv', zip),
      bring('trips', 'wide.csv', utf16),
      bring('trips', 'cut.csv', `${trips}1,2026-03-10,08:00,08:20,A,B,10,car,,commute,\n1,2026-03-11,08:0`),
      alone('import', 'trips', join(shell.folder, 'absent.csv')),
    ]);
    for (const { status, json } of [large, zipped, wide, absent]) {
      expect(status).toBe(1);
      expect(json).toEqual({ accepted: 0, unchanged: 0, refused: [{ line: 1, reason: expect.any(String) }] });
    }
    expect(cut.status).toBe(2);
    expect(cut.json).toMatchObject({ accepted: 1, refused: [{ line: 3 }] });
  });
});

describe('the month', () => {
  test('confirming counts what is confirmed and what is open', async () => {
    const { status, json } = await ofUs('trips', 'confirm', '--month', '2026-03');
    expect([status, json]).toEqual([0, { confirmed: 5, open: 2 }]);
  });

  test('March as known in March pays 0.23, in the preview and in the close; closing again prints the stored run', async () => {
    const asked = ['--month', '2026-03', '--known-at', '2026-03-31'];
    const preview = await ofUs('month', 'preview', ...asked);
    expect(Object.keys(preview.json)).toEqual([
      'organisation',
      'month',
      'knownAt',
      'lines',
      'totals',
      'warnings',
    ]);
    const first = linesOf(preview.json).find((line) => line.date === '2026-03-02');
    expect(first).toEqual({
      id: expect.any(String),
      personnelNumber: '1',
      date: '2026-03-02',
      kind: 'travel',
      purpose: 'commute',
      mode: 'car',
      distanceM: 10_000,
      amountCents: 230,
      untaxedCents: 230,
      taxedCents: 0,
      rule: expect.any(String),
      source: expect.any(String),
      correctionOf: null,
    });
    const closed = await ofUs('month', 'close', ...asked);
    expect(closed.status).toBe(0);
    expect(closed.json.totals).toEqual({
      amountCents: 230 + 970 + 230 + 1240 + 245,
      untaxedCents: 2915,
      taxedCents: 0,
    });
    expect((await ofUs('month', 'close', ...asked)).out).toBe(closed.out);
    const other = await ofUs('month', 'close', '--month', '2026-03', '--known-at', '2026-06-30');
    expect(linesOf(other.json)).toEqual(linesOf(closed.json));
    expect(JSON.stringify(other.json.warnings)).toContain('closed-with-other-knowledge');
    const explained = await shell.run('month', 'explain', first?.id ?? '', '--json');
    expect(explained.status).toBe(0);
  });

  test('the next run after publication carries the corrections of 0.02, and each line opens to its source', async () => {
    const { json } = await ofUs('month', 'close', '--month', '2026-04');
    const lines = linesOf(json);
    expect(lines.map((line) => [line.date, line.distanceM, line.amountCents])).toEqual([
      ['2026-03-02', 0, 20],
      ['2026-03-03', 0, 85],
      ['2026-03-10', 0, 20],
    ]);
    expect(lines.every((line) => line.correctionOf?.line)).toBe(true);
    const explained = await shell.run('month', 'explain', lines[0]?.id ?? '', '--json');
    expect(explained.status).toBe(0);
    expect(explained.out).toContain('18302');
  });

  test('a trip taken back is a correction in the next run', async () => {
    const listed = await ofUs('trips', 'list', '--month', '2026-03', '--person', '1');
    const [first] = listed.json.trips as { id: number; state: string }[];
    expect(first).toMatchObject({ state: 'confirmed' });
    const taken = await ofUs('trips', 'withdraw', '--trip', String(first?.id));
    expect([taken.status, taken.json]).toEqual([0, { withdrawn: 1, claims: 1 }]);
    const { json } = await ofUs('month', 'close', '--month', '2026-05');
    expect(linesOf(json).map((line) => [line.date, line.amountCents])).toEqual([['2026-03-02', -250]]);
  });

  test('the payroll files are written, and nothing of an open month is', async () => {
    const out = join(shell.folder, 'payroll');
    const write = (month: string, format: string) =>
      ofUs('month', 'export', '--month', month, '--format', format, '--out', out);
    const [csv, afas, open] = await Promise.all([
      write('2026-03', 'csv'),
      write('2026-03', 'afas'),
      write('2026-08', 'csv'),
    ]);
    expect([csv.status, afas.status, open.status]).toEqual([0, 0, 1]);
    expect(Object.keys(csv.json)).toEqual(['files', 'rows']);
    expect(readdirSync(out).sort()).toEqual(['afas-HrCompMut-2026-03.jsonl', 'payroll-2026-03.csv']);
    for (const line of readFileSync(join(out, 'afas-HrCompMut-2026-03.jsonl'), 'utf8').trim().split('\n')) {
      expect(JSON.parse(line)).toBeTypeOf('object');
    }
  });

  test('the legal report counts what is confirmed and not taken back', async () => {
    const { json } = await ofUs('wpm', '--year', '2026');
    expect(json).toMatchObject({ year: 2026, employees: 2 });
    const rows = json.rows as Record<string, unknown>[];
    expect(rows.map(({ purpose, mode, fuel, km }) => [purpose, mode, fuel, km])).toEqual([
      ['business', 'train', 'none', 30],
      ['commute', 'car', 'none', 10],
      ['commute', 'car', 'petrol', 42.195],
    ]);
  });
});

describe('what surrounds it', () => {
  test('policy, choice, figures, balance, what is kept aside and services answer one object each', async () => {
    const file = shell.put(
      'policy.json',
      JSON.stringify({ validFrom: '2026-01-01', groups: [{ homeWorking: 'none' }] }),
    );
    const set = await ofUs('policy', 'set', file);
    expect([set.status, Object.keys(set.json)]).toEqual([0, ['policy', 'agreements']]);
    const answers = await Promise.all([
      ofUs('policy', 'show'),
      ofUs(
        'policy',
        'agree',
        '--person',
        '1',
        '--one-way-km',
        '12,5',
        '--days',
        '3',
        '--mode',
        'car',
        '--from',
        '2026-01-01',
      ),
      ofUs('choose', '2026-03-06', '--person', '2', '--for', 'home-working'),
      shell.run('figures', '--json'),
      ofUs('cards', 'balance', '--person', '1'),
      ofUs('aside', 'list'),
      ofUs('service', 'off', 'travel/trips'),
    ]);
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 0));
    expect(answers[4]?.json.cards).toMatchObject([{ balanceCents: -510, transactions: 1, keptAside: 1 }]);
    expect(answers[5]?.json.aside).toMatchObject([{ transaction: 'Wonderlijk', personnelNumber: '1' }]);
    const off = await bring('trips', 'off.csv', `${trips}1,2026-04-02,08:00,08:20,A,B,10,car,,commute,\n`);
    expect(off.status).toBe(1);
  });

  test('the register is one object with activities and records', async () => {
    const { status, json } = await shell.run('register', '--json');
    expect(status).toBe(0);
    expect(Object.keys(json)).toEqual(['activities', 'records']);
    const [activity] = json.activities as Record<string, unknown>[];
    const parts = 'bases built fields id reads recipients retention role service text wing';
    expect(Object.keys(activity ?? {}).sort()).toEqual(parts.split(' '));
    const [record] = json.records as Record<string, unknown>[];
    expect(Object.keys(record ?? {}).sort()).toEqual(['activity', 'columns', 'subjects', 'table']);
  });

  test('an export of one person is one file with its hashes; what goes along comes in again and changes nothing', async () => {
    const all = await alone('export', 'person', '--person', '1', '--out', 'all.zip');
    expect(readdirSync(shell.folder)).toContain('all.zip');
    expect([all.status, all.err.includes('rows')]).toEqual([0, true]);
    expect(Object.keys(all.json)).toEqual(['file', 'rows', 'activities', 'files']);
    const moved = join(shell.folder, 'along.zip');
    const along = await ofUs('export', 'person', '--person', '1', '--out', moved, '--portability');
    expect(along.status).toBe(0);
    expect(Number(along.json.rows)).toBeLessThan(Number(all.json.rows));
    const nobody = await ofUs('export', 'person', '--person', '9999', '--out', moved);
    expect([nobody.status, nobody.json]).toMatchObject([1, { refusal: { code: 'person-unknown' } }]);
    const back = await ofUs('import', 'portability', moved, '--person', '2');
    expect(Object.keys(back.json)).toEqual(['accepted', 'unchanged', 'refused', 'leftOut']);
    const again = await ofUs('import', 'portability', moved, '--person', '2');
    expect(again.json).toMatchObject({ accepted: 0 });
  });

  test('wrong usage is 64, an organisation, line or person that is not there is 1, and each says why', async () => {
    const unknown = '01990000-0000-7000-8000-000000000009';
    const wrong = await Promise.all([
      shell.runAlone('month', 'fly', '--json'),
      ofUs('month', 'close', '--month', '2026-13'),
      ofUs('month', 'close'),
      ofUs('import', 'horses', 'x.csv'),
      ofUs('trips', 'withdraw', '--trip', 'one'),
    ]);
    expect(wrong.map(({ status }) => status)).toEqual([64, 64, 64, 64, 64]);
    const nothing = await Promise.all([
      shell.run('month', 'preview', '--organisation', unknown, '--month', '2026-03', '--json'),
      shell.run('month', 'explain', `${id}.9.9`, '--json'),
      shell.run('month', 'explain', 'no line', '--json'),
      ofUs('cards', 'balance', '--person', '9999'),
      ofUs('month', 'close', '--month', '2027-01'),
    ]);
    expect(nothing.map(({ status }) => status)).toEqual([1, 1, 1, 1, 1]);
    for (const { err, json } of [...wrong, ...nothing]) {
      expect(err.length).toBeGreaterThan(10);
      expect(json).toEqual({ refusal: { code: expect.any(String), reason: expect.any(String) } });
    }
  });

  test('after the last process the database stops, and the next command finds everything as it was', async () => {
    await shell.letDatabaseGo();
    const { status, json } = await shell.runAsInstalled('organisation', 'list', '--json');
    expect([status, json]).toMatchObject([0, { organisations: [{ id, name: 'Acme' }] }]);
  });
});
