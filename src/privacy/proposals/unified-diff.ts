// The difference of one file as a patch that `git apply` takes: one hunk around all that changed.

const CONTEXT = 3;

/** Empty when nothing changed. Both texts end with a line end, as every file of the tree does. */
export function unifiedDiff(path: string, before: string, after: string): string {
  if (before === after) return '';
  const [a, b] = [linesOf(before), linesOf(after)];
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1;
  const from = Math.max(0, head - CONTEXT);
  const until = Math.min(tail, CONTEXT);
  const [removed, added] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)];
  const lead = a.slice(from, head);
  const trail = a.slice(a.length - tail, a.length - tail + until);
  const range = (length: number) => `${from + 1},${lead.length + length + trail.length}`;
  return [
    `--- a/${path}`,
    `+++ b/${path}`,
    `@@ -${range(removed.length)} +${range(added.length)} @@`,
    ...lead.map((line) => ` ${line}`),
    ...removed.map((line) => `-${line}`),
    ...added.map((line) => `+${line}`),
    ...trail.map((line) => ` ${line}`),
    '',
  ].join('\n');
}

const linesOf = (text: string) => text.replace(/\n$/, '').split('\n');
