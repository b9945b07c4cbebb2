// What a person changes about services at providers: on, off, what a use was for, and what is not right. Each
// answers the page as it is afterwards.
import type { z } from 'zod';
import { activateProvider } from '#flows/activate-provider';
import { deactivateProvider } from '#flows/deactivate-provider';
import { findOffered, offeredProviders } from '#flows/offered-providers';
import { type RefusalTable, type Result, refuse } from '#kernel/refusal';
import { type Answered, type Asking, contextOf } from '#platform/http/route';
import { disputeUsage, markUsage, type ServiceTables, setUsualPurpose } from '#services/mobility';
import type * as wire from './contract.ts';
import { showServices } from './show-services.ts';

type Answer = Promise<Answered<z.input<typeof wire.MyServices>>>;
type Body<S extends z.ZodType> = Asking<unknown, unknown, z.output<S>>;

const refusals = {
  'service-unknown': {
    nl: 'Deze dienst of aanbieder is er niet. Ververs de pagina en kies opnieuw.',
    en: 'This service or provider is not there. Refresh the page and choose again.',
  },
} as const satisfies RefusalTable;

export async function switchOn(asking: Body<typeof wire.Activating>): Answer {
  const { organisation, person = '', now } = contextOf(asking);
  const { provider, licenceValidUntil } = asking.body;
  const { db, ledger } = asking.house;
  return after(
    asking,
    await activateProvider(db, ledger.secrets, {
      organisation,
      person,
      provider,
      now,
      ...(licenceValidUntil === undefined
        ? {}
        : { licenceValidUntil: Temporal.PlainDate.from(licenceValidUntil) }),
    }),
  );
}

export async function switchOff(asking: Body<typeof wire.ProviderChosen>): Answer {
  const { organisation, person = '', now } = contextOf(asking);
  const { provider } = asking.body;
  return after(asking, await deactivateProvider(asking.house.db, { organisation, person, provider, now }));
}

export async function setUsual(asking: Body<typeof wire.UsualPurpose>): Answer {
  const offered = findOffered(asking.body.provider);
  if (offered === undefined) return { ...refuse(refusals, 'service-unknown'), status: 404 };
  const done = await asking.house.db.transaction(contextOf(asking), (tx) =>
    setUsualPurpose(tx, offered.tables, asking.body),
  );
  return after(asking, done);
}

export async function markOwn(asking: Body<typeof wire.Marking>): Answer {
  const { service, use, purpose } = asking.body;
  const tables = tablesOf(service);
  if (tables === undefined) return { ...refuse(refusals, 'service-unknown'), status: 404 };
  const done = await asking.house.db.transaction(contextOf(asking), (tx) =>
    markUsage(tx, tables, { usageId: use, purpose }),
  );
  return after(asking, done);
}

export async function disputeOwn(asking: Body<typeof wire.Disputing>): Answer {
  const { service, use, reason } = asking.body;
  const tables = tablesOf(service);
  if (tables === undefined) return { ...refuse(refusals, 'service-unknown'), status: 404 };
  const done = await asking.house.db.transaction(contextOf(asking), (tx) =>
    disputeUsage(tx, tables, { usageId: use, reason }),
  );
  return after(asking, done);
}

const tablesOf = (service: string): ServiceTables | undefined =>
  offeredProviders.find(({ tables }) => tables.service === service)?.tables;

async function after(asking: Asking, done: Result<unknown>): Answer {
  if (!done.ok) return { ...done, status: done.refusal.code === 'usage-unknown' ? 404 : 409 };
  return showServices(asking);
}
