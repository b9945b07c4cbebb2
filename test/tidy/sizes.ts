// Sizes: a file of at most 300 lines, a function of at most 60, a line of at most 110 columns.
import { keep, lineAt } from './read-code.ts';
import { isModule } from './resolve.ts';
import type { Finding, Rule, Tree } from './tree.ts';

const longestFile = 300;
const longestFunction = 60;
const longestLine = 110;

/** The register is a text with two languages, and data is read as a table: their length is their content. */
const isData = (path: string): boolean => path.startsWith('src/register/') || path.includes('/data/');
/** Golden pages are written by the program: their lines are rows. */
const isGolden = (path: string): boolean => path.startsWith('test/golden/') && !isModule(path);
const judges = (path: string): boolean => (isModule(path) || /\.(sql|css)$/.test(path)) && !isGolden(path);

function checkLines(path: string, text: string): Finding[] {
  const lines = text.split('\n');
  const findings: Finding[] = [];
  if (lines.length - 1 > longestFile && !isData(path)) {
    findings.push({
      path,
      say: `${lines.length - 1} lines, at most ${longestFile}: a file is a verb, so give each verb its own.`,
    });
  }
  for (const [index, line] of lines.entries()) {
    if ([...line].length <= longestLine || isOneString(line)) continue;
    findings.push({
      path,
      line: index + 1,
      say: `${[...line].length} columns, at most ${longestLine}: break the line.`,
    });
  }
  return findings;
}

/** A sentence is not broken to fit: the formatter leaves a string whole, and so does this rule. */
function isOneString(line: string): boolean {
  const shortened = line.replace(/(['"`])(?:\\.|(?!\1).)*\1/g, '');
  return shortened !== line && shortened.trim().length <= 60;
}

const parameters = String.raw`\([^()]*(?:\([^()]*\)[^()]*)*\)\s*(?::[^={};]*)?(?:=>\s*)?`;
const opener = new RegExp(String.raw`(\b(?:if|for|while|switch|catch|with)\s*)?${parameters}\{|=>\s*\{`, 'g');

/**
 * Every body in braces that follows a list of parameters or an arrow; the group of a test file is no
 * function.
 */
function checkFunctions(path: string, text: string): Finding[] {
  const code = keep(text, 'code', 'template');
  const findings: Finding[] = [];
  for (const match of code.matchAll(opener)) {
    if (match[1] !== undefined) continue;
    const open = match.index + match[0].length - 1;
    const first = lineAt(code, open);
    const lines = lineAt(code, closing(code, open)) - first + 1;
    const head = code.slice(code.lastIndexOf('\n', match.index) + 1, open);
    if (lines <= longestFunction || /\bdescribe(?:\.\w+)*\(/.test(head)) continue;
    findings.push({
      path,
      line: first,
      say: `A function of ${lines} lines, at most ${longestFunction}: let it call its steps.`,
    });
  }
  return findings;
}

function closing(code: string, open: number): number {
  let depth = 0;
  for (let at = open; at < code.length; at += 1) {
    if (code[at] === '{') depth += 1;
    if (code[at] === '}') depth -= 1;
    if (depth === 0) return at;
  }
  return code.length;
}

function check(tree: Tree): Finding[] {
  const findings: Finding[] = [];
  for (const [path, text] of tree) {
    if (!judges(path)) continue;
    findings.push(...checkLines(path, text));
    if (isModule(path)) findings.push(...checkFunctions(path, text));
  }
  return findings;
}

const body = (lines: number): string => '  step();\n'.repeat(lines);

export const sizesRule: Rule = {
  name: 'sizes',
  judges,
  check,
  planted: [
    {
      title: 'a file of 301 lines',
      files: { 'src/flows/a.ts': 'step();\n'.repeat(301) },
      finds: '301 lines',
    },
    {
      title: 'a migration of 301 lines',
      files: { 'migrations/0001-a.sql': 'select 1;\n'.repeat(301) },
      finds: '301 lines',
    },
    {
      title: 'a function of 61 lines',
      files: { 'src/flows/a.ts': `export async function settle(a: A): Promise<void> {\n${body(59)}}\n` },
      finds: 'A function of 61 lines',
    },
    {
      title: 'an arrow of 61 lines',
      files: { 'src/flows/a.ts': `export const settle = (a: A, b = f()): B => {\n${body(59)}};\n` },
      finds: 'A function of 61 lines',
    },
    {
      title: 'a method of 61 lines',
      files: { 'src/flows/a.ts': `class A {\n  async run(a: string) {\n${body(59)}  }\n}\n` },
      finds: 'A function of 61 lines',
    },
    {
      title: 'a line of 111 columns',
      files: { 'src/flows/a.ts': `const a = ${'b + '.repeat(25)}c;\n` },
      finds: '112 columns',
    },
    {
      title: 'as much as there may be, a sentence, a group of tests, and the register',
      files: {
        'src/flows/a.ts': `function a() {\n${body(58)}}\n${'step();\n'.repeat(240)}`,
        'src/flows/b.ts': `const refusal = { nl: '${'een lange zin '.repeat(12)}' };\n`,
        'src/flows/a.test.ts': `describe('a', () => {\n${body(100)}});\n`,
        'src/register/travel/trips.ts': "  'word',\n".repeat(400),
      },
    },
  ],
};
