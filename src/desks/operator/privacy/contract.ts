// What browser and server of the privacy officer's desk agree on everywhere: its address, and the answer of a
// step.
import { z } from 'zod';

export const root = '/api/officer';

/** The step was taken; where it now stands. */
export const Stepped = z.object({ state: z.string() });
export const OfId = z.object({ id: z.uuid() });
export const Nothing = z.object({});
/** A sentence of the officer; the services say how long it must be at least. */
export const Sentence = z.string().trim().max(2000);
export const Count = z.int().min(0);

export type Stepped = z.infer<typeof Stepped>;
