// The official examples: what the official tables allow our readers must take, and nothing of it may be
// reported as undeclared.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Location } from '#providers/protocols/ocpi/location-objects';
import { mergePatch } from '#providers/protocols/ocpi/merge-patch';
import { Cdr, Credentials, Session, Tariff } from '#providers/protocols/ocpi/objects';
import { parseCdr } from '#providers/protocols/ocpi/parse-cdr';
import { parseTariff } from '#providers/protocols/ocpi/parse-tariff';
import { readObject } from '#providers/protocols/ocpi/read-object';
import type { OcpiSchema } from './ocpi-schema.ts';
import { type Check, check, note } from './standard.ts';

const SHAPES = { Location, Cdr, Session, Tariff, Credentials } as const;
type Kind = keyof typeof SHAPES;
/** The tables call a record CDR. */
const DEFINITIONS: Readonly<Record<Kind, string>> = {
  Location: 'Location',
  Cdr: 'CDR',
  Session: 'Session',
  Tariff: 'Tariff',
  Credentials: 'Credentials',
};

export function checkExamples(schema: OcpiSchema, place: string): Check[] {
  const folder = join(place, 'examples');
  const checks = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .flatMap((name) => checkExample(schema, name, JSON.parse(readFileSync(join(folder, name), 'utf8'))));
  const read = checks.filter(({ kind }) => kind !== 'note').length;
  return [...checks, check('the official examples were seen', read > 40 ? '' : `only ${read} checks`)];
}

function checkExample(schema: OcpiSchema, name: string, example: unknown): Check[] {
  if (name.includes('_patch_')) {
    const known = { id: 'X', last_updated: '2000-01-01T00:00:00Z' };
    const merged = mergePatch(known, example);
    return [check(`${name}: a change with its moment is taken`, merged.ok ? '' : merged.refusal.en)];
  }
  const kind = kindOf(name);
  if (kind === undefined) return [];
  const official = schema.judge(DEFINITIONS[kind], example);
  if (official !== undefined)
    return [note(`the official example ${name} breaks the official tables: ${official.split(', ')[0]}`)];
  const read = readObject(name, SHAPES[kind], example);
  const undeclared = read.ok ? read.value.undeclared.join(', ') : '';
  return [
    check(`${name}: our reader takes it`, read.ok ? '' : read.refusal.en),
    check(`${name}: nothing of it is undeclared`, undeclared),
    ...(kind === 'Tariff' ? [checkTariff(name, example)] : []),
    ...(kind === 'Cdr' ? [checkCdr(name, example)] : []),
  ];
}

function kindOf(name: string): Kind | undefined {
  if (/^location_(example|put_example_whole)/.test(name)) return 'Location';
  if (name.startsWith('cdr_')) return 'Cdr';
  if (name.startsWith('session_example')) return 'Session';
  if (/^tariff_|^tariffrestriction_/.test(name)) return 'Tariff';
  return name.startsWith('credentials_') ? 'Credentials' : undefined;
}

/** A tariff becomes our normal form, or is refused for a reason that we give. */
function checkTariff(name: string, example: unknown): Check {
  const parsed = parseTariff(example, 'conformance');
  const isForeign = (example as { readonly currency?: string }).currency !== 'EUR';
  if (!parsed.ok) return check(`${name}: a price that we can recompute`, isForeign ? '' : parsed.refusal.en);
  return check(`${name}: a price that we can recompute`, isForeign ? 'a foreign price was taken' : '');
}

function checkCdr(name: string, example: unknown): Check {
  const now = Temporal.Instant.from('2026-11-22T12:00:00Z');
  const parsed = parseCdr(example, { provider: 'conformance', now });
  return check(`${name}: a record becomes a usage`, parsed.ok ? '' : parsed.refusal.en);
}
