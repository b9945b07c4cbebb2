// Hashes a password with argon2id and compares one with what is stored, as fast for nobody as for somebody.
import { type Argon2Parameters, argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { accept, type Result, refuse } from '#kernel/refusal';
import { accessRefusals } from './refusals.ts';

/** OWASP Password Storage Cheat Sheet, argon2id: 19 MiB, 2 passes, 1 lane. Stored with each hash. */
const COST = { memory: 19_456, passes: 2, parallelism: 1 } as const;
const TAG_BYTES = 32;
const derive = promisify<'argon2id', Argon2Parameters, Buffer>(argon2 as never);

/** Long enough to resist guessing; not so long that hashing it is an attack. No rules about signs. */
export function checkPassword(password: string, loginName: string): Result<true> {
  const characters = [...password.normalize('NFKC')];
  if (characters.length < 12 || characters.length > 200) return refuse(accessRefusals, 'password-short');
  const isNamed = password.toLowerCase().includes(loginName.toLowerCase());
  if (isNamed || new Set(characters).size < 4) return refuse(accessRefusals, 'password-known');
  return accept(true);
}

/** A PHC string, `$argon2id$v=19$m=…,t=…,p=…$salt$tag`; other each time. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16);
  return write(nonce, await tagOf(password, nonce, COST));
}

export interface Compared {
  readonly isRight: boolean;
  /** Right, and hashed at another cost than today's: hash it anew. */
  readonly isOld: boolean;
}

/** Undefined is an account that does not exist: it costs the same and is never right. */
export async function comparePassword(stored: string | undefined, password: string): Promise<Compared> {
  const { nonce, tag, cost } = read(stored ?? NOBODY);
  const isSame = timingSafeEqual(await tagOf(password, nonce, cost), tag);
  const isRight = isSame && stored !== undefined;
  const isToday = cost.memory === COST.memory && cost.passes === COST.passes && cost.parallelism === 1;
  return { isRight, isOld: isRight && !isToday };
}

type Cost = Pick<Argon2Parameters, 'memory' | 'passes' | 'parallelism'>;

/** The same text typed on another keyboard is the same password: NFKC. */
const tagOf = (password: string, nonce: Buffer, cost: Cost): Promise<Buffer> =>
  derive('argon2id', { ...cost, message: password.normalize('NFKC'), nonce, tagLength: TAG_BYTES });

const short = (bytes: Buffer) => bytes.toString('base64').replaceAll('=', '');

const write = (nonce: Buffer, tag: Buffer) =>
  `$argon2id$v=19$m=${COST.memory},t=${COST.passes},p=${COST.parallelism}$${short(nonce)}$${short(tag)}`;

const PHC = /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,2}),p=(\d{1,2})\$([\w+/]+)\$([\w+/]+)$/;

function read(stored: string): { nonce: Buffer; tag: Buffer; cost: Cost } {
  const [, memory, passes, parallelism, nonce = '', tag = ''] = PHC.exec(stored) ?? [];
  if (memory === undefined) throw new Error('a stored password hash is not of this form');
  return {
    nonce: Buffer.from(nonce, 'base64'),
    tag: Buffer.from(tag, 'base64'),
    cost: { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) },
  };
}

/** What the password of nobody is compared with. */
const NOBODY = write(Buffer.alloc(16), Buffer.alloc(TAG_BYTES));
