// The reader of code: what is code, comment and string, also where quotes and slashes mislead.
import { expect, test } from 'vitest';
import { importsOf, keep } from './read-code.ts';

const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim();

test('what is blanked keeps its place: lengths and line ends stay', () => {
  const text = "const a = 'x'; // y\n/* z\n */ const b = `p\u0024{q}r`;\n";
  for (const kind of ['code', 'comment', 'string', 'template', 'regex'] as const) {
    const kept = keep(text, kind);
    expect(kept.length).toBe(text.length);
    expect(kept.split('\n').length).toBe(text.split('\n').length);
  }
});

test('every character belongs to exactly one kind', () => {
  const text =
    "a /b/.c; d / e / f; const g = 'h // i'; `j\u0024{'k' + `l\u0024{m}`}n` // o 'p\n/* q ` */ return /['\"`]/g;";
  const kinds = ['code', 'comment', 'string', 'template', 'regex'] as const;
  const kept = kinds.map((kind) => keep(text, kind));
  for (let at = 0; at < text.length; at += 1) {
    const seen = kept.filter((one) => one[at] !== ' ').length;
    expect(seen).toBe(text[at] === ' ' ? 0 : text[at] === '\n' ? kinds.length : 1);
  }
});

test('a value in a template is code, the text around it is not', () => {
  expect(squeeze(keep('sql`select \u0024{tick()} from \u0024{{ a: `b\u0024{c}` }.a}`', 'code'))).toBe(
    'sql tick() { a: c }.a',
  );
  expect(keep('sql`select one()`', 'template')).toContain('one()');
});

test('an apostrophe in a sentence of a screen costs at most its own line', () => {
  expect(squeeze(keep("<p>Don't</p>\nfetch(x);", 'code'))).toContain('fetch(x)');
});

test('a quote in a regular expression opens no string', () => {
  expect(squeeze(keep('const a = text.split(/[\'"`]/); fetch(x);', 'code'))).toContain('fetch(x)');
});

test('imports are seen in every form, and not in strings, templates or comments', () => {
  const text = [
    "import a, { type B } from 'one';",
    "import type { C } from 'two';",
    "import 'three';",
    "export * from 'four';",
    "export {\n  d,\n} from 'five';",
    "const e = await import('six');",
    "// import f from 'no';",
    "const g = `import h from 'no'`;",
    'const i = "import j from \'no\'";',
  ].join('\n');
  const seen = importsOf(text).map(({ specifier, isType }) => `${specifier}${isType ? ' type' : ''}`);
  expect(seen.sort()).toEqual(['five', 'four', 'one', 'six', 'three', 'two type']);
});
