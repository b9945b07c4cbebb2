// The table of addresses: which page each one opens, and for whom. The pages themselves stand in pages.tsx.

/** Who may open a page; `anybody` is everybody who is signed in. */
export type Audience =
  | 'traveller'
  | 'organisation'
  | 'privacy-officer'
  | 'finance-desk'
  | 'service-desk'
  | 'card-desk'
  | 'security'
  | 'anybody';

interface Address {
  readonly page: string;
  readonly of: Audience;
  /** The named groups are handed to the page: `month`, `below`. */
  readonly at: RegExp;
}

const MONTH = String.raw`(?<month>\d{4}-(?:0[1-9]|1[0-2]))`;
/** What follows is read by the pages of the section. */
const BELOW = String.raw`(?<below>(?:\/[a-z0-9-]+)*)`;

const at = (source: string): RegExp => new RegExp(`^${source}$`);

/** The first that fits is opened. */
export const addresses = [
  { page: 'home', of: 'traveller', at: at('/me') },
  { page: 'own-month', of: 'traveller', at: at(`/me/months/${MONTH}`) },
  { page: 'own-insight', of: 'traveller', at: at(`/me/months/${MONTH}/insight`) },
  { page: 'week', of: 'traveller', at: at(String.raw`/me/week(?<below>(?:/\d{4}-W\d{2})?)`) },
  { page: 'money', of: 'traveller', at: at('/me/money') },
  { page: 'rules', of: 'traveller', at: at('/me/rules') },
  { page: 'home-days', of: 'traveller', at: at('/me/home-days') },
  {
    page: 'trips',
    of: 'traveller',
    at: at(String.raw`/me/trips(?<below>(?:/add|/\d{4}-(?:0[1-9]|1[0-2]))?)`),
  },
  { page: 'vehicles', of: 'traveller', at: at('/me/vehicles') },
  { page: 'my-data', of: 'traveller', at: at(`/me/privacy${BELOW}`) },
  { page: 'cars', of: 'traveller', at: at('/me/cars(?<below>(?:/[0-9a-f-]{36})?)') },
  { page: 'charging', of: 'traveller', at: at('/me/charging') },
  { page: 'nearby', of: 'traveller', at: at('/me/nearby') },
  { page: 'my-services', of: 'traveller', at: at('/me/services') },
  { page: 'own-approvals', of: 'traveller', at: at('/me/approvals') },
  { page: 'own-policy', of: 'traveller', at: at('/me/policy') },
  { page: 'month', of: 'organisation', at: at(`/organisation/months/${MONTH}`) },
  { page: 'insight', of: 'organisation', at: at(`/organisation/months/${MONTH}/insight`) },
  { page: 'services', of: 'organisation', at: at(`/organisation/months/${MONTH}/services`) },
  { page: 'approvals', of: 'organisation', at: at('/organisation/approvals') },
  { page: 'policy', of: 'organisation', at: at('/organisation/policy') },
  { page: 'people', of: 'organisation', at: at(`/organisation/people${BELOW}`) },
  { page: 'reports', of: 'organisation', at: at(`/organisation/reports${BELOW}`) },
  { page: 'oversight', of: 'organisation', at: at('/organisation/(?:setup|works-council|views)') },
  { page: 'officer', of: 'privacy-officer', at: at('/officer(?<below>(?:/.*)?)') },
  { page: 'providers', of: 'finance-desk', at: at('/providers(?<below>(?:/.*)?)') },
  { page: 'account', of: 'anybody', at: at('/account') },
  { page: 'view-as', of: 'anybody', at: at('/view-as') },
] as const satisfies readonly Address[];

export type PageName = (typeof addresses)[number]['page'];
