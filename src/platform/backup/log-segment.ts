// Names of segments of the write-ahead log, and the places in the log they stand for.

export const SEGMENT = /^[0-9A-F]{24}$/;
export const HISTORY = /^[0-9A-F]{8}\.history$/;

export interface SegmentPlace {
  /** A restore begins a new one; the log of before keeps its own. */
  readonly timeline: number;
  /** Counts segments from the first of the log; the same on every timeline. */
  readonly number: number;
}

const perLog = (segmentBytes: number) => 0x1_0000_0000 / segmentBytes;

export function segmentPlace(name: string, segmentBytes: number): SegmentPlace {
  const [timeline, log, segment] = [0, 8, 16].map((at) => Number.parseInt(name.slice(at, at + 8), 16));
  return { timeline: timeline ?? 0, number: (log ?? 0) * perLog(segmentBytes) + (segment ?? 0) };
}

/** A place in the log, such as `0/2000028`, as a number of bytes. */
export function logPlace(lsn: string): bigint {
  const [high = '0', low = '0'] = lsn.split('/');
  return (BigInt(`0x${high}`) << 32n) + BigInt(`0x${low}`);
}

export function lsnText(place: bigint): string {
  return `${(place >> 32n).toString(16).toUpperCase()}/${(place & 0xffff_ffffn).toString(16).toUpperCase()}`;
}

export const startOfSegment = (name: string, segmentBytes: number): bigint =>
  BigInt(segmentPlace(name, segmentBytes).number) * BigInt(segmentBytes);

/** In which segment a place lies. */
export const segmentNumber = (lsn: string, segmentBytes: number): number =>
  Number(logPlace(lsn) / BigInt(segmentBytes));
