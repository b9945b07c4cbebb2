// Hands one person everything we hold of him, or what he may take along, as one zip file.

import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { accept, type Result } from '#kernel/refusal';
import type { Database } from '#platform/database/types';
import type { AnyRecord } from '#platform/records';
import type { Secrets } from '#platform/secrets';
import { listRecipientsOf } from '#privacy/disclose/list-disclosures';
import type { ExportKind, ExportOptions } from '#privacy/export/export-options';
import { type WrittenExport, writeExport } from '#privacy/export/write-export';
import { findByNumber } from '#services/people/organisations';
import { unknownPerson } from './know-colleagues.ts';

export interface ExportHouse {
  readonly db: Database;
  readonly secrets: Pick<Secrets, 'decrypt'>;
  readonly records: readonly AnyRecord[];
  readonly now: Temporal.Instant;
}

export interface ExportRequest {
  readonly organisation: string;
  readonly personId: string;
  readonly kind: ExportKind;
  /** Written beside and put in place when it is whole; a file of that name is replaced. */
  readonly file: string;
  readonly onProgress?: ExportOptions['onProgress'];
}

/** The file is readable by its owner only. A fault leaves nothing behind. */
export async function exportPerson(house: ExportHouse, request: ExportRequest): Promise<WrittenExport> {
  const { organisation, personId: person, kind, file, onProgress } = request;
  const draft = `${file}.part`;
  const out = createWriteStream(draft, { mode: 0o600 });
  const broken = once(out, 'error').then(([error]) => Promise.reject(error as Error));
  broken.catch(() => {});
  const sink = async (bytes: Uint8Array) => {
    if (!out.write(bytes)) await Promise.race([once(out, 'drain'), broken]);
  };
  try {
    const context = { role: 'rights', organisation, person, now: house.now, snapshot: true } as const;
    const options = { records: house.records, secrets: house.secrets, kind, listReceived: listRecipientsOf };
    const written = await house.db.transaction(context, (tx) =>
      writeExport(tx, sink, onProgress === undefined ? options : { ...options, onProgress }),
    );
    await Promise.race([new Promise<void>((done) => out.end(done)), broken]);
    await rename(draft, file);
    return written;
  } catch (error) {
    out.destroy();
    await rm(draft, { force: true });
    throw error;
  }
}

/** As `exportPerson`, for somebody who is known by a personnel number. */
export async function exportByNumber(
  house: ExportHouse,
  { person, ...request }: Omit<ExportRequest, 'personId'> & { readonly person: string },
): Promise<Result<WrittenExport>> {
  const { organisation } = request;
  // As who recognises: carrying out a right is never stopped by a restriction, also not by one of everything.
  const context = { role: 'recognition', organisation, now: house.now };
  const personId = await house.db.transaction(context, (tx) => findByNumber(tx, person));
  if (personId === undefined) return unknownPerson(person);
  return accept(await exportPerson(house, { ...request, personId }));
}
