// The hash by which an erased person is recognised again, and nothing else of the person is kept.
import type { Secrets } from '#platform/secrets';

/**
 * What could bring a person back: the own number in an old copy; a personnel number or a card in a file of a
 * provider. A card is given by its stored hash, in hexadecimal digits, never by its number.
 */
export interface Identifier {
  readonly kind: 'person' | 'personnel-number' | 'card-number-hash';
  readonly value: string;
}

/**
 * 32 bytes, keyed by the secrets of this installation. The organisation is part of it: the same number at
 * another client is somebody else.
 */
export function erasureKey(secrets: Secrets, organisationId: string, { kind, value }: Identifier): Buffer {
  return secrets.hash('erasure', JSON.stringify([kind, organisationId, value]));
}
