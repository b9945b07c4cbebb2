// What browser and server agree on for rules of a person: making one from a journey, seeing and deleting
// them.
import { z } from 'zod';
import { Day, Mode, Purpose } from '#desks/site/contract';

export const Rule = z.object({
  id: z.int(),
  from: z.string(),
  to: z.string(),
  mode: Mode,
  /** 1 is Monday; null is every day. */
  weekday: z.int().min(1).max(7).nullable(),
  purpose: Purpose,
  madeOn: Day,
});

/** `GET rulesPath`: the newest first. */
export const MyRules = z.object({ rules: z.array(Rule).max(200) });

/** `POST rulesPath`: the legs of a journey, and what such a journey is always for. */
export const RuleAsked = z.object({
  trips: z.array(z.int().positive()).min(1).max(50),
  purpose: Purpose,
  onlyThisWeekday: z.boolean(),
});

/** `POST deleteRulePath`. */
export const RuleDeleting = z.object({ id: z.int().positive() });

export const rulesPath = '/api/me/rules';
export const deleteRulePath = '/api/me/rules/delete';

export type Rule = z.infer<typeof Rule>;
export type RuleAsked = z.infer<typeof RuleAsked>;
