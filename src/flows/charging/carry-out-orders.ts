// What people want done at a point goes to the operator, each order once: noted, then called, then what came
// of it; how it went is told later by the operator.
import type { Database } from '#platform/database/types';
import type { Secrets } from '#platform/secrets';
import { discloseLetter, writeLetter } from '#privacy/disclose/write-letter';
import { isRestricted } from '#privacy/flags/is-restricted';
import { sendCommand } from '#providers/protocols/ocpi/client/send-command';
import { passUid } from '#providers/protocols/ocpi/contract-id';
import { type ChargeCommand, formatCommand } from '#providers/protocols/ocpi/format-command';
import { formatToken } from '#providers/protocols/ocpi/format-token';
import { chargingExchange, ISSUER, OUR_PARTY } from '#providers/voorbeeld-laden/profile';
import {
  type ChargingLine,
  type DueOrder,
  findLine,
  listClientsWaiting,
  listDueOrders,
  noteOrder,
  tables,
} from '#services/mobility/ev-charging';
import { requireService } from '#services/people/entitlements';
import { lineTo } from './line-to.ts';
import { sealPass } from './seal-pass.ts';

export interface CarriedOrders {
  readonly taken: number;
  readonly refused: number;
  readonly lapsed: number;
}

/** A job: looks at the world, may run twice; an order that was taken is never sent again. */
export async function carryOutChargeOrders(
  db: Database,
  secrets: Secrets,
  now: () => Temporal.Instant,
): Promise<CarriedOrders> {
  const sum = { taken: 0, refused: 0, lapsed: 0 };
  const clients = await db.transaction({ role: 'intake', now: now() }, (tx) => listClientsWaiting(tx));
  for (const organisation of clients) {
    const at = now();
    const orders = await db.transaction({ role: 'intake', organisation, now: at }, (tx) =>
      listDueOrders(tx, secrets),
    );
    for (const order of orders) {
      const line = await db.transaction({ role: 'delivery', now: at }, (tx) =>
        findLine(tx, secrets, order.provider),
      );
      sum[await carryOut({ db, secrets, organisation, now: now() }, order, line)] += 1;
    }
  }
  return sum;
}

interface Carrying {
  readonly db: Database;
  readonly secrets: Secrets;
  readonly organisation: string;
  readonly now: Temporal.Instant;
}

async function carryOut(
  { db, organisation, now }: Carrying,
  order: DueOrder,
  known: ChargingLine | undefined,
): Promise<keyof CarriedOrders> {
  const intake = { role: 'intake', organisation, now };
  const end = (step: Parameters<typeof noteOrder>[2]) =>
    db.transaction(intake, (tx) => noteOrder(tx, order.id, step));
  const callable = known && lineTo(known, now);
  if (order.hasLapsed || order.isTaken || callable === undefined) {
    await end({ state: 'lapsed', because: 'no-answer' });
    return 'lapsed';
  }
  const command = commandOf(order);
  const responseUrl = `${known?.ourAddress}/2.2.1/commands/${command.kind}/${order.id}`;
  const letter = writeLetter(
    chargingExchange,
    [sealOf(order)],
    `charging-order:${order.id}`,
    JSON.stringify(formatCommand(command, responseUrl)),
  );
  const may = await db.transaction({ role: 'delivery', organisation, now }, async (tx) => {
    // Who stops charging may always stop.
    const isOn = order.kind === 'stop' || (await requireService(tx, tables.service)).ok;
    const isHeld = order.kind !== 'stop' && (await isRestricted(tx, order.personId, tables.activity));
    if (!isOn || isHeld) return isHeld ? 'restricted' : 'service-off';
    await discloseLetter(tx, letter, [order.personId]);
    return undefined;
  });
  if (may !== undefined) {
    await end({ state: 'refused', because: may });
    return 'refused';
  }
  if (!(await end({ state: 'taken' }))) return 'lapsed';
  const taken = await sendCommand(callable.line, callable.endpoints, command.kind, () => letter);
  if (taken.ok) return 'taken';
  const because = taken.refusal.code === 'no-answer' ? 'no-answer' : 'rejected';
  await end({ state: because === 'no-answer' ? 'lapsed' : 'refused', because });
  return because === 'no-answer' ? 'lapsed' : 'refused';
}

function commandOf(order: DueOrder): ChargeCommand {
  const pass = { uid: passUid(order.contractId), contractId: order.contractId, valid: true };
  const token = formatToken({ ...pass, changedAt: order.passChangedAt }, OUR_PARTY, ISSUER);
  const where = { locationId: order.locationRef ?? '', evseUid: order.pointRef ?? '' };
  const authorizationReference = order.id;
  switch (order.kind) {
    case 'start':
      return {
        kind: 'START_SESSION',
        token,
        ...where,
        connectorId: order.plugRef ?? '1',
        authorizationReference,
      };
    case 'stop':
      return { kind: 'STOP_SESSION', sessionId: order.sessionRef ?? '' };
    case 'reserve':
      return {
        kind: 'RESERVE_NOW',
        token,
        ...where,
        reservationId: order.id,
        until: order.reservedUntil ?? order.passChangedAt,
        authorizationReference,
      };
    case 'release':
      return { kind: 'CANCEL_RESERVATION', reservationId: order.sessionRef ?? '' };
  }
}

const sealOf = (order: DueOrder) =>
  sealPass({
    passNo: order.kind === 'stop' || order.kind === 'release' ? null : order.contractId,
    point: order.kind === 'stop' || order.kind === 'release' ? null : order.pointRef,
    session: order.sessionRef ?? order.id,
    until: order.reservedUntil?.toString() ?? null,
  });
