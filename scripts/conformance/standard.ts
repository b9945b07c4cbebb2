// What the conformance run knows of a standard: a folder with its official document, and a function that
// checks.

export type Check =
  | { readonly kind: 'passed'; readonly name: string }
  | { readonly kind: 'failed'; readonly name: string; readonly why: string }
  /** Worth knowing, and no verdict: where an official document contradicts itself or is silent. */
  | { readonly kind: 'note'; readonly name: string };

export interface Standard {
  readonly name: string;
  /** The folder's name inside the folder of standards. */
  readonly folder: string;
  readonly check: (place: string) => Promise<readonly Check[]>;
}

/** `why` is undefined or empty when it holds. */
export function check(name: string, why: string | undefined): Check {
  return why ? { kind: 'failed', name, why } : { kind: 'passed', name };
}

export function note(name: string): Check {
  return { kind: 'note', name };
}
