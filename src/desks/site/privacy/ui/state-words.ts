// How a promise stands, in one short phrase.
import { catalogue } from '#ui-kit';

export const stateWords = catalogue(
  {
    passed: 'bewaakt door een test die slaagde',
    failed: 'waarvan de test faalde',
    'not-run': 'met een test die hier niet liep',
    person: 'met bewijs van mensen',
    open: 'nog zonder test',
    unbuilt: 'nog niet gebouwd',
  },
  {
    passed: 'enforced by a test that passed',
    failed: 'of which the test failed',
    'not-run': 'with a test that did not run here',
    person: 'with proof by people',
    open: 'without a test yet',
    unbuilt: 'not built yet',
  },
);
