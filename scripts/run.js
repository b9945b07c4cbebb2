// Starts a program, passes signals on once and answers its exit status. Runs on Node 20 with nothing
// installed.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { constants } from 'node:os';

/**
 * Two signals of one kind within this time are one wish: npm, the shell and the terminal each send their own.
 */
const sameWishMs = 1_000;
/**
 * A program that was interrupted by the terminal and still runs after this time is asked once more, to
 * terminate.
 */
const terminalGraceMs = 10_000;
const parentCheckMs = 300;

/**
 * Runs `command` with our own standard streams and answers its exit status; a signal gives 128 + its number.
 * A signal that reaches us reaches the program once, so that it can stop cleanly; we leave when it has left.
 */
export function run(command, args, options = {}) {
  const child = spawn(command, args, { stdio: 'inherit', ...options });
  const stops = ['SIGINT', 'SIGTERM', 'SIGHUP'].map((signal) => passOn(signal, child));
  stops.push(leaveWithNpm(child));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      for (const stop of stops) stop();
      resolve(code ?? 128 + constants.signals[signal]);
    });
  });
}

/** Answers how to stop passing this signal on. */
function passOn(signal, child) {
  let last = Number.NEGATIVE_INFINITY;
  let again;
  const pass = () => {
    const now = performance.now();
    const isSameWish = now - last < sameWishMs;
    last = now;
    if (isSameWish) return;
    if (signal === 'SIGINT' && isTerminalOurs())
      again ??= setTimeout(() => child.kill('SIGTERM'), terminalGraceMs);
    else child.kill(signal);
  };
  process.on(signal, pass);
  return () => {
    clearTimeout(again);
    process.removeListener(signal, pass);
  };
}

/**
 * Between npm and us stands a shell that dies of npm's signal without a word to us: its death is the signal.
 */
function leaveWithNpm(child) {
  if (process.env.npm_lifecycle_event === undefined) return () => {};
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    child.kill('SIGTERM');
  }, parentCheckMs);
  return () => clearInterval(timer);
}

/**
 * Whether Ctrl-C in the terminal already reaches the program as well, because it is in the foreground with
 * us.
 */
function isTerminalOurs() {
  try {
    const text = readFileSync('/proc/self/stat', 'utf8');
    const [, , group, , , foreground] = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return group === foreground;
  } catch {
    return process.stdin.isTTY === true;
  }
}
