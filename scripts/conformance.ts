// `npm run conformance [DIR]`: holds what we write, and our simulators, against the official documents, which
// stay outside.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afas } from './conformance/afas.ts';
import { dpvStandard } from './conformance/dpv.ts';
import { gbfsStandard } from './conformance/gbfs.ts';
import { ocpi } from './conformance/ocpi.ts';
import type { Check, Standard } from './conformance/standard.ts';
import { tomp } from './conformance/tomp.ts';

/** One file per standard under scripts/conformance/; a new one is added to this list. */
const STANDARDS: readonly Standard[] = [afas, dpvStandard, gbfsStandard, tomp, ocpi];

const ROOT = resolve(import.meta.dirname, '..');

async function run(folder: string): Promise<number> {
  if (!existsSync(folder)) {
    print(`No official documents in ${folder}: nothing was checked. The README says where to get them.`);
    return 0;
  }
  let passed = 0;
  let failed = 0;
  for (const standard of STANDARDS) {
    const place = join(folder, standard.folder);
    if (!existsSync(place)) {
      print(`${standard.name}: no folder ${place}; skipped.`);
      continue;
    }
    print(`${standard.name} (${place})`);
    for (const check of await checksOf(standard, place)) {
      print(lineOf(check));
      if (check.kind === 'passed') passed += 1;
      if (check.kind === 'failed') failed += 1;
    }
  }
  print(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

/** A document that cannot be read is a failed check with a reason, not a stack of calls. */
async function checksOf(standard: Standard, place: string): Promise<readonly Check[]> {
  try {
    return await standard.check(place);
  } catch (error) {
    return [{ kind: 'failed', name: `${standard.name} could be checked`, why: String(error) }];
  }
}

function lineOf(check: Check): string {
  if (check.kind === 'passed') return `  ok    ${check.name}`;
  return check.kind === 'note' ? `  note  ${check.name}` : `  FAIL  ${check.name}: ${check.why}`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

process.exitCode = await run(resolve(process.argv[2] ?? join(ROOT, '../shared/data/standards')));
