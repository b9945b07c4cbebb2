// Kills programs and database in the middle of confirms and closes, and looks whether anything is lost: npm
// run drill:kill9 -- 50 [seed]
//
// Each cycle starts two commands at once: one confirms a month of one organisation in parts, the other closes
// the month of the organisation before. At a moment that the seed chooses one of these dies by SIGKILL: a
// command, the database with all its processes, or everything. Or the answer to a COMMIT is cut off: it has
// happened, and the program never hears it. Then it is looked at what is there, both commands are given
// again, and what must hold is looked at once more. What a command acknowledged is what it printed before it
// ended with status 0. The facts are the same in each organisation, so each close must print what the
// undisturbed one printed.
import { setTimeout as wait } from 'node:timers/promises';
import { type Dice, rollDice } from '#shells/demo/roll-dice';
import { loadText, median, numberArgument, print, seconds } from '../../bench/measure.ts';
import { bookTroubles, confirmTroubles, countConfirmed, factsOf, readClosed } from './check-town.ts';
import { type Cutter, cutAnswers } from './cut-answers.ts';
import { databaseProcesses, signalAll } from './database-processes.ts';
import {
  type Answer,
  closeWords,
  confirmWords,
  type DrillTown,
  openDrillTown,
  startCommand,
} from './drill-town.ts';

const cycles = numberArgument(0, 50);
const seed = numberArgument(1, 20260321);
/** More than one part of a confirm. */
const TRIPS = 5_400;
const TARGETS = ['command', 'database', 'everything', 'answer'] as const;

interface Undisturbed {
  readonly facts: string;
  readonly digestLines: number;
  readonly wallMs: number;
}

interface Outcome {
  readonly troubles: readonly string[];
  readonly target: (typeof TARGETS)[number];
  readonly acknowledged: number;
  readonly cut: number;
  readonly committedUnheard: number;
  readonly recoveryMs: number;
  readonly wallMs: number;
}

async function main(town: DrillTown): Promise<void> {
  print(`seed ${seed}: ${cycles} cycles, ${town.trips} trips each; ${loadText()}`);
  const first = await town.found();
  const whole = await runUndisturbed(town, first);
  print(`undisturbed: ${whole.digestLines} lines, both commands in ${seconds(whole.wallMs)}`);
  let before = await town.found();
  await expectDone(startCommand(town.folder, confirmWords(before)).answer);
  const outcomes: Outcome[] = [];
  for (let cycle = 1; cycle <= cycles; cycle += 1) {
    const fresh = await town.found();
    // How long both take now, so that the moment lies in their work also when the machine is busier or
    // quieter than before.
    const usualMs = median([whole.wallMs, ...outcomes.slice(-7).map((each) => each.recoveryMs)]);
    const usual = { ...whole, wallMs: usualMs };
    const outcome = await runCycle(town, rollDice(seed, cycle), usual, { toConfirm: fresh, toClose: before });
    outcomes.push(outcome);
    for (const trouble of outcome.troubles) print(`cycle ${cycle}: ${trouble}`);
    before = fresh;
  }
  report(outcomes);
}

function report(outcomes: readonly Outcome[]): void {
  const sum = (pick: (outcome: Outcome) => number) => outcomes.reduce((total, each) => total + pick(each), 0);
  for (const target of TARGETS)
    print(`${target}: ${outcomes.filter((each) => each.target === target).length}`);
  print(`${sum((each) => each.acknowledged)} commands had acknowledged before the kill`);
  print(
    `${sum((each) => each.cut)} answers cut, ${sum((each) => each.committedUnheard)} of them certainly committed`,
  );
  const slowest = Math.max(...outcomes.map((each) => each.recoveryMs));
  print(`both commands again, with recovery: median ${seconds(median(outcomes.map((o) => o.recoveryMs)))}, `);
  print(
    `  at most ${seconds(slowest)}; a cycle ${seconds(median(outcomes.map((o) => o.wallMs)))}; ${loadText()}`,
  );
  const troubles = outcomes.flatMap((each) => each.troubles);
  const lost = troubles.filter((trouble) => !trouble.startsWith('unbalanced')).length;
  print(`cycles ${outcomes.length} lost ${lost} unbalanced ${troubles.length - lost}`);
  if (troubles.length > 0) process.exitCode = 1;
}

