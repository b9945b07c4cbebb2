// A name that looks like a formula stays text in the file of views.
import { expect, test } from 'vitest';
import { writeViews } from './write-views.ts';

test('no cell begins like a formula, and who has no name is said so', () => {
  const same = (text: string) => ({ nl: text, en: text });
  const view = {
    id: 1,
    at: '2026-11-22T09:00:00Z',
    viewer: null,
    personId: 'p',
    person: '=1+1',
    activity: same('Uw dienstverband'),
    fields: [same('naam'), same('nummer')],
    reason: same('de lijst; van mensen'),
  };
  const text = writeViews([view], ({ nl }) => nl, { organisation: 'de organisatie', gone: '–' });
  expect(text.split('\r\n')[1]).toBe(
    `2026-11-22T09:00:00Z;de organisatie;'=1+1;Uw dienstverband;naam, nummer;"de lijst; van mensen"`,
  );
});
