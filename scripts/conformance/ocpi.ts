// OCPI 2.2.1: the official examples, the published list of cases for an e-mobility provider, and every
// message of both sides against the tables of the protocol.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { journal } from './ocpi-acts.ts';
import { CASES } from './ocpi-cases.ts';
import { checkExamples } from './ocpi-examples.ts';
import { checkMessages } from './ocpi-messages.ts';
import { readSchema } from './ocpi-schema.ts';
import { openStage } from './ocpi-stage.ts';
import { type Check, check, type Standard } from './standard.ts';

export const ocpi: Standard = {
  name: 'OCPI 2.2.1',
  folder: 'ocpi-2.2.1',
  check: async (place) => {
    const schema = readSchema(place);
    const listed = JSON.parse(readFileSync(join(place, 'emsp-correctness-cases.json'), 'utf8')) as {
      readonly items: readonly { readonly id: string; readonly title?: string }[];
    };
    const stage = await openStage();
    try {
      const cases = await runCases(listed.items, async (id) => CASES[id]?.(stage));
      return [...checkExamples(schema, place), ...cases, ...checkMessages(schema, await journal(stage))];
    } finally {
      await stage.close();
    }
  },
};

/** By our order, because each begins where the one before ended; a case that is not ours fails. */
async function runCases(
  items: readonly { readonly id: string; readonly title?: string }[],
  run: (id: string) => Promise<string | undefined>,
): Promise<Check[]> {
  const titles = new Map(items.map(({ id, title }) => [id, title ?? id]));
  const missing = items.filter(({ id }) => CASES[id] === undefined);
  const checks = missing.map(({ id }) => check(`case ${id}`, 'we have no such case'));
  for (const id of Object.keys(CASES).filter((one) => titles.has(one))) {
    let why: string | undefined;
    try {
      why = await run(id);
    } catch (error) {
      why = String(error);
    }
    checks.push(check(`case ${id}: ${titles.get(id)}`, why));
  }
  return checks;
}
