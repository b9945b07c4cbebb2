// Reads an address for the one who looks: a page, or where they should go instead.

export interface Looker {
  readonly role: 'organisation' | 'traveller' | 'privacy-officer' | 'finance-desk';
  readonly person: { readonly personId: string } | null;
  readonly month: string;
}

export type Where =
  | { readonly page: 'month' | 'insight'; readonly month: string }
  | { readonly page: 'own-month' | 'own-insight'; readonly month: string; readonly personId: string }
  | { readonly page: 'cars'; readonly path: string; readonly personId: string }
  | { readonly page: 'my-data'; readonly path: string; readonly personId: string }
  | { readonly page: 'charging'; readonly personId: string }
  | { readonly page: 'my-services'; readonly personId: string }
  | { readonly page: 'services'; readonly month: string }
  | { readonly page: 'officer' | 'providers' | 'view-as' | 'not-found' }
  | { readonly redirect: string };

const monthPath = /^\/(organisation|me)\/months\/(\d{4}-(?:0[1-9]|1[0-2]))(\/insight)?$/;

const servicesPath = /^\/organisation\/months\/(\d{4}-(?:0[1-9]|1[0-2]))\/services$/;

/** One's own data; what follows is read by its pages. */
const dataPath = /^\/me\/privacy((?:\/[a-z0-9-]+)*)$/;

/** Shared cars; a booking by its own number. */
const carPath = /^\/me\/cars((?:\/[0-9a-f-]{36})?)$/;

/** A page of the other role leads to the own home: the server would refuse its figures anyway. */
export function readPath(path: string, looker: Looker): Where {
  const own = looker.role === 'traveller' ? looker.person : null;
  const isOfficer = looker.role === 'privacy-officer';
  const isClerk = looker.role === 'finance-desk';
  const home = isOfficer
    ? '/officer'
    : isClerk
      ? '/providers'
      : `/${own ? 'me' : 'organisation'}/months/${looker.month}`;
  if (path === '/') return { redirect: home };
  if (path === '/view-as') return { page: 'view-as' };
  if (path === '/officer' || path.startsWith('/officer/')) {
    return isOfficer ? { page: 'officer' } : { redirect: home };
  }
  if (path === '/providers' || path.startsWith('/providers/')) {
    return isClerk ? { page: 'providers' } : { redirect: home };
  }
  if ((isOfficer || isClerk) && monthPath.test(path)) return { redirect: home };
  const [, below] = dataPath.exec(path) ?? [];
  if (below !== undefined)
    return own ? { page: 'my-data', path: below, personId: own.personId } : { redirect: home };
  const [, car] = carPath.exec(path) ?? [];
  if (car !== undefined)
    return own ? { page: 'cars', path: car, personId: own.personId } : { redirect: home };
  if (path === '/me/charging') return own ? { page: 'charging', personId: own.personId } : { redirect: home };
  if (path === '/me/services')
    return own ? { page: 'my-services', personId: own.personId } : { redirect: home };
  const [, ofMonth] = servicesPath.exec(path) ?? [];
  if (ofMonth !== undefined)
    return own || isOfficer || isClerk ? { redirect: home } : { page: 'services', month: ofMonth };
  const [, whose, month = '', insight] = monthPath.exec(path) ?? [];
  if (!whose) return { page: 'not-found' };
  if ((whose === 'me') !== (own !== null)) return { redirect: home };
  if (own) return { page: insight ? 'own-insight' : 'own-month', month, personId: own.personId };
  return { page: insight ? 'insight' : 'month', month };
}
