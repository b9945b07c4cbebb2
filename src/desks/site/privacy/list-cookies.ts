// All that this website leaves in a browser, as the register has it.
import type { z } from 'zod';
import type { Answered, Asking } from '#platform/http/route';
import { cookies } from '#register/cookies';
import type { CookiesAnswer, PageQuestion } from './contract.ts';

type Question = Asking<unknown, z.output<typeof PageQuestion>, unknown>;

export async function listCookies({
  query: { language },
}: Question): Promise<Answered<z.input<typeof CookiesAnswer>>> {
  const items = cookies.map(({ name, kind, purpose, when, stays }) => ({
    name,
    kind,
    purpose: purpose[language],
    when: when[language],
    stays: stays[language],
  }));
  return { ok: true, value: { items } };
}
