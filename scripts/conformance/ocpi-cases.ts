// The published list of cases for an e-mobility provider, each by its own number, on the stage of both sides.
import { connect } from '#providers/protocols/ocpi/client/connect';
import {
  administer,
  command,
  heldToken,
  type Json,
  journal,
  PASS,
  pullLocations,
  pullTariffs,
  push,
  pushed,
  session,
  start,
} from './ocpi-acts.ts';
import { OURS, START, type Stage } from './ocpi-stage.ts';

/** Empty when it holds, else why not. */
type Case = (stage: Stage) => Promise<string>;

const path = 'NL/VBL';
const at = (minutes: number) =>
  Temporal.Instant.from('2026-11-22T12:00:00Z').add({ minutes }).toString({ smallestUnit: 'second' });
const location = (stage: Stage, id: string) => stage.memory.locations.get(`NL/VBL/${id}`);
const expecting = (got: unknown, wanted: unknown) =>
  JSON.stringify(got) === JSON.stringify(wanted)
    ? ''
    : `${JSON.stringify(got)}, not ${JSON.stringify(wanted)}`;

async function handshake(stage: Stage): Promise<string> {
  const key = 'key-that-the-operator-calls-with';
  stage.memory.callers.set(key, {
    connection: '1',
    state: 'connected',
    operators: [{ countryCode: 'NL', partyId: 'VBL' }],
  });
  const ours = { party: OURS, name: 'Reisrecht', versionsUrl: stage.versionsUrl };
  const versions = stage.simulator.versionsUrl;
  const connected = await connect(stage.lineOf(START), versions, ours, key);
  if (!connected.ok) return connected.refusal.en;
  stage.line = stage.lineOf(connected.value.other.token);
  stage.endpoints = connected.value.endpoints;
  return expecting((await administer(stage, 'held')).connected, true);
}

/** The other side begins: it gets a key of invitation and brings its own. */
async function theirHandshake(stage: Stage): Promise<string> {
  stage.memory.callers.set('invitation', { connection: '1', state: 'invited', operators: [] });
  const { registered } = await administer(stage, 'register', { url: stage.versionsUrl, token: 'invitation' });
  const other = stage.memory.other;
  if (registered !== true || other === undefined) return 'the exchange did not end well';
  stage.line = stage.lineOf(other.token);
  stage.endpoints = other.endpoints;
  return expecting(stage.memory.callers.has('invitation'), false);
}

/** Every call of a full pull: first without an offset of its own, then where the answer pointed. */
async function pulledInPages(stage: Stage, module: string): Promise<string> {
  const calls = (await journal(stage)).filter(
    ({ to, path: asked }) => to === 'us' && asked.startsWith(`/ocpi/cpo/2.2.1/${module}?`),
  );
  const offsets = calls.map(({ path: asked }) => new URLSearchParams(asked.split('?')[1]).get('offset'));
  if (offsets[0] !== '0' || !offsets.includes('2')) return `pages at ${offsets.join(', ')}`;
  return calls.every(({ status }) => status === 200) ? '' : 'a page was refused';
}

const later = (text: string) => Temporal.Instant.from(text);

const delta = async (stage: Stage, change: (stage: Stage) => Promise<unknown>): Promise<string> => {
  await administer(stage, 'clock', { seconds: 60 });
  const { now } = await administer(stage, 'held');
  await change(stage);
  return pullLocations(stage, later(String(now)));
};

const statusOf = (stage: Stage, evse: string) =>
  location(stage, evse.split('-')[0] ?? '')?.evses.find(({ uid }) => uid === evse)?.status;

async function authorise(stage: Stage, wanted: string): Promise<string> {
  const told = await administer(stage, 'ask', {
    method: 'POST',
    module: 'tokens',
    path: `/${PASS.uid}/authorize?type=RFID`,
    body: { location_id: 'LOC1', evse_uids: ['LOC1-1'] },
  });
  return expecting(((told.json as Json).data as Json).allowed, wanted);
}

async function askFor(stage: Stage, module: string): Promise<string> {
  const held = (await administer(stage, 'held')).endpoints as Json;
  const told = await administer(stage, 'ask', { method: 'GET', module, path: '' });
  // We hold records and tariffs of operators as a receiver: there is no list of ours to fetch.
  return held[module] === undefined
    ? 'no such module'
    : told.status === 404 || told.status === 405
      ? ''
      : `${told.status}`;
}

