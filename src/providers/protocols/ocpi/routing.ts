// Who speaks to whom: the headers that a hub needs to pass a call on, and the numbers that both logs share.

/** Country and party of a platform, such as NL and RRT. */
export interface OcpiParty {
  readonly countryCode: string;
  readonly partyId: string;
}

export interface RoutingOf {
  readonly from: OcpiParty;
  readonly to: OcpiParty;
  /** New for each call. */
  readonly requestId: string;
  /** The same for a call and everything that follows from it. */
  readonly correlationId: string;
}

export function formatRouting({ from, to, requestId, correlationId }: RoutingOf): Record<string, string> {
  return {
    'X-Request-ID': requestId,
    'X-Correlation-ID': correlationId,
    'OCPI-to-party-id': to.partyId,
    'OCPI-to-country-code': to.countryCode,
    'OCPI-from-party-id': from.partyId,
    'OCPI-from-country-code': from.countryCode,
  };
}

/**
 * For an answer: from and to change places, both numbers come back. A number that is missing or strange is
 * left out, so that nothing of a caller stands in our headers but plain signs.
 */
export function answerRouting(headers: Readonly<Record<string, string>>): Record<string, string> {
  const copied: readonly (readonly [from: string, to: string, most: number])[] = [
    ['x-request-id', 'X-Request-ID', 64],
    ['x-correlation-id', 'X-Correlation-ID', 64],
    ['ocpi-from-party-id', 'OCPI-to-party-id', 3],
    ['ocpi-from-country-code', 'OCPI-to-country-code', 2],
    ['ocpi-to-party-id', 'OCPI-from-party-id', 3],
    ['ocpi-to-country-code', 'OCPI-from-country-code', 2],
  ];
  return Object.fromEntries(
    copied.flatMap(([from, to, most]) => {
      const value = headers[from] ?? '';
      return value.length <= most && /^[\w.-]+$/.test(value) ? [[to, value]] : [];
    }),
  );
}

/** CiString: NL and nl are one. */
export const isSameParty = (a: OcpiParty, b: OcpiParty): boolean =>
  a.countryCode.toUpperCase() === b.countryCode.toUpperCase() &&
  a.partyId.toUpperCase() === b.partyId.toUpperCase();
