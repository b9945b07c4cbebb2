// The simulator's own strict look at a call, for where the official document is not beside it: required
// headers, known names only, right types. What it finds is answered with 400.

type Check = (value: unknown) => string | undefined;

const text: Check = (value) => (typeof value === 'string' && value.length > 0 ? undefined : 'is no text');
const instant: Check = (value) =>
  typeof value === 'string' &&
  /^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d)$/.test(value) &&
  !Number.isNaN(Date.parse(value))
    ? undefined
    : 'is no date-time';
const day: Check = (value) =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? undefined : 'is no date';
const count: Check = (value) =>
  Number.isInteger(value) && Number(value) >= 0 ? undefined : 'is no whole number';
const degrees: Check = (value) =>
  typeof value === 'number' && value >= 0 ? undefined : 'is no number of 0 or more';
const oneOf =
  (...words: string[]): Check =>
  (value) =>
    words.includes(String(value)) ? undefined : `is none of ${words.join(', ')}`;
const listOf =
  (item: Check): Check =>
  (value) => {
    if (!Array.isArray(value)) return 'is no list';
    return value.map(item).find((why) => why !== undefined);
  };
const shape =
  (names: Readonly<Record<string, Check>>, required: readonly string[]): Check =>
  (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'is no object';
    const missing = required.find((name) => !Object.hasOwn(value, name));
    if (missing) return `lacks ${missing}`;
    for (const [name, inner] of Object.entries(value)) {
      const check = Object.hasOwn(names, name) ? names[name] : undefined;
      if (!check) return `has the unknown name ${name}`;
      const why = check(inner);
      if (why) return `${name} ${why}`;
    }
    return undefined;
  };

const coordinates = shape({ lat: degrees, lng: degrees }, ['lat', 'lng']);
const place = shape({ name: text, stationId: text, coordinates }, ['coordinates']);
const licence = shape({ assetClass: oneOf('CAR'), validUntil: day }, ['assetClass']);
const customer = shape({ id: text, externalId: text, licenses: listOf(licence) }, []);
const planning = shape(
  {
    from: place,
    to: place,
    departureTime: instant,
    arrivalTime: instant,
    nrOfTravelers: count,
    radius: count,
    useAssetTypes: listOf(text),
    useAssets: listOf(text),
  },
  ['from'],
);
const booking = { id: text, from: place, to: place, customer };
const damage = shape({ vehicleComponent: text, description: text }, ['vehicleComponent', 'description']);

const BODIES: readonly (readonly [method: string, path: RegExp, check: Check])[] = [
  ['POST', /^\/planning\/(?:offers|inquiries)$/, planning],
  ['POST', /^\/bookings$/, shape(booking, ['id'])],
  ['PUT', /^\/bookings\/[^/]+$/, shape({ ...booking, departureTime: instant, arrivalTime: instant }, ['id'])],
  [
    'POST',
    /^\/bookings\/[^/]+\/events$/,
    shape(
      {
        operation: oneOf('CANCEL', 'COMMIT', 'EXTEND_EXPIRY_TIME'),
        origin: oneOf('MP', 'END_USER', 'OTHER'),
      },
      ['operation'],
    ),
  ],
  [
    'POST',
    /^\/legs\/[^/]+\/events$/,
    shape(
      {
        time: instant,
        event: oneOf(
          'PREPARE',
          'ASSIGN_ASSET',
          'SET_IN_USE',
          'PAUSE',
          'OPEN_TRUNK',
          'START_FINISHING',
          'FINISH',
          'TIME_EXTEND',
          'TIME_POSTPONE',
          'CANCEL',
        ),
      },
      ['time', 'event'],
    ),
  ],
  [
    'POST',
    /^\/support\/$/,
    shape({ id: text, supportType: text, time: instant, priority: text, comment: text, damage }, []),
  ],
  ['POST', /^\/customers$/, shape({ externalId: text, licenses: listOf(licence) }, ['externalId'])],
];

/** Undefined when the body is as it should be. */
export function checkBody(method: string, path: string, body: unknown): string | undefined {
  const rule = BODIES.find(([verb, pattern]) => verb === method && pattern.test(path));
  if (!rule) return body === undefined ? undefined : 'no body belongs here';
  return rule[2](body);
}

/** The headers that the document requires; the customer endpoints ask for the language alone. */
export function checkHeaders(
  headers: Readonly<Record<string, string | string[] | undefined>>,
  path: string,
  { operatorId, providerId }: { readonly operatorId: string; readonly providerId: string },
): string | undefined {
  if (typeof headers['accept-language'] !== 'string') return 'Accept-Language is missing';
  if (path.startsWith('/customers') || path === '/operator/ping') return undefined;
  if (headers['maas-id'] !== providerId) return 'maas-id is missing or unknown';
  const to = headers['addressed-to'];
  if (to !== undefined && to !== operatorId) return 'addressed-to is somebody else';
  if (path === '/operator/meta') return undefined;
  if (headers.api !== 'TOMP') return 'Api is not TOMP';
  return headers['api-version'] === '1.6.1' ? undefined : 'Api-Version is not 1.6.1';
}
