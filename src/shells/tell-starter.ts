// What a child process tells the one that started it: that it works, or why it does not.

export type Told =
  | { readonly ready: true; readonly port?: number }
  | { readonly ready: false; readonly reason: string; readonly code: string | undefined };

/** Does nothing without a starter. */
export function tellStarter(told: Told): void {
  if (process.connected) process.send?.(told);
}
