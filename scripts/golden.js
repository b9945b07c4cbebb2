// `npm run golden`: writes the golden files anew. Read the difference before you commit it: it is the change
// in plain words.
import { ensureInstalled } from './install.js';
import { close, tests } from './steps.js';

await close(ensureInstalled, async (place) => [
  await tests(place, ['test/golden', ...process.argv.slice(2)], { GOLDEN: 'write' }),
]);
