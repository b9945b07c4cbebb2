// `npm run check`: types, lint, the guards and the golden files; no database server and no browser, so it is
// quick.
import { ensureInstalled } from './install.js';
import { close, lint, tests, types } from './steps.js';

await close(ensureInstalled, async (place) => [
  await types(place),
  await lint(place),
  await tests(place, ['test/tidy', 'test/golden', ...process.argv.slice(2)]),
]);
