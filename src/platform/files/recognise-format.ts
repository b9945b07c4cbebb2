// Recognises by its first bytes what is not text: a zip renamed to .csv stays a zip.
import type { Sentence } from '#kernel/refusal';

interface Signature {
  readonly bytes: readonly number[];
  readonly name: Sentence;
}

const same = (name: string): Sentence => ({ nl: `een ${name}`, en: `a ${name}` });

const signatures: readonly Signature[] = [
  { bytes: [0x1f, 0x8b], name: same('gzip') },
  { bytes: [0x25, 0x50, 0x44, 0x46], name: same('pdf') },
  {
    bytes: [0xd0, 0xcf, 0x11, 0xe0],
    name: { nl: 'een oud Excel- of Word-bestand', en: 'an old Excel or Word file' },
  },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], name: same('7z') },
  { bytes: [0x52, 0x61, 0x72, 0x21], name: same('rar') },
  { bytes: [0x42, 0x5a, 0x68], name: same('bzip2') },
  { bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a], name: same('xz') },
  { bytes: [0x28, 0xb5, 0x2f, 0xfd], name: same('zstd') },
  { bytes: [0x89, 0x50, 0x4e, 0x47], name: same('png') },
  { bytes: [0xff, 0xd8, 0xff], name: same('jpeg') },
];

/**
 * The name of the format when it is not text, or undefined. `head` is the first few hundred bytes of the
 * file.
 */
export function findBinaryFormat(head: Uint8Array): Sentence | undefined {
  if (startsWith(head, [0x50, 0x4b, 0x03, 0x04]) || startsWith(head, [0x50, 0x4b, 0x05, 0x06]))
    return zipKind(head);
  return signatures.find(({ bytes }) => startsWith(head, bytes))?.name;
}

/**
 * A web page saved under the name of a table, mostly the sign-in page of the site it should have come from.
 */
export function isWebPage(head: Uint8Array): boolean {
  const text = Buffer.from(head).toString('latin1').replace(/^ï»¿/, '').trimStart().toLowerCase();
  return text.startsWith('<!doctype html') || text.startsWith('<html');
}

function zipKind(head: Uint8Array): Sentence {
  // An office document is a zip whose first entry says so.
  const names = Buffer.from(head).toString('latin1');
  if (names.includes('[Content_Types].xml') || names.includes('xl/')) {
    return { nl: 'een Excel-bestand (xlsx)', en: 'an Excel file (xlsx)' };
  }
  if (names.includes('opendocument')) return { nl: 'een OpenDocument-bestand', en: 'an OpenDocument file' };
  return { nl: 'een zip', en: 'a zip' };
}

function startsWith(head: Uint8Array, bytes: readonly number[]): boolean {
  return bytes.every((byte, index) => head[index] === byte);
}
