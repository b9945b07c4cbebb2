// Circles: no module needs itself through others, so every file can be read after the files it names.
import { arrowsOf, isModule } from './resolve.ts';
import type { Finding, Rule, Tree } from './tree.ts';

type Graph = ReadonlyMap<string, readonly string[]>;

function graphOf(tree: Tree): Graph {
  const graph = new Map<string, string[]>();
  for (const path of tree.keys()) if (isModule(path)) graph.set(path, []);
  for (const { from, to } of arrowsOf(tree)) if (to !== undefined && graph.has(to)) graph.get(from)?.push(to);
  return graph;
}

/** One circle per module at which the search, depth first, comes back to its own path. */
function findCircles(graph: Graph): string[][] {
  const circles: string[][] = [];
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (module: string): void => {
    const back = path.indexOf(module);
    if (back >= 0) circles.push(path.slice(back));
    if (back >= 0 || done.has(module)) return;
    path.push(module);
    for (const next of graph.get(module) ?? []) visit(next);
    path.pop();
    done.add(module);
  };
  for (const module of graph.keys()) visit(module);
  return circles;
}

const check = (tree: Tree): Finding[] =>
  findCircles(graphOf(tree)).map((circle) => ({
    path: circle[0] ?? '',
    say: `Imports go round: ${[...circle, circle[0]].join(' → ')}. Move what both need to a file of its own.`,
  }));

export const circlesRule: Rule = {
  name: 'circles',
  judges: isModule,
  check,
  planted: [
    {
      title: 'three modules in a circle, one link of it a type',
      files: {
        'src/kernel/a.ts': "import { b } from './b.ts';",
        'src/kernel/b.ts': "import type { C } from './c.ts';",
        'src/kernel/c.ts': "export * from './a.ts';",
      },
      finds: 'Imports go round: src/kernel/a.ts → src/kernel/b.ts → src/kernel/c.ts → src/kernel/a.ts',
    },
    {
      title: 'a module imports itself',
      files: { 'src/kernel/a.ts': "import { b } from '#kernel/a';" },
      finds: 'Imports go round',
    },
    {
      title: 'two ways to one module are no circle',
      files: {
        'src/kernel/a.ts': "import { b } from './b.ts';\nimport { c } from './c.ts';",
        'src/kernel/b.ts': "import { c } from './c.ts';",
        'src/kernel/c.ts': '',
      },
    },
  ],
};
