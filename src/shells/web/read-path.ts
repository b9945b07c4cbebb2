// Reads an address for the one who looks: a page, or where they should go instead.
import { type Audience, addresses, type PageName } from './addresses.ts';

export interface Looker {
  readonly role: Exclude<Audience, 'anybody'>;
  /** The month to open first. */
  readonly month: string;
  /** What somebody does at the client; absent: all of it. */
  readonly duties?: readonly string[];
}

/** What an address says to the page it opens. */
export interface Said {
  /** A month such as `2026-10`; empty on a page without one. */
  readonly month: string;
  /** The rest of the address of a section, with its slash; empty at its start. */
  readonly below: string;
}

export type Where =
  | ({ readonly page: PageName } & Said)
  | { readonly page: 'not-found' }
  | { readonly redirect: string };

/** Where each role begins. */
const homes = {
  traveller: () => '/me',
  // Who does nothing but approve has no month to open.
  organisation: ({ month, duties }: Looker) =>
    duties?.length === 1 && duties[0] === 'approver'
      ? '/organisation/approvals'
      : `/organisation/months/${month}`,
  'privacy-officer': () => '/officer',
  'finance-desk': () => '/providers',
  // Desks that are not there yet: their people find their own account.
  'service-desk': () => '/account',
  'card-desk': () => '/account',
  security: () => '/account',
} satisfies Record<Looker['role'], (looker: Looker) => string>;

/** A page of another role leads to the own home: the server would refuse its figures anyway. */
export function readPath(path: string, looker: Looker): Where {
  const home = homes[looker.role](looker);
  if (path === '/') return { redirect: home };
  for (const { page, of, at } of addresses) {
    const found = at.exec(path);
    if (found === null) continue;
    if (of !== 'anybody' && of !== looker.role) return { redirect: home };
    return { page, month: '', below: '', ...found.groups };
  }
  return { page: 'not-found' };
}
