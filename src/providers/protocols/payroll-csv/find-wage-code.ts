// Which wage code an amount gets: data per organisation, with the default that a new organisation starts
// from.
export const wageKinds = ['commute', 'business', 'home-working', 'public-transport'] as const;
export type WageKind = (typeof wageKinds)[number];

export interface WageCode {
  readonly kind: WageKind;
  readonly taxed: boolean;
  readonly code: string;
  readonly nl: string;
  readonly en: string;
}

/** One organisation's codes; each pair of kind and taxed stands in it once. */
export type WageCodes = readonly WageCode[];

/**
 * The default is ours and means nothing to a payroll package until the organisation has set the same codes
 * there.
 */
export const DEFAULT_WAGE_CODES: WageCodes = [
  { kind: 'commute', taxed: false, code: '4310', nl: 'Reiskosten woon-werk', en: 'Commuting costs' },
  { kind: 'business', taxed: false, code: '4311', nl: 'Zakelijke kilometers', en: 'Business kilometres' },
  { kind: 'home-working', taxed: false, code: '4320', nl: 'Thuiswerk', en: 'Home working' },
  { kind: 'public-transport', taxed: false, code: '4330', nl: 'Openbaar vervoer', en: 'Public transport' },
  {
    kind: 'commute',
    taxed: true,
    code: '4410',
    nl: 'Reiskosten woon-werk belast',
    en: 'Commuting costs, taxed',
  },
  {
    kind: 'business',
    taxed: true,
    code: '4411',
    nl: 'Zakelijke kilometers belast',
    en: 'Business kilometres, taxed',
  },
  { kind: 'home-working', taxed: true, code: '4420', nl: 'Thuiswerk belast', en: 'Home working, taxed' },
  {
    kind: 'public-transport',
    taxed: true,
    code: '4430',
    nl: 'Openbaar vervoer belast',
    en: 'Public transport, taxed',
  },
];

/**
 * Undefined when the organisation has no code for it: the close shows that, and nothing is booked under a
 * guess.
 */
export function findWageCode(codes: WageCodes, kind: WageKind, taxed: boolean): WageCode | undefined {
  return codes.find((each) => each.kind === kind && each.taxed === taxed);
}
