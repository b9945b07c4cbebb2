// Forgets what this one tab kept of whoever was signed in, such as a trip that was half filled in.

/** Call it when somebody signs out or somebody else looks. Language and colours are kept elsewhere. */
export function forgetTab(): void {
  try {
    sessionStorage.clear();
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}
