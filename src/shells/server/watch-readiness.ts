// Whether the system can work now: the database answers, and it is migrated as far as this program is.
import { sql } from '#platform/database/sql';
import type { System } from '../open-system.ts';

/** Questions at the same moment share one look at the database: whoever asks often costs nothing. */
export function watchReadiness({ db, now }: Pick<System, 'db' | 'now'>): () => Promise<boolean> {
  let looking: Promise<boolean> | undefined;
  const look = async () => {
    try {
      // The newest tables and the rights on them: a database that was not migrated does not know them.
      await db.list(
        { role: 'operator', now: now() },
        sql`select 1 from people.organisation, money.figure limit 1`,
      );
      return true;
    } catch {
      return false;
    }
  };
  return () => {
    looking ??= look().finally(() => {
      looking = undefined;
    });
    return looking;
  };
}
