// The machine explored whole: every state it can reach, with time passing and crashes between any two moves.
import { describe, expect, test } from 'vitest';
import { dayOf } from '#kernel/day';
import {
  type Actor,
  type EventName,
  type Kind,
  kinds,
  rejectionGrounds,
  steps,
  transitions,
} from './machine.ts';
import { planNext } from './plan-next.ts';
import { begin, clocksOfState, type Happening, isClosed, type State, step } from './step.ts';

const RECEIVED = Temporal.Instant.from('2026-01-31T11:00:00Z');
const actors: readonly Actor[] = ['person', 'officer', 'client', 'machine'];
const events = Object.keys(transitions) as EventName[];
/** Days after receipt on which something may happen: inside, on and after each clock. */
const days = [0, 20, 28, 29, 120];

const dayOn = (count: number) => RECEIVED.add({ hours: 24 * count });
const detailsOf = (event: EventName, kind: Kind): readonly (string | undefined)[] => {
  if (event === 'carry-out') return [...new Set(Object.values(steps).flat())];
  if (event === 'reject') return ['excessive', 'because I say so', undefined];
  if (event === 'warn') return ['day-20', 'day-25', 'overdue', 'other'];
  return kind === 'access' ? ['a reason', undefined] : ['a reason'];
};

interface Node {
  readonly state: State;
  readonly day: number;
}
const keyOf = ({ state, day }: Node) =>
  [
    state.phase,
    state.receivedOn,
    state.identifiedOn,
    state.doubtedOn,
    state.daysInDoubt,
    state.isExtended,
    state.done,
    state.warned,
    day,
  ].join('|');

function movesOf({ state, day }: Node): { readonly happening: Happening; readonly next: State }[] {
  return events.flatMap((event) =>
    actors.flatMap((actor) =>
      detailsOf(event, state.kind).flatMap((detail) => {
        const happening = { event, actor, at: dayOn(day), detail };
        const next = step(state, happening);
        return next.ok ? [{ happening, next: next.value }] : [];
      }),
    ),
  );
}

/** Every node that can be reached, with the nodes that follow it. */
function explore(kind: Kind) {
  const found = new Map<string, { readonly node: Node; readonly to: Set<string> }>();
  const queue: Node[] = [{ state: begin(kind, RECEIVED), day: 0 }];
  const moves: { node: Node; happening: Happening; next: State }[] = [];
  for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
    const key = keyOf(node);
    if (found.has(key)) continue;
    const to = new Set<string>();
    found.set(key, { node, to });
    for (const { happening, next } of movesOf(node)) {
      moves.push({ node, happening, next });
      const follower = { state: next, day: node.day };
      to.add(keyOf(follower));
      queue.push(follower);
    }
    const later = days.find((day) => day > node.day);
    if (later !== undefined && !isClosed(node.state.phase)) {
      const follower = { state: node.state, day: later };
      to.add(keyOf(follower));
      queue.push(follower);
    }
  }
  return { found, moves };
}

describe.each(kinds)('a request for %s', (kind) => {
  const { found, moves } = explore(kind);
  const nodes = [...found.values()];

  test('the search saw every phase and every event', () => {
    expect(new Set(nodes.map(({ node }) => node.state.phase))).toEqual(
      new Set([
        'received',
        'doubted',
        'identified',
        'deciding',
        'carrying-out',
        'done',
        'rejected',
        'withdrawn',
      ]),
    );
    expect(new Set(moves.map(({ happening }) => happening.event))).toEqual(new Set(events));
    expect(nodes.length).toBeGreaterThan(300);
  });

  test('from every state a closed one can be reached: nothing is ever stuck, whatever the day', () => {
    const ends = new Set(nodes.flatMap(({ node }) => (isClosed(node.state.phase) ? [keyOf(node)] : [])));
    for (let grew = true; grew; ) {
      grew = false;
      for (const [key, { to }] of found) {
        if (!ends.has(key) && [...to].some((next) => ends.has(next))) {
          ends.add(key);
          grew = true;
        }
      }
    }
    expect([...found.keys()].filter((key) => !ends.has(key))).toEqual([]);
  });

  test('a crash after any move: the same move again is refused or changes nothing that counts', () => {
    const changed = moves.filter(({ happening, next }) => {
      const again = step(next, happening);
      return again.ok && (again.value.done.length !== next.done.length || again.value.phase !== next.phase);
    });
    expect(changed).toEqual([]);
  });

  test('nothing is done twice, and nothing in another order', () => {
    const all = steps[kind].join();
    const wrong = moves.filter(({ next }) => {
      const done = next.done.join();
      return next.phase === 'done' ? done !== all : !all.startsWith(done);
    });
    expect(wrong).toEqual([]);
  });

  test('no clock is lost: every open state has a last day, never later than the law allows', () => {
    const lost = nodes.filter(({ node: { state, day } }) => {
      if (isClosed(state.phase)) return false;
      const clocks = clocksOfState(state, dayOf(dayOn(day)));
      const paused = state.phase === 'doubted' ? 365 : state.daysInDoubt;
      const latest = state.receivedOn.add({ months: state.isExtended ? 3 : 1 }).add({ days: paused });
      const { compare } = Temporal.PlainDate;
      return compare(clocks.dueOn, latest) > 0 || compare(clocks.dueOn, state.receivedOn) <= 0;
    });
    expect(lost).toEqual([]);
  });

  test('what the machine does by itself ends, and is always a move that may be made', () => {
    let longest = 0;
    for (const { node } of nodes) {
      for (const needsDecision of [true, false]) {
        let { state } = node;
        for (let moved = 0; moved < 12; moved += 1) {
          const next = planNext(state, dayOn(node.day), needsDecision);
          if (next === undefined) break;
          const stepped = step(state, { ...next, actor: 'machine', at: dayOn(node.day) });
          if (!stepped.ok) throw new Error(`${keyOf(node)}: ${next.event} ${stepped.refusal.en}`);
          state = stepped.value;
          longest = Math.max(longest, moved);
        }
      }
    }
    expect(longest).toBeLessThan(8);
  });

  test('a rejection names a ground that we know; an erasure that has begun is not withdrawn', () => {
    const grounds = Object.keys(rejectionGrounds);
    const wrong = moves.filter(
      ({ happening: { event, detail }, node }) =>
        (event === 'reject' && !grounds.includes(String(detail))) ||
        (event === 'withdraw' && kind === 'erasure' && node.state.done.length > 0),
    );
    expect(wrong).toEqual([]);
  });
});
