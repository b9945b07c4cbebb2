// Activities: each belongs to one service; a service has a folder when the register says it is built, and
// only then.
import { lineAt } from './read-code.ts';
import { roomOf } from './resolve.ts';
import type { Finding, Rule, Tree } from './tree.ts';

const registerFile = /^src\/register\/([a-z0-9-]+)\/([a-z0-9-]+)\.ts$/;
const isServiceFile = (path: string): boolean =>
  registerFile.test(path) && !path.startsWith('src/register/system/') && !path.endsWith('.test.ts');

interface Entry {
  readonly path: string;
  readonly name: string;
  readonly isBuilt: boolean;
}

function entriesOf(tree: Tree, findings: Finding[]): Entry[] {
  const entries: Entry[] = [];
  for (const [path, text] of tree) {
    const [, wing, file] = isServiceFile(path) ? (registerFile.exec(path) ?? []) : [];
    if (wing === undefined) continue;
    const calls = [...text.matchAll(/\bservice\(\s*'([^']+)',\s*'([^']+)'/g)];
    if (calls.length === 0) continue;
    const name = `${calls[0]?.[1]}/${calls[0]?.[2]}`;
    if (calls.length > 1)
      findings.push({ path, say: 'It holds more than one service: give each a file of its own.' });
    if (name !== `${wing}/${file}`)
      findings.push({ path, say: `It calls itself ${name}: a service has one name everywhere.` });
    const built = /\bbuilt:\s*(true|false)\b/.exec(text.slice(calls[0]?.index))?.[1];
    if (built === undefined)
      findings.push({ path, say: 'It does not say whether it is built: true or false.' });
    entries.push({ path, name, isBuilt: built === 'true' });
  }
  return entries;
}

function checkFolders(tree: Tree, entries: readonly Entry[]): Finding[] {
  const rooms = new Set([...tree.keys()].map(roomOf).filter((room) => room?.includes('/')));
  const findings: Finding[] = [];
  for (const { path, name, isBuilt } of entries) {
    if (isBuilt && !rooms.has(name)) {
      findings.push({
        path,
        say: `It is built, but src/services/${name} does not exist: build it, or write built: false.`,
      });
    }
    if (!isBuilt && rooms.has(name)) {
      findings.push({ path, say: `It is not built, but src/services/${name} exists: write built: true.` });
    }
  }
  for (const room of rooms) {
    if (!entries.some((entry) => entry.name === room)) {
      const say = `The register has no src/register/${room}.ts: write what it keeps, why and how long before it keeps it.`;
      findings.push({ path: `src/services/${room}`, say });
    }
  }
  return findings;
}

/** A table stands in the wing of its activity: nobody keeps rows for an activity that others answer for. */
function checkRecords(tree: Tree): Finding[] {
  const findings: Finding[] = [];
  for (const [path, text] of tree) {
    const wing = roomOf(path)?.split('/')[0];
    if (wing === undefined || !path.endsWith('records.ts')) continue;
    for (const match of text.matchAll(/\brecord\(\s*'([^']+)'\s*\)/g)) {
      const [there = ''] = match[1]?.split('/') ?? [];
      if (there === wing || there === 'system') continue;
      const say = `A table of ${match[1]} belongs to the wing ${there}: declare it there.`;
      findings.push({ path, line: lineAt(text, match.index), say });
    }
  }
  return findings;
}

/** What an activity names as its code is code of this tree. */
function checkCode(tree: Tree): Finding[] {
  const findings: Finding[] = [];
  for (const [path, text] of tree) {
    if (!/^src\/register\/[a-z-]+\/[a-z0-9-]+\.ts$/.test(path)) continue;
    for (const list of text.matchAll(/\bdoneIn:\s*\[([^\]]*)\]/g)) {
      for (const [, named = ''] of (list[1] ?? '').matchAll(/'([^']*)'/g)) {
        if (/^src\/.+(?<!\.test)\.tsx?$/.test(named) && tree.has(named)) continue;
        const say = `${named} is no code of this tree: an activity says where its work is done.`;
        findings.push({ path, line: lineAt(text, list.index), say });
      }
    }
  }
  return findings;
}

function check(tree: Tree): Finding[] {
  const findings: Finding[] = [];
  const entries = entriesOf(tree, findings);
  return [...findings, ...checkFolders(tree, entries), ...checkRecords(tree), ...checkCode(tree)];
}

const trips = "export default service('travel', 'trips', { built: true, activities: {} });";
const kept = { 'src/services/travel/trips/index.ts': '', 'src/register/travel/trips.ts': trips };

export const activitiesRule: Rule = {
  name: 'activities',
  judges: (path) => isServiceFile(path) || roomOf(path) !== undefined,
  check,
  planted: [
    {
      title: 'a service folder that the register does not know',
      files: { ...kept, 'src/services/mobility/taxi/index.ts': '' },
      finds: 'The register has no src/register/mobility/taxi.ts',
    },
    {
      title: 'the register says built and there is no folder',
      files: { 'src/register/travel/trips.ts': trips },
      finds: 'src/services/travel/trips does not exist',
    },
    {
      title: 'there is a folder and the register says not built',
      files: { ...kept, 'src/register/travel/trips.ts': trips.replace('true', 'false') },
      finds: 'write built: true',
    },
    {
      title: 'a service under another name than its file',
      files: { ...kept, 'src/register/travel/journeys.ts': trips.replace('built: true', 'built: true, ') },
      finds: 'It calls itself travel/trips',
    },
    {
      title: 'a table for an activity of another wing',
      files: {
        ...kept,
        'src/services/travel/trips/records.ts':
          "export const x = record('card/card-transactions/transactions')('card.x', {});",
      },
      finds: 'belongs to the wing card',
    },
    {
      title: 'an activity that names code which is not there',
      files: {
        ...kept,
        'src/register/travel/trips.ts': trips.replace('{}', "{ hand: { doneIn: ['src/flows/gone.ts'] } }"),
      },
      finds: 'src/flows/gone.ts is no code of this tree',
    },
    { title: 'folder and register agree', files: kept },
  ],
};
