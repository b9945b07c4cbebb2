// Papers: every dependency has its line and an exact version, and every decision record its four parts.
import type { Finding, Rule, Tree } from './tree.ts';

const kinds = ['dependencies', 'devDependencies', 'optionalDependencies'] as const;
const isDecision = (path: string): boolean => /^docs\/decisions\/\d{4}-[a-z0-9-]+\.md$/.test(path);
const parts = ['Status', 'Context', 'Decision', 'Good consequences', 'Bad consequences'];

function checkDependencies(tree: Tree): Finding[] {
  const path = 'docs/dependencies.md';
  const written = tree.get(path) ?? '';
  const manifest: Partial<Record<(typeof kinds)[number], Record<string, string>>> = JSON.parse(
    tree.get('package.json') ?? '{}',
  );
  const findings: Finding[] = [];
  const asked = kinds.flatMap((kind) => Object.entries(manifest[kind] ?? {}));
  for (const [name, version] of asked) {
    if (!written.includes(`\`${name}\``))
      findings.push({ path, say: `${name} has no line: say why it is there and what it saves.` });
    if (!/^\d/.test(version))
      findings.push({ path: 'package.json', say: `${name} is not pinned (${version}): write one version.` });
  }
  const names = new Set(asked.map(([name]) => name));
  for (const match of written.matchAll(/^\| `([^`]+)`/gm)) {
    if (!names.has(match[1] ?? ''))
      findings.push({ path, say: `${match[1]} is no longer a dependency: take its line out.` });
  }
  return findings;
}

function checkDecisions(tree: Tree): Finding[] {
  const findings: Finding[] = [];
  for (const [path, text] of tree) {
    if (!path.startsWith('docs/decisions/')) continue;
    if (!isDecision(path)) findings.push({ path, say: 'A record is called 0001-what-was-decided.md.' });
    for (const part of parts) {
      if (!text.includes(`\n## ${part}\n`)) findings.push({ path, say: `The record has no part "${part}".` });
    }
  }
  return findings;
}

const record = `# One\n${parts.map((part) => `\n## ${part}\n\nA sentence.\n`).join('')}`;

export const papersRule: Rule = {
  name: 'papers',
  judges: (path) => isDecision(path) || path === 'docs/dependencies.md' || path === 'package.json',
  check: (tree) => [...checkDependencies(tree), ...checkDecisions(tree)],
  planted: [
    {
      title: 'a dependency without a line',
      files: { 'package.json': '{ "dependencies": { "pg": "8.0.0" } }' },
      finds: 'pg has no line',
    },
    {
      title: 'a dependency that may move',
      files: {
        'package.json': '{ "devDependencies": { "pg": "^8.0.0" } }',
        'docs/dependencies.md': '| `pg` | the driver |',
      },
      finds: 'pg is not pinned',
    },
    {
      title: 'a line that outlived its dependency',
      files: { 'package.json': '{}', 'docs/dependencies.md': '| `pg` | the driver |' },
      finds: 'pg is no longer',
    },
    {
      title: 'a decision that names no price',
      files: { 'docs/decisions/0001-one.md': record.replace('## Bad consequences', '## And so') },
      finds: 'no part "Bad consequences"',
    },
    {
      title: 'all in order',
      files: {
        'package.json': '{ "dependencies": { "pg": "8.0.0" } }',
        'docs/dependencies.md': '| `pg` | the driver |',
        'docs/decisions/0001-one.md': record,
      },
    },
  ],
};
