// Making a connection: which version both speak, which modules the other side has, who both are.
import { accept, type Result, refuse } from '#kernel/refusal';
import { Credentials, VersionDetails, Versions } from './objects.ts';
import { readObject } from './read-object.ts';
import { ocpiRefusals } from './refusals.ts';
import type { OcpiParty } from './routing.ts';

export const VERSION = '2.2.1';

/** The modules of an operator that we call; `SENDER` holds the data, `RECEIVER` takes ours. */
export const modules = [
  'credentials',
  'locations',
  'tariffs',
  'sessions',
  'cdrs',
  'tokens',
  'commands',
] as const;
export type Module = (typeof modules)[number];
export type Endpoints = Readonly<Record<Module, string>>;

const OPERATORS_ROLE: Readonly<Record<Module, 'SENDER' | 'RECEIVER' | undefined>> = {
  // Both roles are seen in the field; the protocol says that it does not matter.
  credentials: undefined,
  locations: 'SENDER',
  tariffs: 'SENDER',
  sessions: 'SENDER',
  cdrs: 'SENDER',
  tokens: 'RECEIVER',
  commands: 'RECEIVER',
};

/** Where the details of our version are. Refused when they stand on another computer than the list. */
export function pickVersion(versionsUrl: string, data: unknown): Result<string> {
  const read = readObject('a list of versions', Versions, data);
  if (!read.ok) return read;
  const found = read.value.object.find(({ version }) => version === VERSION);
  if (found === undefined) return refuse(ocpiRefusals, 'no-common-version');
  return isSameOrigin(found.url, versionsUrl) ? accept(found.url) : refuse(ocpiRefusals, 'address-elsewhere');
}

/** Every module that we need, each on the same computer. */
export function pickEndpoints(detailsUrl: string, data: unknown): Result<Endpoints> {
  const read = readObject('details of a version', VersionDetails, data);
  if (!read.ok) return read;
  if (read.value.object.version !== VERSION) return refuse(ocpiRefusals, 'no-common-version');
  const found: Partial<Record<Module, string>> = {};
  for (const module of modules) {
    const role = OPERATORS_ROLE[module];
    const endpoint = read.value.object.endpoints.find(
      (one) => one.identifier === module && (role === undefined || one.role === role),
    );
    if (endpoint === undefined) return refuse(ocpiRefusals, 'module-missing', { module });
    if (!isSameOrigin(endpoint.url, detailsUrl)) return refuse(ocpiRefusals, 'address-elsewhere');
    found[module] = endpoint.url.replace(/\/+$/, '');
  }
  return accept(found as Endpoints);
}

export interface OtherSide {
  readonly token: string;
  readonly versionsUrl: string;
  /** The operators behind it: one, or several behind a hub. */
  readonly operators: readonly OcpiParty[];
  readonly name: string;
}

/** Who the other side says it is. `agreedUrl` is where we were told to find it. */
export function readCredentials(data: unknown, agreedUrl: string): Result<OtherSide> {
  const read = readObject('credentials', Credentials, data);
  if (!read.ok) return read;
  const { token, url, roles } = read.value.object;
  if (!isSameOrigin(url, agreedUrl)) return refuse(ocpiRefusals, 'address-elsewhere');
  const operators = roles.filter(({ role }) => role === 'CPO');
  if (operators.length === 0) return refuse(ocpiRefusals, 'no-operator-role');
  return accept({
    token,
    versionsUrl: url,
    operators: operators.map((one) => ({ countryCode: one.country_code, partyId: one.party_id })),
    name: operators[0]?.business_details.name ?? '',
  });
}

export interface OurSide {
  readonly party: OcpiParty;
  readonly name: string;
  readonly versionsUrl: string;
}

/** What the other side gets to call us with. */
export function formatCredentials({ party, name, versionsUrl }: OurSide, token: string) {
  return {
    token,
    url: versionsUrl,
    roles: [
      {
        role: 'EMSP',
        party_id: party.partyId,
        country_code: party.countryCode,
        business_details: { name },
      },
    ],
  };
}

const isSameOrigin = (url: string, other: string): boolean =>
  URL.canParse(url) && URL.canParse(other) && new URL(url).origin === new URL(other).origin;
