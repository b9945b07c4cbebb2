import { openBench } from '/work/main/bench/close/open-bench.ts';
import { loadOrganisation } from '/work/main/bench/close/load-organisation.ts';
import { tryAll } from '/work/main/bench/close/try-close.ts';
import * as booking from '/work/main/src/services/money/payroll-settlement/booking-sql.ts';
import { readMonths } from '/work/main/src/services/money/payroll-settlement/read-run.ts';
import { rowsOf } from '/work/main/src/services/money/payroll-settlement/settle-part.ts';
const bench = await openBench('/tmp/money/profile-db');
const org = await loadOrganisation(bench, Number(process.argv[2] ?? 4000));
const t = await tryAll(bench, org);
console.log(t);
const now = Temporal.Instant.from('2027-01-05T09:00:00Z');
const months = await bench.database.transaction({role:'settlement', organisation: org, now}, (tx)=> readMonths(tx, org, {number:2, month:'2026-09-01'} as never));
const o = bench.owner;
await o.query("truncate money.settlement_line_2035, money.ledger_entry_2035, money.payroll_total_2035");
await o.query("begin; set local enable_nestloop=off; set local enable_mergejoin=off; set local work_mem='128MB'");
const stored={runNumber:2,bookedOn:'2027-01-05'};
let after=0;
const ex=async(s:string)=>{const b=performance.now(); const r=await o.query('explain (analyze, costs off, timing on) '+s); console.log(r.rows.map(x=>x['QUERY PLAN']).join('\n')); console.log('----', Math.round(performance.now()-b),'ms');};
for (const m of months){ const {scope,rows}=rowsOf(org,{factsUpto:Number.MAX_SAFE_INTEGER},m,{}); await ex(booking.insertLines(scope,rows,stored,after)); after+=1_000_000_0; break;}
await ex(booking.insertEntries({...stored,organisation:org,after:0,upto:100000000}));
await ex(booking.insertTotals({...stored,organisation:org,after:0,upto:100000000}));
await o.query('rollback');
// variants
const b=performance.now(); await o.query("select platform.seven_years('2026-01-01'::date + n%365) from generate_series(1,100000) n"); console.log('seven_years x100k', performance.now()-b);
await bench.stop();
