// A bug is an assertion: it throws, and no user can cause it.

export class Bug extends Error {
  override readonly name = 'Bug';
}

export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Bug(message);
}

export function assertInteger(value: number, what: string): void {
  assert(Number.isSafeInteger(value), `${what} must be a safe integer, not ${value}`);
}
