// `npm run new -- service <wing>/<name>`: a service folder with its fixed nouns that passes the guards, and
// its register file. `npm run new -- provider <party>`: the folder of a provider with its profile.
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
  if (kind === 'provider' && rest.length === 0) return provider(path);
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

const providerFiles = (name) => ({
  'README.md': `# ${title(name)}

What goes out, what comes back, and for whom: write it in three sentences.

## What is known, and what is not
Say which document describes this party's messages, what was tried against it, and what comes from memory.
`,
  'profile.ts': `// ${title(name)} as a party: what goes to it, and whose statement holds.
import type { ProviderProfile } from '#privacy/disclose/exchange';

/** Name it in src/shells/providers.ts once its list of fields stands in the register. */
export const profile = {
  party: '${name}',
  exchanges: [],
  statement: { url: 'https://example.nl/privacy', verified: false },
  agreement: { state: 'missing', reviewOn: '2027-01-01' },
} as const satisfies ProviderProfile;
`,
});

/** A party must stand in the register before it has a folder: the guards ask for it. */
function provider(name) {
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(name)) {
    return leave(64, 'Usage: npm run new -- provider <party>, such as voorbeeld-step (lower case, hyphens).');
  }
  const folder = join(root, 'src', 'providers', name);
  if (existsSync(folder)) return leave(1, `src/providers/${name} is there already; nothing was written.`);
  const parties = readFileSync(join(root, 'src', 'register', 'parties.ts'), 'utf8');
  const known = new RegExp(`^ {2}'?${name}'?: `, 'm').test(parties);
  mkdirSync(folder, { recursive: true });
  for (const [file, text] of Object.entries(providerFiles(name))) writeFileSync(join(folder, file), text);
  const where = 'name it in src/register/parties.ts, or write in the profile which party it is';
  const next = known ? '' : ` The register has no party ${name}: ${where}.`;
  const read = 'Read docs/how-to/add-a-provider.md, then: npm run check';
  return leave(0, `Made src/providers/${name}.${next}\n${read}`);
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
