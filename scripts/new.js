// `npm run new -- service <wing>/<name>`: a service folder with its fixed nouns that passes the guards, and
// its register file.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const wings = ['people', 'travel', 'mobility', 'card', 'money', 'insight', 'trust'];
const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** What each file says at first. Every name in it is the service's one name. */
const files = (wing, name) => ({
  'README.md': `# ${title(name)}

What the traveller sees: write it in three sentences.

## The life of one row

1. How it comes in (\`receive-…\`), and what makes it the same one when it comes again.
2. What is computed from it, by which pure sum.
3. When it is gone, and which activity of \`src/register/${wing}/${name}.ts\` says so.
`,
  'contract.ts': `// What browser and server agree on about ${name}: shapes and refusals, and no code for one side only.\nexport {};\n`,
  'records.ts': `// Tables of ${name}: every column is a field of its activity, a key, or nobody's data.\nexport {};\n`,
  'routes.ts': `// Endpoints of ${name}: one line each, with verb, path, who, shape and function.\nexport {};\n`,
  'index.ts': `// The door of ${name}: what flows and desks may call.\nexport {};\n`,
  'clause.test.ts': `// The clauses of ${name}, as tests that speak the statement.
import { expect, test } from 'vitest';
import service from '#register/${wing}/${name}';

test('each activity of ${name} says in Dutch and in English why it is there', () => {
  for (const { text } of Object.values(service.activities)) {
    expect(text.nl).toMatch(/\\.$/);
    expect(text.en).toMatch(/\\.$/);
  }
});
`,
});

const registerFile = (
  wing,
  name,
) => `// The statement about ${name}: what is kept, why, by whom it is read and when it is gone.
import { activity, service } from '../define.ts';

export default service('${wing}', '${name}', {
  title: { nl: '${title(name)}', en: '${title(name)}' },
  built: true,
  activities: {
    registration: activity({
      title: { nl: '${title(name)}', en: '${title(name)}' },
      purpose: { nl: 'Deze dienst aan u leveren', en: 'To provide this service to you' },
      text: { nl: 'Wij bewaren hiervoor nog niets van u.', en: 'We keep nothing of you for this yet.' },
      bases: ['contract'],
      role: 'controller',
      controller: 'operator',
      fields: [],
      sources: [],
      reads: {},
      recipients: {},
      retention: [{ term: 'not-kept', from: 'event' }],
      clauses: [],
    }),
  },
});
`;

function main([kind, path = '', ...rest]) {
  const [wing, name] = path.split('/');
  if (kind !== 'service' || rest.length > 0 || !/^[a-z]+\/[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(path)) {
    return leave(
      64,
      'Usage: npm run new -- service <wing>/<name>, such as mobility/taxi (lower case, hyphens).',
    );
  }
  if (!wings.includes(wing)) return leave(64, `There is no wing ${wing}. The wings are ${wings.join(', ')}.`);
  const folder = join(root, 'src', 'services', wing, name);
  if (existsSync(folder)) return leave(1, `src/services/${path} is there already; nothing was written.`);
  mkdirSync(folder, { recursive: true });
  for (const [file, text] of Object.entries(files(wing, name))) writeFileSync(join(folder, file), text);
  const told = register(wing, name);
  return leave(
    0,
    `Made src/services/${path}. ${told}\nRead docs/how-to/add-a-service.md, then: npm run check`,
  );
}

/** The register of the statement knows most services already: then one word changes. */
function register(wing, name) {
  const path = `src/register/${wing}/${name}.ts`;
  const file = join(root, path);
  if (existsSync(file)) {
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace(/\bbuilt: false\b/, 'built: true'));
    return `${path} was there; it says built: true now.`;
  }
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, registerFile(wing, name));
  return `Made ${path}: write its activity, and name it in src/register/index.ts.`;
}

const title = (name) => name.charAt(0).toUpperCase() + name.slice(1).replaceAll('-', ' ');

function leave(status, sentence) {
  (status === 0 ? process.stdout : process.stderr).write(`${sentence}\n`);
  process.exitCode = status;
}

main(process.argv.slice(2));
