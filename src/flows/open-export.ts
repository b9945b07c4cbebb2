// The export of one person as a stream to a browser: made whole first, so that a slow reader holds no
// database, in a file that has no name any more.
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { listRecipientsOf } from '#privacy/disclose/list-disclosures';
import type { ExportKind } from '#privacy/export/export-options';
import { writeExport } from '#privacy/export/write-export';
import type { ExportHouse } from './export-person.ts';
import { rightsContext } from './rights-tools.ts';

export interface OpenedExport {
  readonly bytes: number;
  /** Closes and frees its place by itself, read to the end or not. */
  readonly stream: Readable;
}

/**
 * The file is taken out of its folder before the first byte is written: whatever happens, a crash too,
 * nothing stays that has a name. It lives on the disk only as long as it is open.
 */
export async function openExport(
  { db, records, secrets, now }: ExportHouse,
  of: { readonly organisation: string; readonly person: string; readonly kind: ExportKind },
): Promise<OpenedExport> {
  const folder = await mkdtemp(join(tmpdir(), 'reisrecht-export-'));
  const file = await open(join(folder, 'export.zip'), 'wx+', 0o600);
  try {
    await rm(folder, { recursive: true, force: true });
    let bytes = 0;
    const sink = async (part: Uint8Array) => {
      await file.writev([part], bytes);
      bytes += part.byteLength;
    };
    const context = { ...rightsContext(of.organisation, of.person, now), snapshot: true } as const;
    const options = { records, secrets, kind: of.kind, listReceived: listRecipientsOf };
    await db.transaction(context, (tx) => writeExport(tx, sink, options));
    return { bytes, stream: file.createReadStream({ start: 0, autoClose: true }) };
  } catch (error) {
    await file.close();
    throw error;
  }
}
