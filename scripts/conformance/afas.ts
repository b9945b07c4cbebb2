// AFAS wage mutations against AFAS's own OpenAPI: what we write, and what our simulator accepts, answers and
// refuses.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkMessages, spreadOfMessages } from './afas-messages.ts';
import { checkSimulator } from './afas-simulator.ts';
import { type OpenApi, readOpenApi } from './read-openapi.ts';
import { type Check, note, type Standard } from './standard.ts';

export const CONNECTORS = ['HrCompMut', 'HrCompMutGUID'] as const;

export const afas: Standard = {
  name: 'AFAS wage mutations',
  folder: 'afas',
  check: async (place) => {
    const file = readdirSync(place).find((name) => name.endsWith('.openapi.json'));
    if (!file) throw new Error(`no *.openapi.json in ${place}`);
    const official = readOpenApi(join(place, file));
    const messages = spreadOfMessages(
      CONNECTORS.filter((each) => official.find(`/components/schemas/${each}_POST`)),
    );
    return [
      ...listContradictions(official),
      ...checkMessages(official, messages),
      ...(await checkSimulator(official, messages)),
    ];
  },
};

/**
 * The document's own examples that its own schema refuses: known, so that nobody is surprised in practice.
 */
function listContradictions(official: OpenApi): Check[] {
  return CONNECTORS.flatMap((connector) => {
    const pointer = `/paths/~1connectors~1${connector}/post/requestBody/content/application~1json/examples`;
    const examples = official.find(pointer);
    if (typeof examples !== 'object' || examples === null) return [];
    return Object.entries(examples as Record<string, { readonly value?: unknown }>).flatMap(
      ([name, example]) => {
        const why = official.judge(`/components/schemas/${connector}_POST`, example.value);
        const first = why?.split(', ')[0];
        return first ? [note(`the official example "${name}" breaks the official schema: ${first}`)] : [];
      },
    );
  });
}
