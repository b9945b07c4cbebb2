// Words that occur nowhere else in the world, one in each personal text, and the day after which none may be
// found.
import type { Day } from './civil-days.ts';

export interface Canary {
  /** What it was planted in, for the report. */
  readonly what: string;
  /** The first day on which it may not be found; undefined: it may stay for now. */
  readonly end: () => Day | undefined;
}

export interface CanaryBook {
  readonly planted: Map<string, Canary>;
  tracks: number;
}

export const newCanaryBook = (): CanaryBook => ({ planted: new Map(), tracks: 0 });

/** Eight signs, fit for a plate as well: `kq` and six that count up. */
export const CANARY = /kq[0-9a-z]{6}/gi;
/** The first latitude of a track in millionths of a degree, as it stands in a column. */
export const TRACK_CANARY = /\b(?:4[89]|5\d)\d{6}\b/g;

export function plant({ planted }: CanaryBook, what: string, end: Canary['end']): string {
  const code = `kq${planted.size.toString(36).padStart(6, '0')}`;
  planted.set(code, { what, end });
  return code;
}

/** A track runs northward by less than this, so that it meets no other one's first latitude. */
const APART = 1_200;

/** A latitude in millionths that no other track has. */
export function plantTrack(book: CanaryBook, what: string, end: Canary['end']): number {
  const latitude = 48_000_000 + book.tracks * APART;
  book.tracks += 1;
  book.planted.set(String(latitude), { what, end });
  return latitude;
}

export interface FoundCanary {
  readonly code: string;
  readonly place: string;
}

export interface LateCanary extends FoundCanary {
  readonly what: string;
  readonly end: Day | undefined;
}

/** Those whose end has come. A word that looks like a canary and was never planted is left to the reader. */
export function listLate(book: CanaryBook, found: readonly FoundCanary[], day: Day): LateCanary[] {
  return found.flatMap(({ code, place }) => {
    const canary = book.planted.get(code.toLowerCase());
    const end = canary?.end();
    if (canary === undefined || end === undefined || end > day) return [];
    return [{ code, place, what: canary.what, end }];
  });
}