async function runUndisturbed(town: DrillTown, organisation: string): Promise<Undisturbed> {
  const confirmed = await expectDone(startCommand(town.folder, confirmWords(organisation)).answer);
  const closed = await expectDone(startCommand(town.folder, closeWords(organisation)).answer);
  const troubles = bookTroubles(await readClosed(town.system, organisation));
  if (troubles.length > 0) throw new Error(`the undisturbed close is wrong: ${troubles.join('; ')}`);
  const { lines } = JSON.parse(closed.output) as { lines: unknown[] };
  const wallMs = (confirmed.wallMs + closed.wallMs) / 2;
  return { facts: factsOf(closed.output), digestLines: lines.length, wallMs };
}

async function runCycle(
  town: DrillTown,
  dice: Dice,
  whole: Undisturbed,
  { toConfirm, toClose }: { toConfirm: string; toClose: string },
): Promise<Outcome> {
  const started = performance.now();
  const target = dice.pick(TARGETS);
  const { confirm, close, cutter } = await disturb(town, dice, whole.wallMs, target, toConfirm, toClose);
  const troubles: string[] = [];
  const isDone = (answer: Answer) => answer.status === 0;
  await town.system.revive();
  // Before anything is done again: what was acknowledged is there, what is there is whole.
  const found = await countConfirmed(town.system, toConfirm);
  const heard = isDone(confirm) ? (JSON.parse(confirm.output) as { confirmed: number }).confirmed : undefined;
  troubles.push(...confirmTroubles(found, heard));
  const books = await readClosed(town.system, toClose);
  troubles.push(...bookTroubles(books));
  if (isDone(close) && books.finished === 0) troubles.push('lost: an acknowledged close is not there');
  const isUnheard = !isDone(confirm) && found.confirmed > 0 ? 1 : 0;
  // Again, as anybody would who got no answer.
  const again = performance.now();
  const [confirmAgain, closeAgain] = await Promise.all([
    startCommand(town.folder, confirmWords(toConfirm)).answer,
    startCommand(town.folder, closeWords(toClose)).answer,
  ]);
  const recoveryMs = performance.now() - again;
  for (const answer of [confirmAgain, closeAgain])
    if (!isDone(answer))
      troubles.push(`lost: the command given again ended with ${answer.status}: ${answer.complaint}`);
  const after = await countConfirmed(town.system, toConfirm);
  troubles.push(...confirmTroubles(after, town.trips));
  troubles.push(...bookTroubles(await readClosed(town.system, toClose)));
  if (isDone(closeAgain) && factsOf(closeAgain.output) !== whole.facts)
    troubles.push('lost: the resumed close says something else than the undisturbed one');
  if (isDone(close) && isDone(closeAgain) && close.output !== closeAgain.output)
    troubles.push('lost: the close given again printed other bytes');
  return {
    troubles,
    target,
    acknowledged: [confirm, close].filter(isDone).length,
    cut: cutter?.cuts() ?? 0,
    committedUnheard: cutter === undefined ? 0 : isUnheard,
    recoveryMs,
    wallMs: performance.now() - started,
  };
}

/** Starts both commands and lets one thing happen to them; answers what they said, if anything. */
async function disturb(
  town: DrillTown,
  dice: Dice,
  usualMs: number,
  target: Outcome['target'],
  toConfirm: string,
  toClose: string,
): Promise<{ confirm: Answer; close: Answer; cutter: Cutter | undefined }> {
  const isConfirm = dice.chance(50);
  // The first COMMIT is that of the figures at the start; then come the ones that matter.
  const cutter =
    target === 'answer' ? await cutAnswers(town.system.owner, dice.between(2, isConfirm ? 4 : 7)) : undefined;
  const through = cutter === undefined ? {} : { DATABASE_URL: cutter.url };
  const confirm = startCommand(town.folder, confirmWords(toConfirm), isConfirm ? through : {});
  const close = startCommand(town.folder, closeWords(toClose), isConfirm ? {} : through);
  const victim = isConfirm ? confirm : close;
  if (cutter === undefined) {
    // Most of the moments lie where the work is, not where the program starts; some lie after it.
    await wait((usualMs * dice.between(40, 105)) / 100);
    if (target === 'command') victim.child.kill('SIGKILL');
    if (target === 'everything') for (const { child } of [confirm, close]) child.kill('SIGKILL');
    // The postmaster and every process of it, at once: what a cut of power leaves of them.
    if (target !== 'command') signalAll(databaseProcesses(town.folder), 'SIGKILL');
  }
  const answers = await Promise.all([confirm.answer, close.answer]);
  cutter?.close();
  return { confirm: answers[0], close: answers[1], cutter };
}

async function expectDone(answer: Promise<Answer>): Promise<Answer> {
  const done = await answer;
  if (done.status !== 0) throw new Error(`status ${done.status}: ${done.complaint}`);
  return done;
}

const town = await openDrillTown(TRIPS);
try {
  await main(town);
} finally {
  await town.close();
}
