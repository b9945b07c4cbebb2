// A database whose transactions die at random: before the commit, after it (then nobody heard that it
// committed), or in the middle because their connection is cut.

import { sql } from '#platform/database/sql';
import type { Database } from '#platform/database/types';

export interface Crashes {
  before: number;
  after: number;
  cut: number;
}

export const crashesIn = ({ before, after, cut }: Crashes): number => before + after + cut;

/** Nine of ten transactions go well. `cut` ends the connection with this number from outside. */
export function crashAtRandom(
  db: Database,
  crashes: Crashes,
  cut: (connection: number) => Promise<unknown>,
): Database {
  return {
    ...db,
    transaction: async (context, work) => {
      const dice = Math.random();
      const answer = await db.transaction(context, async (tx) => {
        const [own] = dice < 0.02 ? await tx.list(OWN) : [];
        const done = await work(tx);
        if (own !== undefined) {
          crashes.cut += 1;
          await cut(own.connection);
        } else if (dice < 0.06) {
          crashes.before += 1;
          throw new Error('crash before the commit');
        }
        return done;
      });
      if (dice > 0.96) {
        crashes.after += 1;
        throw new Error('crash after the commit');
      }
      return answer;
    },
  };
}

const OWN = sql<{ connection: number }>`select pg_backend_pid() as connection`;
