// Tells providers what waits: a link, or that it must end and be deleted. A provider that is down keeps its
// row waiting; nobody else waits for it.
import type { Database } from '#platform/database/types';
import { type Outbound, openOutbound } from '#platform/outbound/open-outbound';
import type { Secrets } from '#platform/secrets';
import { discloseLetter } from '#privacy/disclose/write-letter';
import { listFlagged } from '#privacy/flags/is-restricted';
import {
  findProviderConnection,
  keepSecond,
  listDueMessages,
  noteMessage,
  type ProviderConnection,
  type Told,
  type WaitingMessage,
} from '#services/mobility';
import { requireService } from '#services/people/entitlements';
import { listOrganisations } from '#services/people/organisations';
import { type OfferedProvider, offeredProviders } from './offered-providers.ts';

/** So many a run and provider; the next run takes the rest. */
const A_RUN = 200;
/** After so many without an answer the provider is down: the others go on, its rows wait for the next run. */
const DOWN_AFTER = 3;

export interface ToldProviders {
  readonly told: number;
  readonly confirmed: number;
  readonly postponed: number;
  readonly refused: number;
  /** Held back by ourselves: the service is off, or the person restricted the use. */
  readonly heldBack: number;
}

/** A job: looks at the world, may run twice. */
export async function tellProviders(
  db: Database,
  secrets: Secrets,
  now: Temporal.Instant,
  offered: readonly OfferedProvider[] = offeredProviders,
): Promise<ToldProviders> {
  const sum = { told: 0, confirmed: 0, postponed: 0, refused: 0, heldBack: 0 };
  const organisations = await db.transaction({ role: 'operator', now }, (tx) => listOrganisations(tx));
  for (const one of offered) {
    const connection = await db.transaction({ role: 'delivery', now }, (tx) =>
      findProviderConnection(tx, secrets, one.provider),
    );
    if (connection === undefined) continue;
    const outbound = openOutbound({ hosts: [new URL(connection.baseUrl).host] });
    let silent = 0;
    for (const { id: organisation } of organisations) {
      const sender = { db, secrets, now, organisation, one, connection, outbound };
      for (const message of await listDue(sender)) {
        if (silent >= DOWN_AFTER) break;
        const outcome = await tellOne(sender, message);
        sum[outcome] += 1;
        silent = outcome === 'postponed' ? silent + 1 : 0;
      }
    }
  }
  return sum;
}

interface Sender {
  readonly db: Database;
  readonly secrets: Secrets;
  readonly now: Temporal.Instant;
  readonly organisation: string;
  readonly one: OfferedProvider;
  readonly connection: ProviderConnection;
  readonly outbound: Outbound;
}

const contextOf = ({ organisation, now }: Sender) => ({ role: 'delivery', organisation, now });

async function listDue(sender: Sender): Promise<WaitingMessage[]> {
  const { db, secrets, one } = sender;
  const due = await db.transaction(contextOf(sender), (tx) =>
    listDueMessages(tx, secrets, one.tables, A_RUN),
  );
  return due.filter(({ provider }) => provider === one.provider);
}

/** May it go, the row of the disclosure, then the call, then what came of it. */
async function tellOne(sender: Sender, message: WaitingMessage): Promise<keyof ToldProviders> {
  const { db, secrets, one, connection, outbound } = sender;
  const { tables, teller } = one;
  if (message.neverLinked) {
    await db.transaction(contextOf(sender), (tx) =>
      noteMessage(tx, tables, message.id, { outcome: 'confirmed' }),
    );
    return 'confirmed';
  }
  const letter = teller.write(message);
  const may = await db.transaction(contextOf(sender), async (tx) => {
    // An end is told whatever the client switched off: it takes away, and gives nothing that is not there.
    const on = message.kind === 'unlink' || (await requireService(tx, tables.service)).ok;
    const flagged = (await listFlagged(tx, [tables.activity])).has(message.personId);
    if (!on || (flagged && message.kind === 'link')) return false;
    await discloseLetter(tx, letter, [message.personId]);
    return true;
  });
  if (!may) return 'heldBack';
  const told: Told = await teller.send({ outbound, connection, message, letter });
  await db.transaction(contextOf(sender), async (tx) => {
    const { activationId } = message;
    if (told.outcome === 'told' && told.second !== undefined && message.kind === 'link')
      await keepSecond(tx, secrets, tables, { activationId, second: told.second });
    await noteMessage(tx, tables, message.id, told);
  });
  return told.outcome;
}
