// Seven years of an employer on a simulated clock, held against an oracle at every boundary:
// npm run drill:seven-years -- [tiny | small | 10M] [--plant=FAULT] [--seed=N]
//
// People come, travel, are paid, ask for their rights and leave; at each day on which something must be gone
// the jobs of the worker run and every row is looked at. The run goes on until the last row had to go.
import { loadText, print, rssMiB, seconds } from '../../bench/measure.ts';
import { liveYears } from './seven-years/live-years.ts';
import { readPlan } from './seven-years/read-plan.ts';
import { tellSpent } from './seven-years/spend-time.ts';

const plan = readPlan(process.argv.slice(2));
const started = performance.now();
print(`${plan.people} people, ${plan.years} years, seed ${plan.seed}; ${loadText()}`);
const { records, tally, spent, delivered } = await liveYears(plan, print);
const { overdue, premature, canaries, looks, judged } = tally;
print(
  `${looks} looks, ${judged} rows judged, ${seconds(performance.now() - started)}, ${rssMiB()} MiB; ${loadText()}`,
);
print(`${delivered} lines delivered one by one; ${tellSpent(spent)}`);
print(`records ${records} overdue ${overdue} premature ${premature} canaries ${canaries}`);
if (overdue + premature + canaries > 0) process.exitCode = 1;
