// What a child process and the one that started it tell each other: begin, it works, or why it does not.

export type Told =
  | { readonly ready: true; readonly port?: number }
  | { readonly ready: false; readonly reason: string; readonly code: string | undefined };

/** The starter's only word. */
export const BEGIN = 'begin';

/** Does nothing without a starter. */
export function tellStarter(told: Told): void {
  if (process.connected) process.send?.(told);
}

/** A supervised process waits for the word of its starter; any other begins at once. */
export function untilMayBegin(isSupervised: boolean): Promise<void> {
  if (!isSupervised) return Promise.resolve();
  return new Promise((resolve) => {
    process.on('message', (word) => {
      if (word === BEGIN) resolve();
    });
  });
}
