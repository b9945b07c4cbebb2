// The decisions that the register rests on, by their number. A01 to A50 answer the source statement, later
// ones are our own.
import { collecting } from './decisions/collecting.ts';
import { consenting } from './decisions/consenting.ts';
import { keeping } from './decisions/keeping.ts';
import { proving } from './decisions/proving.ts';
import { seeing } from './decisions/seeing.ts';
import { sharing } from './decisions/sharing.ts';

export type { Decision } from './decisions/decision.ts';

export const decisions = {
  ...keeping,
  ...seeing,
  ...consenting,
  ...collecting,
  ...sharing,
  ...proving,
} as const;
export type DecisionId = keyof typeof decisions;
