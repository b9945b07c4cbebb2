// What is handed over is complete, equal in both languages, safe to open in a spreadsheet, and quick to make.
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { activities } from '#register';
import { registerJson } from '../register-json.ts';
import { builtServices, statementFor } from '../statement/statement-for.ts';
import { statementText } from '../statement/statement-text.ts';
import { article30, article30Csv, article30Html } from './article-30.ts';
import { compareFacts } from './compare-packs.ts';
import { dpv, dpvIrisOf } from './dpv.ts';
import { basisTerms, DPV, dpvTerms, rightTerms } from './dpv-terms.ts';
import { makePack } from './pack.ts';
import { partyTable } from './party-table.ts';

const brand = {
  id: 'molenwiek',
  name: 'Molenwiek',
  company: '=Molenwiek; Mobiliteit "B.V."',
  group: 'Molenwiek Groep N.V.',
  address: 'Dijk 1, 1234 AB Ede',
  email: 'vragen@molenwiek.example',
  officerEmail: 'privacy@molenwiek.example',
};
const nl = { brand, locale: 'nl' } as const;
const date = Temporal.PlainDate.from('2026-11-22');

test('each activity stands in exactly one of the two records of article 30, with all that the article asks', () => {
  const controller = article30('controller', nl);
  const processor = article30('processor', nl);
  const ids = [...controller.rows, ...processor.rows].map(([id = '']) => id.split(':')[0]);
  expect(ids.toSorted()).toEqual(activities.map(({ id }) => id).toSorted());
  for (const row of controller.rows) expect(row.filter((cell) => cell === '')).toEqual([]);
  for (const row of processor.rows) expect(row.filter((cell) => cell === '')).toEqual([]);
  expect(controller.rows.length).toBeGreaterThan(processor.rows.length);
});

test('a transfer outside the EEA names the country and its ground', () => {
  const { columns, rows } = article30('controller', { brand, locale: 'en' });
  const push = rows.find(([id = '']) => id.startsWith('system/push'));
  expect(push?.[columns.indexOf('transfers outside the EEA')]).toContain('US, adequacy-decision');
});

test('the CSV is read back as it was, and no cell is a formula', () => {
  const table = article30('controller', nl);
  const back = Papa.parse<string[]>(article30Csv(table).trim(), { delimiter: ';' });
  expect(back.errors).toEqual([]);
  expect(back.data).toHaveLength(table.rows.length + 1);
  expect(back.data.flat().filter((cell) => /^[=+@-]/.test(cell))).toEqual([]);
  expect(article30Html('controller', nl)).toContain('=Molenwiek; Mobiliteit &quot;B.V.&quot;');
});

test('only the services of a client are in its records', () => {
  const { rows } = article30('controller', { ...nl, services: ['travel/co2'] });
  expect(rows.map(([id]) => id?.split(':')[0])).toEqual(['travel/co2/estimate']);
});

test('the export to the vocabulary uses only the terms that are listed, and no reference leads nowhere', () => {
  const document = dpv();
  const listed = new Set<string>(dpvTerms.map((term) => DPV + term));
  expect(dpvIrisOf(document).filter((iri) => iri.startsWith(DPV) && !listed.has(iri))).toEqual([]);
  const text = JSON.stringify(document);
  const named = new Set([...text.matchAll(/"@id":"(own:[^"]+)","@type"/g)].map((match) => match[1]));
  const used = new Set([...text.matchAll(/"(own:[^"]+)"/g)].map((match) => match[1]));
  expect([...used].filter((id) => !named.has(id))).toEqual([]);
  expect(document['@graph'].filter((node) => node['@type'] === 'dpv:Process')).toHaveLength(
    activities.length,
  );
  for (const terms of [...Object.values(basisTerms), ...Object.values(rightTerms).flat()]) {
    expect(terms).toMatch(/^(eu-gdpr:A\d|dpv:ControllerProcessorAgreement)/);
  }
});

test('the pack says what changed since the previous one, first what is new', () => {
  const of = { ...nl, client: 'Bouwbedrijf', services: ['travel/co2', 'travel/trips'] };
  const first = makePack({ ...of, services: ['travel/co2'] }, date);
  expect(first.files['pack.md']).toContain('Dit is het eerste pakket');
  const same = makePack({ ...of, services: ['travel/co2'] }, date, first.facts);
  expect(same.changes).toEqual([]);
  const second = makePack(of, date.add({ days: 1 }), first.facts);
  expect(second.changes?.[0]).toMatchObject({ kind: 'added' });
  expect(second.files['pack.md']).toContain('travel/trips/by-hand: bewaart ');
  expect(second.changes?.map(({ says }) => says)).toContain(
    'travel/trips/history: op grond van uitvoering van de overeenkomst',
  );
  const back = makePack({ ...of, services: ['travel/co2'] }, date, second.facts);
  expect(back.changes?.every(({ kind }) => kind === 'removed')).toBe(true);
});

test('a fact that only an older register knew is told by its own name', () => {
  expect(compareFacts(['a/b/c · field · shoe_size'], [], 'en')).toEqual([
    { kind: 'removed', says: 'a/b/c: holds shoe_size' },
  ]);
});

test('the pack holds weighing, risks, what a lawyer must confirm and what guards each promise', () => {
  const { files } = makePack({ brand, locale: 'en', client: 'Builders' }, date);
  for (const head of ['How interests were weighed', 'Risks and measures', 'To be confirmed by a lawyer']) {
    expect(files['pack.html']).toContain(`<h2>${head}</h2>`);
    expect(files['pack.md']).toContain(`## ${head}`);
  }
  expect(Object.values(files).join('')).not.toMatch(/undefined|\[object/);
});

test('the register and every text that comes from it are made in under two seconds', () => {
  const began = performance.now();
  const made = (['nl', 'en'] as const).flatMap((locale) => [
    statementText(statementFor({ brand, services: builtServices(), locale, date })),
    article30Html('controller', { brand, locale }),
    article30Html('processor', { brand, locale }),
    article30Csv(partyTable(locale)),
    ...Object.values(makePack({ brand, locale }, date).files),
  ]);
  const all = [...made, JSON.stringify(dpv()), JSON.stringify(registerJson([]))];
  const tookMs = performance.now() - began;
  expect(all.join('').length).toBeGreaterThan(500_000);
  expect(tookMs).toBeLessThan(2000);
});
