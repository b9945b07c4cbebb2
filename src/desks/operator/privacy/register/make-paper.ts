// The papers to hand over: records of article 30, parties, the vocabulary, and the pack for a works council
// or an impact assessment, made from the register for the organisation the officer works for now.
import type { z } from 'zod';
import { dayOf } from '#kernel/day';
import { accept, type Result, refuse } from '#kernel/refusal';
import type { Answered, Asking } from '#platform/http/route';
import { article30, article30Csv, article30Html, type InventoryOf } from '#privacy/inventory/article-30';
import { snapshotFacts } from '#privacy/inventory/compare-packs';
import { dpv } from '#privacy/inventory/dpv';
import { makePack, type PackFacts } from '#privacy/inventory/pack';
import { partyTable } from '#privacy/inventory/party-table';
import { builtServices } from '#privacy/statement/statement-for';
import { policyForPack } from '#services/money/payroll-settlement';
import { listServices } from '#services/people/entitlements';
import { findBrand, findOrganisation } from '#services/people/organisations';
import { findSnapshot, listVersions } from '#services/trust/assurance';
import { MOST } from '../as-officer.ts';
import { versionRefusals } from './compare-versions.ts';
import type { OfPack, Paper, PaperText } from './contract.ts';

type Question = Asking<{ file: Paper }, z.output<typeof OfPack>, unknown>;

const types: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  html: 'text/html',
  md: 'text/markdown',
  jsonld: 'application/ld+json',
};

export async function makePaper(asking: Question): Promise<Answered<z.input<typeof PaperText>>> {
  const of = await inventoryOf(asking);
  if (!of.ok) return { ...of, status: 404 };
  const { file } = asking.params;
  const before = await factsBefore(asking, of.value);
  if (before === 'unknown') return { ...refuse(versionRefusals, 'version-unknown'), status: 404 };
  const text = write(file, of.value, dayOf(asking.house.now()), before);
  const ending = file.slice(file.lastIndexOf('.') + 1);
  return { ok: true, value: { name: file, type: `${types[ending]};charset=utf-8`, text } };
}

/** What stood in the chosen version about the services of this client; undefined: none was chosen. */
async function factsBefore(
  { house, query: { since } }: Question,
  of: InventoryOf,
): Promise<PackFacts | 'unknown' | undefined> {
  if (since === undefined) return undefined;
  const [found, versions] = await house.db.transaction(
    { role: 'operator', now: house.now() },
    async (tx) => [await findSnapshot(tx, `${since}`), await listVersions(tx, MOST)] as const,
  );
  const version = versions.find(({ number }) => number === since);
  if (found === undefined || version === undefined) return 'unknown';
  const facts = snapshotFacts(found.snapshot, of.services ?? builtServices());
  return { version: version.hash.slice(0, 8), date: dayOf(version.firstSeenAt).toString(), facts };
}

function write(
  file: Paper,
  of: InventoryOf,
  today: Temporal.PlainDate,
  before: PackFacts | undefined,
): string {
  switch (file) {
    case 'art30-controller.csv':
      return article30Csv(article30('controller', of));
    case 'art30-controller.html':
      return article30Html('controller', of);
    case 'art30-processor.csv':
      return article30Csv(article30('processor', of));
    case 'art30-processor.html':
      return article30Html('processor', of);
    case 'parties.csv':
      return article30Csv(partyTable(of.locale));
    case 'register.dpv.jsonld':
      return `${JSON.stringify(dpv(), null, 1)}\n`;
    case 'pack.html':
    case 'pack.md':
      return makePack(of, today, before).files[file] ?? '';
  }
}

function inventoryOf({ query, signed, house }: Question): Promise<Result<InventoryOf>> {
  const organisation = signed?.organisation ?? '';
  const context = { role: 'operator', organisation, now: house.now() };
  return house.db.transaction(context, async (tx): Promise<Result<InventoryOf>> => {
    const client = await findOrganisation(tx, organisation);
    const brand = await findBrand(tx, client?.brand ?? '');
    if (!brand.ok) return brand;
    const services = await listServices(tx, organisation);
    return accept({
      brand: brand.value,
      locale: query.language,
      services,
      decided: await policyForPack(tx, query.language),
      ...(client ? { client: client.name } : {}),
    });
  });
}
