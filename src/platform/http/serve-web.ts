// Serves the built web: hashed files for ever, the page itself fresh, and every address without a dot is the
// page.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { refuse } from '#kernel/refusal';
import { bodyOf } from './answer-errors.ts';
import { httpRefusals } from './refusals.ts';

const ASSETS = 'assets';

/** `folder` may be missing: then a page says how to build it, and the API works all the same. */
export async function serveWeb(app: FastifyInstance, folder: string): Promise<void> {
  const isBuilt = existsSync(join(folder, 'index.html'));
  if (isBuilt) {
    await app.register(fastifyStatic, {
      root: folder,
      cacheControl: false,
      setHeaders: (response, path) => {
        const isHashed = path.startsWith(join(folder, ASSETS));
        response.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });
  }
  app.setNotFoundHandler((request, reply) => {
    if (!isPage(request)) return refuseWith(reply, 'not-found', 404);
    return isBuilt ? reply.sendFile('index.html') : refuseWith(reply, 'web-missing', 503);
  });
}

/**
 * The addresses of the files that a build gave a name of their own (`/assets/index-4f2a.js`): a page needs
 * some dozens of them at once, and a browser keeps them for ever.
 */
export function hashedFiles(folder: string): string[] {
  const assets = join(folder, ASSETS);
  return existsSync(assets) ? readdirSync(assets).map((name) => `/${ASSETS}/${name}`) : [];
}

/** The browser's own router knows the addresses; a file has a dot, and the API never answers a page. */
function isPage({ method, url }: FastifyRequest): boolean {
  const [path = ''] = url.split('?');
  return (
    (method === 'GET' || method === 'HEAD') &&
    !/^\/(?:api(?:\/|$)|healthz)/.test(path) &&
    !/\.[^/]*$/.test(path)
  );
}

function refuseWith(reply: FastifyReply, code: 'not-found' | 'web-missing', status: number): FastifyReply {
  return reply
    .status(status)
    .type('application/json')
    .send(bodyOf(refuse(httpRefusals, code)));
}
