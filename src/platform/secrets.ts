// Secrets of an installation: keys and passwords in one file outside the tree, readable by its owner only.
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

export interface Secrets {
  /** A password of this name, made on first use. */
  password(name: string): string;
  /** Encrypts a short text for a use; the answer holds its own nonce and is different each time. */
  encrypt(use: string, text: string): Buffer;
  /** Throws when the bytes were not made here for this use. */
  decrypt(use: string, bytes: Buffer): string;
  /**
   * A keyed hash: the same text gives the same 32 bytes, and without the key nobody can try all card numbers.
   */
  hash(use: string, text: string): Buffer;
}

interface Stored {
  readonly version: 1;
  readonly masterKey: string;
}

/** Opens (or makes) `<folder>/secrets.json`. Two processes that start at once end up with the same file. */
export function openSecrets(folder: string): Secrets {
  const path = join(folder, 'secrets.json');
  if (!existsSync(path)) makeFile(folder, path);
  const stored = JSON.parse(readFileSync(path, 'utf8')) as Stored;
  const master = Buffer.from(stored.masterKey, 'base64url');
  if (stored.version !== 1 || master.length !== 32)
    throw new Error(`${path} is not a secrets file of this version`);
  // Made once for each use: a file of a million numbers asks for the same few.
  const keys = new Map<string, Buffer>();
  const keyFor = (use: string) => {
    const known = keys.get(use);
    if (known !== undefined) return known;
    const key = Buffer.from(hkdfSync('sha256', master, Buffer.alloc(0), `reisrecht ${use}`, 32));
    keys.set(use, key);
    return key;
  };
  return {
    password: (name) => keyFor(`password ${name}`).toString('base64url'),
    hash: (use, text) =>
      createHmac('sha256', keyFor(`hash ${use}`))
        .update(text, 'utf8')
        .digest(),
    encrypt: (use, text) => encrypt(keyFor(`encrypt ${use}`), text),
    decrypt: (use, bytes) => decrypt(keyFor(`encrypt ${use}`), bytes),
  };
}

/** Written beside and linked into place: the first one wins, a half-written file is never seen. */
function makeFile(folder: string, path: string): void {
  mkdirSync(folder, { recursive: true });
  const draft = `${path}.${process.pid}`;
  const stored: Stored = { version: 1, masterKey: randomBytes(32).toString('base64url') };
  writeFileSync(draft, `${JSON.stringify(stored)}\n`, { mode: 0o600 });
  chmodSync(draft, 0o600);
  try {
    linkSync(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EPERM') renameSync(draft, path);
    else if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  rmSync(draft, { force: true });
}

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

function encrypt(key: Buffer, text: string): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]);
}

function decrypt(key: Buffer, bytes: Buffer): string {
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE_BYTES));
  decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  const body = bytes.subarray(NONCE_BYTES + TAG_BYTES);
  return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8');
}