const createToken: Case = async (stage) => {
  const sent = await push(stage, PASS);
  return sent || expecting((await heldToken(stage))?.valid, true);
};
const updateToken: Case = async (stage) => {
  const sent = await push(stage, { ...PASS, changedAt: PASS.changedAt.add({ minutes: 5 }) });
  return sent || expecting((await heldToken(stage))?.last_updated, '2026-11-22T11:05:00Z');
};
const endToken: Case = async (stage) => {
  const changedAt = PASS.changedAt.add({ minutes: 10 });
  const sent = await push(stage, { ...PASS, valid: false, changedAt });
  return sent || expecting((await heldToken(stage))?.valid, false);
};
const allowed: Case = (stage) => authorise(stage, 'ALLOWED');
const blocked: Case = (stage) => authorise(stage, 'BLOCKED');
const remoteStart: Case = async (stage) => command(stage, 'start-1', start('LOC3-1'));
const running = async (stage: Stage) =>
  ((await administer(stage, 'held')).sessions as Json[]).find(({ status }) => status === 'ACTIVE');
const remoteStop: Case = async (stage) => {
  const sessionId = String((await running(stage))?.id);
  return command(stage, 'stop-1', { kind: 'STOP_SESSION', sessionId });
};
const fullLocations: Case = async (stage) =>
  (await pullLocations(stage)) || expecting(stage.memory.locations.size, 5);
const changedLocation: Case = async (stage) =>
  (await delta(stage, (on) =>
    administer(on, 'status', { evse: 'LOC1-1', status: 'OUTOFORDER', silent: true }),
  )) || expecting(statusOf(stage, 'LOC1-1'), 'OUTOFORDER');
const fullTariffs: Case = async (stage) =>
  (await pullTariffs(stage)) || expecting(stage.memory.tariffs.size, 3);
const changedTariff: Case = async (stage) => {
  await administer(stage, 'clock', { seconds: 60 });
  const { now } = await administer(stage, 'held');
  await administer(stage, 'tariff', {
    id: 'STD',
    tariff_alt_url: 'https://voorbeeld.example/t',
    silent: true,
  });
  const pulled = await pullTariffs(stage, later(String(now)));
  return pulled || expecting(stage.memory.tariffs.get('NL/VBL/STD')?.last_updated, now);
};
const plugs = (stage: Stage) =>
  location(stage, 'LOC2')?.evses.find(({ uid }) => uid === 'LOC2-1')?.connectors.length;
const removedPlug: Case = async (stage) => {
  await administer(stage, 'add-connector', { evse: 'LOC2-1', connector: '2' });
  await pullLocations(stage);
  const before = plugs(stage);
  await administer(stage, 'remove-connector', { evse: 'LOC2-1', connector: '2' });
  return (await pullLocations(stage)) || expecting([before, plugs(stage)], [2, 1]);
};
const removedPoint: Case = async (stage) =>
  (await delta(stage, (on) =>
    administer(on, 'status', { evse: 'LOC4-2', status: 'REMOVED', silent: true }),
  )) || expecting(statusOf(stage, 'LOC4-2'), 'REMOVED');
const removedPlace: Case = async (stage) => {
  const pulled = await delta(stage, async (on) => {
    for (const evse of ['LOC5-1', 'LOC5-2'])
      await administer(on, 'status', { evse, status: 'REMOVED', silent: true });
  });
  const left = location(stage, 'LOC5')?.evses.filter(({ status }) => status !== 'REMOVED').length;
  return pulled || expecting(left, 0);
};
const knownStatus: Case = async (stage) => {
  const change = { status: 'BLOCKED', last_updated: at(600) };
  const status = await pushed(stage, 'PATCH', 'locations', `${path}/LOC2/LOC2-2`, change);
  return expecting([status, statusOf(stage, 'LOC2-2')], [200, 'BLOCKED']);
};
const unknownStatus: Case = async (stage) => {
  const change = { status: 'BLOCKED', last_updated: at(600) };
  return expecting(await pushed(stage, 'PATCH', 'locations', `${path}/LOC2/NONE`, change), 404);
};
const state = (stage: Stage) => stage.memory.sessions.get('NL/VBL/CASE-1')?.status;
const pending: Case = async (stage) => {
  const status = await pushed(stage, 'PUT', 'sessions', `${path}/CASE-1`, session('PENDING'));
  return expecting([status, state(stage)], [201, 'PENDING']);
};
const active: Case = async (stage) => {
  const body = session('ACTIVE', { kwh: 2.5, last_updated: '2026-11-22T10:15:00Z' });
  const status = await pushed(stage, 'PUT', 'sessions', `${path}/CASE-1`, body);
  return expecting([status, state(stage)], [200, 'ACTIVE']);
};
const completed: Case = async (stage) => {
  const end_date_time = '2026-11-22T11:00:00Z';
  const body = { kwh: 11, status: 'COMPLETED', end_date_time, last_updated: end_date_time };
  const status = await pushed(stage, 'PATCH', 'sessions', `${path}/CASE-1`, body);
  return expecting([status, state(stage)], [200, 'COMPLETED']);
};
const record: Case = async (stage) => {
  const before = stage.memory.cdrs.size;
  const body = {
    uid: PASS.uid,
    contract_id: PASS.contractId,
    evse: 'LOC2-1',
    kwh: 11,
    minutes: 60,
    idle_minutes: 30,
  };
  const cdr = await administer(stage, 'charge', body);
  const usage = stage.memory.cdrs.get(`CDR:NL:VBL:${cdr.id}`.toUpperCase())?.usage;
  const idle = usage?.parts?.find((part) => part.state === 'idle')?.seconds;
  return expecting([stage.memory.cdrs.size - before, usage?.energyWh, idle], [1, 11_000, 1800]);
};
const unregister: Case = async (stage) => {
  const { status } = await administer(stage, 'unregister', {});
  return expecting([status, stage.memory.callers.size], [200, 0]);
};
const versionsFetched: Case = async (stage) => {
  const paths = (await journal(stage)).filter(({ to }) => to === 'us').map(({ path: asked }) => asked);
  return expecting([paths.includes('/ocpi/cpo/versions'), paths.includes('/ocpi/cpo/2.2.1')], [true, true]);
};
const receivers: Case = async (stage) => {
  const shown = await administer(stage, 'ask', { method: 'GET', module: 'locations', path: `/${path}/LOC1` });
  const strange = await administer(stage, 'ask', {
    method: 'GET',
    module: 'locations',
    path: '/NL/XYZ/LOC1',
  });
  return expecting([shown.status, strange.status], [200, 404]);
};

