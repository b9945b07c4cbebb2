// What an export is asked for, and how its parts put a file into it.
import type { Transaction } from '#platform/database/types';
import type { AnyRecord } from '#platform/records';
import type { Secrets } from '#platform/secrets';
import type { Received } from './tell-activity.ts';

/** `access`: everything, for the person to read. `portability`: what he may take along to somebody else. */
export type ExportKind = 'access' | 'portability';

export interface ExportOptions {
  readonly records: readonly AnyRecord[];
  readonly secrets: Pick<Secrets, 'decrypt'>;
  readonly kind: ExportKind;
  /** Who received something in fact; by default nobody is named beside the declared recipients. */
  readonly listReceived?: (tx: Transaction) => Promise<readonly Received[]>;
  readonly onProgress?: (told: { readonly activity: string; readonly rows: number }) => void;
}

/** Adds a file to the zip that is being made. */
export type AddFile = (name: string, chunks: AsyncIterable<string> | Iterable<string>) => Promise<void>;

export const jsonText = (value: unknown) => `${JSON.stringify(value, undefined, 2)}\n`;
