// The first line of a file says what it is for.
import type { Finding, Rule, Tree } from './tree.ts';

const marks: Readonly<Record<string, RegExp>> = {
  ts: /^\/\/ \S|^\/\*\* ?\S/,
  tsx: /^\/\/ \S|^\/\*\* ?\S/,
  js: /^\/\/ \S|^\/\*\* ?\S/,
  css: /^\/\* \S/,
  sql: /^-- \S/,
  sh: /^# \S/,
  html: /^<!-- \S/,
  md: /^# \S/,
};

const endingOf = (path: string): string => /\.([a-z]+)$/.exec(path)?.[1] ?? '';
const judges = (path: string): boolean => endingOf(path) in marks && !path.startsWith('test/golden/');

function check(tree: Tree): Finding[] {
  const findings: Finding[] = [];
  for (const [path, text] of tree) {
    if (!judges(path)) continue;
    const lines = text.split('\n').filter((line) => !/^#!|^<!doctype/i.test(line));
    if (marks[endingOf(path)]?.test(lines[0] ?? '')) continue;
    findings.push({
      path,
      line: 1,
      say: 'The first line does not say what the file is for: begin with a comment.',
    });
  }
  return findings;
}

export const firstLineRule: Rule = {
  name: 'first line',
  judges,
  check,
  planted: [
    {
      title: 'code at once',
      files: { 'src/kernel/a.ts': "import { b } from './b.ts';" },
      finds: 'does not say',
    },
    { title: 'an empty comment', files: { 'src/kernel/a.ts': '//\nconst a = 1;' }, finds: 'does not say' },
    {
      title: 'a migration without a word',
      files: { 'migrations/0001-a.sql': 'select 1;' },
      finds: 'does not say',
    },
    {
      title: 'a comment in the way of each language',
      files: {
        'src/kernel/a.ts': '// Adds.\n',
        'bin/a.js': '#!/usr/bin/env node\n// Starts.\n',
        'migrations/0001-a.sql': '-- Tables.\n',
        'src/ui-kit/a.css': '/* Colours. */\n',
        'docs/a.md': '# A\n',
      },
    },
  ],
};
