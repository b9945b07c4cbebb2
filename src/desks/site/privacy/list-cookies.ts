// All that this website leaves in a browser, for anybody.
import type { z } from 'zod';
import type { Answered, Asking } from '#platform/http/route';
import { listCookies } from '#services/trust/cookies';
import type { CookiesAnswer, PageQuestion } from './contract.ts';

type Question = Asking<unknown, z.output<typeof PageQuestion>, unknown>;

export async function listAllCookies({
  query: { language },
}: Question): Promise<Answered<z.input<typeof CookiesAnswer>>> {
  return { ok: true, value: { items: listCookies(language) } };
}
