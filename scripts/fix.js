// `npm run fix`: wraps comments, formats, sorts imports and mends what the linter can mend by itself.
import { ensureInstalled } from './install.js';
import { close, lint } from './steps.js';
import { wrapComments } from './wrap-comments.js';

await close(ensureInstalled, async (place) => {
  const wrapped = wrapComments(place.root);
  process.stdout.write(`Wrapped the comments of ${wrapped} files.\n`);
  return [await lint(place, '--write', ...process.argv.slice(2))];
});
