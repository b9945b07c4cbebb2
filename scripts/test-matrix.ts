// npm run test:matrix: role × table × action × relation as the register says it, and every policy and grant
// changed in every way that could matter. Last line: cells N wrong N mutants N killed N.
// A word after -- takes only the mutants whose name has it.
import { stopCluster } from '../test/database/cluster.ts';
import { isKilled, listMutants } from '../test/matrix/mutants.ts';
import { askAll, openMatrix } from '../test/matrix/open-matrix.ts';

const SHOWN = 40;
const say = (line: string) => process.stdout.write(`${line}\n`);

const matrix = await openMatrix();
try {
  const { cells, wrong } = await askAll(matrix);
  for (const { cell, answer } of wrong.slice(0, SHOWN)) {
    say(`wrong: ${cell.name}: ${answer || 'no row'}, expected ${cell.expected || 'no row'}`);
  }
  const word = process.argv[2] ?? '';
  const all = (await listMutants(matrix)).filter(({ name }) => name.includes(word));
  const same = all.filter((mutant) => mutant.same !== undefined);
  const mutants = all.filter((mutant) => mutant.same === undefined);
  for (const mutant of same) {
    const isSame = !(await isKilled(matrix, mutant));
    say(isSame ? `equivalent: ${mutant.name}: ${mutant.same}` : `NOT equivalent after all: ${mutant.name}`);
    if (!isSame) process.exitCode = 1;
  }
  let killed = 0;
  for (const [at, mutant] of mutants.entries()) {
    if (await isKilled(matrix, mutant)) killed += 1;
    else say(`survived: ${mutant.name}`);
    if (at % 500 === 499) process.stderr.write(`${at + 1} of ${mutants.length} mutants\n`);
  }
  if (wrong.length > 0 || killed < mutants.length) process.exitCode = 1;
  say(`cells ${cells} wrong ${wrong.length} mutants ${mutants.length} killed ${killed}`);
} finally {
  await matrix.close();
  await stopCluster();
}
