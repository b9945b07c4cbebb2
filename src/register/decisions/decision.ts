// What a decision says: where a statement was silent or contradicted itself, what we do, and why.
import type { Text } from '../vocabulary.ts';

export interface Decision {
  readonly severity: 'low' | 'medium' | 'high';
  /** A lawyer must still confirm it; the product says so too. */
  readonly needsCounsel: boolean;
  readonly problem: Text;
  readonly decision: Text;
  readonly reason: Text;
}
