// A client's services at providers: what is on and within which limits, and what was used for its work. The
// row policies keep everything private away, whatever is asked here.
import type { z } from 'zod';
import { offeredProviders } from '#flows/offered-providers';
import type { Sentence } from '#kernel/refusal';
import type { Transaction } from '#platform/database/types';
import { type Answered, type Asking, contextOf } from '#platform/http/route';
import { register } from '#register';
import { asideReasons, listWorkDisputes, listWorkUsage, type ServiceTables } from '#services/mobility';
import { homeReasons, listHomeTariffs, listWorkHomeSessions } from '#services/mobility/ev-charging';
import { listCharges } from '#services/money/split-billing';
import { EVERY_GROUP, listLimits, listServices } from '#services/people/entitlements';
import { listGroups, listMembers, type Member } from '#services/people/organisations';
import type { ClientServices } from './contract.ts';

type Shown = z.input<typeof ClientServices>;

const USES = 2000;

export async function showServices(asking: Asking<{ month: string }>): Promise<Answered<Shown>> {
  const { month } = asking.params;
  const value = await asking.house.db.transaction(contextOf(asking), (tx) => readServices(tx, month));
  return { ok: true, value };
}

async function readServices(tx: Transaction, month: string): Promise<Shown> {
  const { organisation = '' } = tx.context;
  const from = Temporal.PlainYearMonth.from(month).toPlainDate({ day: 1 });
  const span = { from, until: from.add({ months: 1 }) };
  const on = await listServices(tx, organisation);
  const limits = await listLimits(tx);
  const members = new Map((await listMembers(tx)).map((member) => [member.personId, member]));
  const services = [...new Map(offeredProviders.map((one) => [one.tables.service, one.tables])).values()];
  const uses: Shown['uses'] = [];
  for (const tables of services) uses.push(...(await readUses(tx, tables, span, members)));
  uses.push(...(await readHomeUses(tx, span, members)));
  const charges = (await listCharges(tx, span)).filter(({ payer }) => payer === 'client');
  const sums = new Map<string | null, number>();
  for (const { personId, totalCents } of charges) {
    const centre = members.get(personId)?.costCentre ?? null;
    sums.set(centre, (sums.get(centre) ?? 0) + totalCents);
  }
  return {
    month,
    services: services.map((tables) => ({
      service: tables.service,
      title: titleOf(tables.service),
      isOn: on.includes(tables.service),
      providers: offeredProviders.filter((one) => one.tables === tables).map(({ name }) => name),
      limits: limits
        .filter(({ service }) => service === tables.service)
        .map(({ service: _, ...limit }) => limit as Shown['services'][number]['limits'][number]),
    })),
    groups: [...new Set([EVERY_GROUP, ...(await listGroups(tx))])],
    uses: uses.sort((a, b) => (a.day < b.day ? 1 : -1)).slice(0, USES),
    byCostCentre: [...sums].map(([costCentre, totalCents]) => ({ costCentre, totalCents })),
    chargedCents: charges.reduce((sum, { totalCents }) => sum + totalCents, 0),
    disputes: await readDisputes(tx, services, members),
    homeTariffs: (await listHomeTariffs(tx)).map(
      ({ milliCentsPerKwh, validFrom, validUntil, source, isVerified }) => ({
        milliCentsPerKwh,
        validFrom: validFrom.toString(),
        validUntil: validUntil?.toString() ?? null,
        source,
        isVerified,
      }),
    ),
  };
}

async function readUses(
  tx: Transaction,
  tables: ServiceTables,
  span: { readonly from: Temporal.PlainDate; readonly until: Temporal.PlainDate },
  members: ReadonlyMap<string, Member>,
): Promise<Shown['uses']> {
  const uses = await listWorkUsage(tx, tables, { ...span, limit: USES });
  return uses.map((use) => {
    const member = members.get(use.personId);
    return {
      id: `${tables.service}:${use.id}`,
      title: titleOf(tables.service),
      personId: use.personId,
      name: member?.name ?? '',
      personnelNumber: member?.personnelNumber ?? '',
      costCentre: member?.costCentre ?? null,
      day: use.day.toString(),
      purpose: use.purpose,
      totalCents: use.totalCents,
      aside: use.setAside === null ? null : asideReasons[use.setAside],
    };
  });
}

async function readDisputes(
  tx: Transaction,
  services: readonly ServiceTables[],
  members: ReadonlyMap<string, Member>,
): Promise<Shown['disputes']> {
  const disputes: Shown['disputes'] = [];
  for (const tables of services)
    for (const { id, personId, day, kind, providerCents, ownCents, outcome } of await listWorkDisputes(
      tx,
      tables,
    ))
      disputes.push({
        ...{ id, personId, kind, providerCents, ownCents, outcome },
        title: titleOf(tables.service),
        name: members.get(personId)?.name ?? '',
        day: day.toString(),
      });
  return disputes.sort((a, b) => Number(a.outcome !== null) - Number(b.outcome !== null));
}

const HOME = { nl: 'Thuis laden', en: 'Charging at home' } as const;

/** What waits has no amount yet: it stands at nothing, with the reason why. */
async function readHomeUses(
  tx: Transaction,
  span: { readonly from: Temporal.PlainDate; readonly until: Temporal.PlainDate },
  members: ReadonlyMap<string, Member>,
): Promise<Shown['uses']> {
  const sessions = await listWorkHomeSessions(tx, span, USES);
  return sessions.map(({ id, personId, day, amountCents, because }) => {
    const member = members.get(personId);
    return {
      id: `home:${id}`,
      title: HOME,
      personId,
      name: member?.name ?? '',
      personnelNumber: member?.personnelNumber ?? '',
      costCentre: member?.costCentre ?? null,
      day: day.toString(),
      purpose: 'business' as const,
      totalCents: amountCents ?? 0,
      aside: because === null ? null : homeReasons[because],
    };
  });
}

function titleOf(name: string): Sentence {
  const found = register.find((service) => `${service.wing}/${service.name}` === name);
  return { nl: found?.title.nl ?? name, en: found?.title.en ?? name };
}
