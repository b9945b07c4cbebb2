// Makes the demo when there is no organisation yet, so that a new user has something to look at.
import { hasOrganisation } from '#services/people/organisations';
import { resetDemo } from '../demo/reset-demo.ts';
import type { System } from '../open-system.ts';

/** Answers whether it made it. A demo that was cut off half-way is made afresh: its last month was not closed. */
export async function makeDemo(system: System, onProgress: (text: string) => void): Promise<boolean> {
  const context = { role: 'operator', now: system.now() };
  if (await system.db.transaction(context, hasOrganisation)) return false;
  await resetDemo(system, onProgress);
  return true;
}
