// What an answer of AFAS means for the line that was sent.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseAnswer } from './parse-answer.ts';
import { countMatchingRows } from './parse-rows.ts';

test('a line that was taken gives its number', () => {
  expect(parseAnswer(201, '{"results":{"HrCompMut":{"Id":"17"}}}')).toEqual({ kind: 'accepted', id: '17' });
  expect(parseAnswer(200, '')).toEqual({ kind: 'accepted', id: undefined });
});

test('a refused line keeps the reason and the number of the log', () => {
  const body =
    '{"errorNumber":30,"externalMessage":"Medewerker\\u0007 onbekend","profitLogReference":"AB-1"}';
  expect(parseAnswer(400, body)).toEqual({
    kind: 'refused',
    reason: 'status 400: Medewerker onbekend: log AB-1',
  });
  expect(parseAnswer(500, body)).toMatchObject({ kind: 'failed', isDuplicate: false });
});

test('a wrong token, a busy server and a broken one are three different things', () => {
  expect(parseAnswer(401, '').kind).toBe('not-allowed');
  expect(parseAnswer(403, '').kind).toBe('not-allowed');
  expect(parseAnswer(429, '').kind).toBe('later');
  expect(parseAnswer(503, '{"error":{"message":"onderhoud"}}')).toEqual({
    kind: 'later',
    reason: 'status 503: onderhoud',
  });
  for (const status of [500, 502, 504]) expect(parseAnswer(status, '<html>').kind).toBe('unknown');
});

test('no text, however strange, is more than a reason of bounded length', async () => {
  await fc.assert(
    fc.property(fc.integer({ min: 400, max: 599 }), fc.json(), fc.string(), (status, json, text) => {
      for (const body of [json, text, JSON.stringify({ errorNumber: 1, externalMessage: text.repeat(50) })]) {
        const answer = parseAnswer(status, body);
        if (answer.kind !== 'accepted') expect(answer.reason.length).toBeLessThan(500);
      }
    }),
  );
});

test('a row counts only when it carries our own reference', () => {
  const rows = '{"skip":0,"take":2,"rows":[{"Rem":"RR-1"},{"Rem":"RR-2"},null,{"toString":1}]}';
  expect(countMatchingRows(rows, 'Rem', 'RR-1')).toBe(1);
  expect(countMatchingRows(rows, 'Rem', 'RR-9')).toBe(0);
  expect(countMatchingRows('<html>', 'Rem', 'RR-1')).toBeUndefined();
  expect(countMatchingRows('{"rows":1}', 'Rem', 'RR-1')).toBeUndefined();
});
