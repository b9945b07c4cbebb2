import { connect, openInstallation } from './open-installation.ts';
import { roleName } from '#platform/database/prepare-statement';
import { questions } from './rls-queries.ts';
import { chooseSubject, fillTown } from './rls-town.ts';
const { system, owner, close } = await openInstallation();
const org = "(select current_setting('app.organisation')::uuid)";
const variants: Record<string, [string, string]> = {
  now: [`organisation_id = ${org} and exists (select 1 from travel.trip_confirmation c where c.organisation_id = trip.organisation_id and c.trip_id = trip.id and c.purpose in ('business', 'commute'))`,
    `organisation_id = ${org} and exists (select 1 from travel.trip_confirmation c where c.organisation_id = trip_co2.organisation_id and c.trip_id = trip_co2.trip_id and c.purpose in ('business', 'commute'))`],
  purge: [`organisation_id = ${org} and exists (select 1 from travel.trip_confirmation c where c.organisation_id = trip.organisation_id and c.trip_id = trip.id and c.purge_on = trip.purge_on and c.purpose in ('business', 'commute'))`,
    `organisation_id = ${org} and exists (select 1 from travel.trip_confirmation c where c.organisation_id = trip_co2.organisation_id and c.trip_id = trip_co2.trip_id and c.purge_on = trip_co2.purge_on and c.purpose in ('business', 'commute'))`],
  setting: [`organisation_id = ${org} and exists (select 1 from travel.trip_confirmation c where c.organisation_id = ${org} and c.trip_id = trip.id and c.purge_on = trip.purge_on and c.purpose in ('business', 'commute'))`,
    `organisation_id = ${org} and exists (select 1 from travel.trip_confirmation c where c.organisation_id = ${org} and c.trip_id = trip_co2.trip_id and c.purge_on = trip_co2.purge_on and c.purpose in ('business', 'commute'))`],
  lean: [`organisation_id = ${org} and exists (select 1 from travel.trip_confirmation c where c.trip_id = trip.id and c.purge_on = trip.purge_on)`,
    `organisation_id = ${org} and exists (select 1 from travel.trip_confirmation c where c.trip_id = trip_co2.trip_id and c.purge_on = trip_co2.purge_on)`],
};
try {
  await fillTown(owner);
  const s = await chooseSubject(owner);
  const values = [s.organisation, s.person];
  const names = ['one trip of the organisation, confirmed', 'trips of an organisation in a month, confirmed', 'CO2 of an organisation, confirmed trips'];
  for (const round of [1, 2]) for (const [v, [trip, co2]] of Object.entries(variants)) {
    await owner.query(`alter policy client_select on travel.trip using (${trip}); alter policy client_select on travel.trip_co2 using (${co2})`);
    for (const name of names) {
      const q = questions.find((x) => x.name === name)!;
      const client = await connect(system.connection('server'));
      await client.query('begin');
      await client.query("select set_config('role', $1, true), set_config('app.organisation', $2, true), set_config('app.person', $3, true)", [roleName(system.rolePrefix, q.role), ...values]);
      const out: string[] = [];
      for (const [c, text] of [[client, q.asked], [owner, q.byHand ?? q.asked]] as const) {
        await c.query(`deallocate all; prepare x (uuid, uuid) as ${text}`);
        const lits = values.map((v) => `'${v}'`).join(',');
        const t: number[] = [];
        for (let n = 0; n < 60; n++) { const a = performance.now(); await c.query(`execute x (${lits})`); t.push(performance.now() - a); }
        t.sort((a, b) => a - b);
        out.push(`${c === owner ? 'owner' : q.role} median ${(t[30]! * 1000).toFixed(0)} p10 ${(t[6]! * 1000).toFixed(0)}`);
        if (round === 1 && c !== owner && name.startsWith('trips of')) {
          const { rows } = await c.query(`explain (analyze, costs on, timing off, buffers off) execute x (${lits})`);
          console.log(rows.map((r) => r['QUERY PLAN'] as string).filter((l) => !/_20(27|29|30|31|32|33|35)|Rows Removed|never/.test(l)).slice(0, 40).join('\n'));
        }
      }
      console.log(v, '|', name, '|', out.join(' | '));
      await client.end();
    }
  }
} finally { await close(); }
