// GDPRBench's three mixes of operations (PVLDB 13(7), its published workload files), made anew: shares of the
// operations as there, values uniform. Each mix is run for a fixed time against a layout, by one client.
//
// controller: create 25 %, delete by purpose, term or person 25 %, change metadata by purpose, person or
//   recipient 50 %.
// customer: read one's data, read metadata of a record, change data of a record, change its metadata (an
//   objection), delete a record: 20 % each.
// processor: read a record 20 %, read by purpose, by objection or by automated decision 80 % (the workload
//   file; the paper's table says 80 and 20, see `processor-by-key`).
//
// Deletes wipe data out faster than creates bring it in: the deleting share of the controller is cut so that
// the deletes by purpose, term and person together are 2.5 % (as its workload file has it), and the mix stays
// within the first tenth of the records.
import { type Layout, PURPOSES, peopleOf } from './layouts.ts';

export const mixes = ['controller', 'customer', 'processor', 'processor-by-key'] as const;
export type Mix = (typeof mixes)[number];

type Operation = (layout: Layout, draw: Draw) => Promise<unknown>;
interface Draw {
  readonly key: () => number;
  readonly person: () => number;
  readonly purpose: () => number;
  readonly fresh: () => number;
}

const shares: Readonly<Record<Mix, readonly (readonly [number, Operation])[]>> = {
  controller: [
    [32, (l, d) => l.create(d.fresh(), d.person(), d.purpose())],
    [1, (l, d) => l.deleteByPurpose(d.purpose())],
    [1, (l, d) => l.deleteByTerm(d.key())],
    [1, (l, d) => l.deleteByPerson(d.person())],
    [22, (l, d) => l.shareByPurpose(d.purpose())],
    [22, (l, d) => l.objectByPerson(d.person())],
    [21, (l, d) => l.shareByRecipient(d.purpose())],
  ],
  customer: [
    [20, (l, d) => l.readByPerson(d.person())],
    [20, (l, d) => l.readMetadataByKey(d.key())],
    [20, (l, d) => l.updateByKey(d.key())],
    [20, (l, d) => l.objectByKey(d.key())],
    [20, (l, d) => l.deleteByKey(d.key())],
  ],
  processor: [
    [20, (l, d) => l.readByKey(d.key())],
    [27, (l, d) => l.readByPurpose(d.purpose())],
    [27, (l, d) => l.readByObjection(d.purpose())],
    [26, (l, d) => l.readByDecision(d.purpose())],
  ],
  'processor-by-key': [
    [80, (l, d) => l.readByKey(d.key())],
    [7, (l, d) => l.readByPurpose(d.purpose())],
    [7, (l, d) => l.readByObjection(d.purpose())],
    [6, (l, d) => l.readByDecision(d.purpose())],
  ],
};

/** Operations a second, over at least `seconds`. The same seed draws the same operations for each layout. */
export async function runMix(layout: Layout, mix: Mix, records: number, seconds: number): Promise<number> {
  await layout.make(records);
  const random = seeded(20_201);
  const below = (limit: number) => Math.floor(random() * limit);
  let fresh = records;
  const draw: Draw = {
    key: () => 1 + below(records),
    person: () => below(peopleOf(records)),
    purpose: () => below(PURPOSES),
    fresh: () => {
      fresh += 1;
      return fresh;
    },
  };
  const start = performance.now();
  let count = 0;
  while (performance.now() - start < seconds * 1000) {
    await choose(mix, below(100))(layout, draw);
    count += 1;
  }
  return count / ((performance.now() - start) / 1000);
}

function choose(mix: Mix, drawn: number): Operation {
  let sum = 0;
  for (const [share, operation] of shares[mix]) {
    sum += share;
    if (drawn < sum) return operation;
  }
  throw new Error(`the shares of ${mix} do not add up to 100`);
}

/** A small generator of our own, so that runs can be compared. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}
