// All that this website leaves in a browser, in one language.
import type { Language } from '#kernel/refusal';
import { type BrowserItem, cookies } from '#register/cookies';

export interface ListedItem {
  readonly name: string;
  readonly kind: BrowserItem['kind'];
  readonly purpose: string;
  readonly when: string;
  readonly stays: string;
}

/** In the order of the register: what travels to us first. */
export function listCookies(language: Language): ListedItem[] {
  return cookies.map(({ name, kind, purpose, when, stays }) => ({
    name,
    kind,
    purpose: purpose[language],
    when: when[language],
    stays: stays[language],
  }));
}
