// inventory art30, dpv, parties, pack: what a privacy officer hands over, made from the register in one go.
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { dayOf } from '#kernel/day';
import { accept, type Result } from '#kernel/refusal';
import { article30, article30Csv, article30Html, type InventoryOf } from '#privacy/inventory/article-30';
import { dpv } from '#privacy/inventory/dpv';
import { makePack, type PackFacts } from '#privacy/inventory/pack';
import { partyTable } from '#privacy/inventory/party-table';
import { policyForPack } from '#services/money/payroll-settlement';
import { listServices } from '#services/people/entitlements';
import { findBrand, findOrganisation, findPublicBrand } from '#services/people/organisations';
import type { System } from '../../open-system.ts';
import type { Arguments } from '../arguments.ts';
import { findOrganisationId } from '../find-organisation.ts';
import { type Asked, DONE, type PlainCommand, type SystemCommand, showRefusal } from './command.ts';

const out = {
  value: 'DIR',
  help: 'the folder to write into; made when it is not there',
  required: true,
} as const;
const organisation = { value: 'ID', help: 'only what is on for this organisation' } as const;

/** Writes the files, and says what was written and how long making it took. */
function write(
  { args, terminal }: Asked,
  folder: string,
  files: Readonly<Record<string, string>>,
  ms: number,
) {
  const place = resolve(args.options.out ?? '.', folder);
  mkdirSync(place, { recursive: true });
  const names = Object.keys(files);
  for (const name of names) writeFileSync(join(place, name), files[name] ?? '');
  terminal.printJson({ folder: place, files: names, ms: Math.round(ms) });
  for (const name of names) terminal.print(join(place, name));
  terminal.print(`made in ${Math.round(ms)} ms`);
  return DONE;
}

function timed<T>(make: () => T): [T, number] {
  const began = performance.now();
  const made = make();
  return [made, performance.now() - began];
}

/** Who the inventory is about: the brand, and with --organisation one client and the services it has on. */
async function inventoryOf(system: System, args: Arguments): Promise<Result<InventoryOf>> {
  const now = system.now();
  const { language: locale, options } = args;
  if (options.organisation === undefined) {
    const found = await system.db.transaction({ role: 'operator', now }, findPublicBrand);
    return found.ok ? accept({ brand: found.value, locale }) : found;
  }
  const id = await findOrganisationId(system, options.organisation);
  if (!id.ok) return id;
  const context = { role: 'operator', organisation: id.value, now };
  return system.db.transaction(context, async (tx): Promise<Result<InventoryOf>> => {
    const client = await findOrganisation(tx, id.value);
    const brand = await findBrand(tx, client?.brand ?? '');
    if (!brand.ok) return brand;
    const services = await listServices(tx, id.value);
    const decided = await policyForPack(tx, locale);
    return accept({
      brand: brand.value,
      locale,
      services,
      decided,
      ...(client ? { client: client.name } : {}),
    });
  });
}

export const inventoryArt30: SystemCommand = {
  name: 'inventory art30',
  help: 'the records of processing of article 30, as controller and as processor, as CSV and HTML',
  options: { out, organisation },
  run: async (system, asked) => {
    const of = await inventoryOf(system, asked.args);
    if (!of.ok) return showRefusal(asked, of.refusal);
    const [files, ms] = timed(() => ({
      'art30-controller.csv': article30Csv(article30('controller', of.value)),
      'art30-controller.html': article30Html('controller', of.value),
      'art30-processor.csv': article30Csv(article30('processor', of.value)),
      'art30-processor.html': article30Html('processor', of.value),
    }));
    return write(asked, '.', files, ms);
  },
};

export const inventoryDpv: PlainCommand = {
  name: 'inventory dpv',
  help: 'the register as JSON-LD in the Data Privacy Vocabulary 2.3',
  options: { out },
  alone: async (asked) => {
    const [text, ms] = timed(() => `${JSON.stringify(dpv(), null, 1)}\n`);
    return write(asked, '.', { 'register.dpv.jsonld': text }, ms);
  },
};

export const inventoryParties: PlainCommand = {
  name: 'inventory parties',
  help: 'who outside gets or gives which fields, how chosen and checked, as CSV',
  options: { out },
  alone: async (asked) => {
    const [text, ms] = timed(() => article30Csv(partyTable(asked.args.language)));
    return write(asked, '.', { 'parties.csv': text }, ms);
  },
};

export const inventoryPack: SystemCommand = {
  name: 'inventory pack',
  help: 'the works-council and DPIA pack, with what changed since the previous pack in the same folder',
  options: { out, organisation },
  run: async (system, asked) => {
    const of = await inventoryOf(system, asked.args);
    if (!of.ok) return showRefusal(asked, of.refusal);
    const folder = resolve(asked.args.options.out ?? '.');
    const today = dayOf(system.now());
    const [pack, ms] = timed(() => makePack(of.value, today, readPrevious(folder)));
    return write(asked, `pack-${pack.facts.date}-${pack.facts.version}`, pack.files, ms);
  },
};

/** The pack that was written last in this folder. */
function readPrevious(folder: string): PackFacts | undefined {
  if (!existsSync(folder)) return undefined;
  const packs = readdirSync(folder).filter((name) => /^pack-\d{4}-\d{2}-\d{2}-[0-9a-f]{12}$/.test(name));
  const [newest] = packs
    .map((name) => join(folder, name, 'pack.json'))
    .filter((file) => existsSync(file))
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  return newest === undefined ? undefined : (JSON.parse(readFileSync(newest, 'utf8')) as PackFacts);
}
