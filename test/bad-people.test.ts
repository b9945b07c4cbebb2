// The list of bad people and bad input: each has tests that hold it, named here, so that none can go unseen.
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');

/** Who or what it is → the tests that hold it, as `file > title`. */
const held: Readonly<Record<string, readonly string[]>> = {
  'a request for another’s data': [
    'src/flows/carry-out-request.test.ts > somebody else’s request is not there, for looking nor for withdrawing',
    'src/shells/server/my-data.test.ts > a preview sends nothing, says what stays and until when, and cannot be asked about another',
  ],
  'a guessed link': [
    'src/services/trust/rights/clause.test.ts > a link is for one use, two days and five guesses; at rest only its hash stands',
    'src/shells/server/my-data.test.ts > who guesses gets the same answer, and no letter is written',
  ],
  'a shared card’s second holder inside an export': [
    'src/privacy/export/plan-export.test.ts > gives each what is about him and what is about both, and says what it withholds',
    'src/privacy/export/plan-export.test.ts > a second holder who is nobody makes nothing his, and without a person nothing is given',
  ],
  'a person at two clients': [
    'src/flows/carry-out-request.test.ts > a person at two clients: each organisation stands apart, and an erasure at one leaves the other whole',
    'src/flows/export-person.test.ts > no canary of a colleague, or of the same person at another client, is anywhere in it',
  ],
  'a person who leaves and returns': [
    'src/flows/refuse-erased.test.ts > whoever leaves, is erased and returns begins anew: nothing hangs on the number of before',
    'src/flows/import-people.test.ts > who comes back before the day keeps everything, and coordinates have their thirty days again',
  ],
  'an erasure in the middle of a month close': [
    'src/flows/carry-out-request.test.ts > in the middle of a month close: the close ends with the sums it would have had',
  ],
  'a withdrawal while a batch is under way': [
    'src/flows/withdraw-consent.test.ts > bad people: a withdrawal in the middle of an import waits for it and takes along what it brought',
    'src/flows/carry-out-request.test.ts > withdrawn while it is carried out: either withdrawn and whole, or erased; never half',
  ],
  'a restored backup': [
    'src/shells/restore/restore.test.ts > a restore to a copy of before an erasure does not bring the person back',
    'src/shells/restore/restore.test.ts > a restriction and a withdrawal of after the copy are there again, and hide and delete as they did',
  ],
  'a clock set back': [
    'src/shells/worker/sweep.test.ts > with a clock more than a day before the last run nothing is touched, and the run says so',
    'src/shells/worker/sweep.test.ts > bad people: with a clock set back nothing comes back and nothing goes early, and the office is told',
  ],
  'a recipient that never confirms': [
    'src/flows/remind-recipient.test.ts > bad people: a recipient that never confirms is reminded twice, and then counts as silent for all to see',
    'src/shells/worker/erased-links.test.ts > bad people: a provider that never confirms is asked each day, and the office sees since when',
  ],
  'a staff member who browses': [
    'src/privacy/views/record-views.test.ts > a member of staff who browses is told to the privacy officer, once an hour, a helpful one is not',
    'src/privacy/views/record-views.test.ts > the person reads who was let in, why, and what was looked at: names of kinds, no values',
  ],
  '10,000 requests at once with crashes': [
    'src/services/trust/rights/explore.test.ts > a crash after any move: the same move again is refused or changes nothing that counts',
  ],
  'a register that differs from the database’s': [
    'test/access-drift.test.ts > the start refuses with a sentence that says what was changed and what to do',
  ],
};

test.each(Object.entries(held))('bad people: %s', (_, tests) => {
  expect(tests.length).toBeGreaterThan(0);
  for (const one of tests) {
    const [file = '', title = ''] = one.split(' > ');
    expect(existsSync(resolve(ROOT, file)), file).toBe(true);
    expect(readFileSync(resolve(ROOT, file), 'utf8').includes(`'${title}'`), one).toBe(true);
  }
});