/** In the order of the list: what a case leaves behind is where the next begins. */
export const CASES: Readonly<Record<string, Case>> = {
  run_handshake: handshake,
  arm_pull_locations_full: fullLocations,
  prepare_pull_locations_delta_update: changedLocation,
  arm_pull_tariffs_full: fullTariffs,
  prepare_pull_tariffs_delta_update: changedTariff,
  arm_push_token_create: createToken,
  arm_push_token_update: updateToken,
  run_rta_valid: allowed,
  arm_remote_start: remoteStart,
  arm_remote_stop: remoteStop,
  arm_push_token_invalidate: endToken,
  run_rta_invalid: blocked,
  prepare_pull_locations_full_delete_connector: removedPlug,
  prepare_pull_locations_delta_delete_evse: removedPoint,
  prepare_pull_locations_delta_delete_location: removedPlace,
  run_evse_status_unknown: unknownStatus,
  run_evse_status_known: knownStatus,
  run_session_push_pending: pending,
  run_session_push_active: active,
  run_session_push_completed: completed,
  run_cdr_push: record,
  run_unregister: unregister,
  handshake_flow: theirHandshake,
  peer_fetches_hub_versions: versionsFetched,
  pull_locations_full: async (stage) => (await fullLocations(stage)) || pulledInPages(stage, 'locations'),
  pull_locations_delta_update: changedLocation,
  pull_tariffs_full: async (stage) => (await fullTariffs(stage)) || pulledInPages(stage, 'tariffs'),
  pull_tariffs_delta_update: changedTariff,
  token_push_create: createToken,
  token_push_update: updateToken,
  rta_valid: allowed,
  remote_start: async (stage) => command(stage, 'start-2', start('LOC4-1')),
  remote_stop: async (stage) => {
    const sessionId = String((await running(stage))?.id);
    return command(stage, 'stop-2', { kind: 'STOP_SESSION', sessionId });
  },
  token_push_invalidate: endToken,
  rta_invalid: blocked,
  pull_locations_full_delete_connector: removedPlug,
  confirm_connector_removed_after_full_pull: async (stage) => expecting(plugs(stage), 1),
  pull_locations_delta_delete_evse: removedPoint,
  confirm_evse_removed_after_delta_pull: async (stage) => expecting(statusOf(stage, 'LOC4-2'), 'REMOVED'),
  pull_locations_delta_delete_location: removedPlace,
  confirm_location_removed_after_delta_pull: async (stage) => expecting(statusOf(stage, 'LOC5-1'), 'REMOVED'),
  evse_status_unknown: unknownStatus,
  evse_status_known: knownStatus,
  session_push_pending: async (stage) => {
    stage.memory.sessions.clear();
    return pending(stage);
  },
  session_push_active: active,
  session_push_completed: completed,
  cdr_push: record,
  locations_push_receiver_routes: receivers,
  partner_pull_cdrs: (stage) => askFor(stage, 'cdrs'),
  partner_pull_tariffs: (stage) => askFor(stage, 'tariffs'),
  unregister_flow: unregister,
};
