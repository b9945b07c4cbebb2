// The register is data: only what defines its shapes, compiles it or numbers its clauses holds functions.
import { keep, lineAt } from './read-code.ts';
import type { Finding, Rule, Tree } from './tree.ts';

const mayCompute =
  /\/(?:index|define|compile|find|list)(?:-[a-z-]+)?\.ts$|\/register\/clauses[/.]|\.test\.ts$/;
const judges = (path: string): boolean => /^src\/register\/.*\.ts$/.test(path) && !mayCompute.test(path);
const functions = /\bfunction\b|=>|\b(?:if|for|while|switch)\s*\(|\bnew\s+[A-Z]/g;

function check(tree: Tree): Finding[] {
  const findings: Finding[] = [];
  for (const [path, text] of tree) {
    if (!judges(path)) continue;
    const code = keep(text, 'code');
    for (const match of code.matchAll(functions)) {
      const say = `"${match[0]}": the register is data. Write a word of the vocabulary, or compute it in a file that compiles.`;
      findings.push({ path, line: lineAt(code, match.index), say });
    }
  }
  return findings;
}

export const registerIsDataRule: Rule = {
  name: 'register is data',
  judges,
  check,
  planted: [
    {
      title: 'a condition as code',
      files: { 'src/register/travel/trips.ts': 'export const trips = { when: (trip) => trip.confirmed };' },
      finds: 'the register is data',
    },
    {
      title: 'a choice as code',
      files: { 'src/register/system/accounts.ts': 'if (x) y();' },
      finds: 'the register is data',
    },
    {
      title: 'data, sentences about functions, and the files that compile',
      files: {
        'src/register/travel/trips.ts': "export default service('travel', 'trips', { text: 'if (a) => b' });",
        'src/register/define.ts': 'export const activity = (a) => a;',
      },
    },
  ],
};
