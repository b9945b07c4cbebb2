// Signs the root of a month with a key that stands outside the database: who can change rows cannot sign.
import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import type { Secrets } from '#platform/secrets';

export interface RootOfMonth {
  /** 'YYYY-MM-01'. */
  readonly month: string;
  readonly leaves: number;
  readonly root: Buffer;
  /** The root of the month before; 32 zero bytes for the first: a month that is taken out breaks the next. */
  readonly previous: Buffer;
}

export interface Signer {
  /** DER of the public key: what a receipt carries. */
  readonly publicKey: Buffer;
  sign(root: RootOfMonth): Buffer;
}

const USE = 'signature of the logs';
/** RFC 8410: an Ed25519 private key in PKCS #8 is these bytes and its 32 bytes of seed. */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** The key of this installation; the same secrets give the same key. */
export function openSigner(secrets: Secrets): Signer {
  const seed = Buffer.from(secrets.password(USE), 'base64url');
  const key = createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' });
  const publicKey = createPublicKey(key).export({ format: 'der', type: 'spki' });
  return { publicKey, sign: (root) => sign(null, textOf(root), key) };
}

export function isSigned(root: RootOfMonth, signature: Buffer, publicKey: Buffer): boolean {
  let key: KeyObject;
  try {
    key = createPublicKey({ key: publicKey, format: 'der', type: 'spki' });
  } catch {
    return false;
  }
  return verify(null, textOf(root), key, signature);
}

const textOf = ({ month, leaves, root, previous }: RootOfMonth): Buffer =>
  Buffer.from(`reisrecht log ${month} ${leaves} ${root.toString('hex')} after ${previous.toString('hex')}`);

/** Before the first month there is none. */
export const NO_ROOT: Buffer = Buffer.alloc(32);
