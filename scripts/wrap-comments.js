// Wraps comments that are wider than the line may be; the formatter leaves them, and a guard does not.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const widest = 110;
const folders = ['bench', 'bin', 'migrations', 'scripts', 'src', 'test'];
const wholeLine = /^(\s*)(\/\/|\*|--)( +)(\S.*)$/;
const oneLineBlock = /^(\s*)(\/\*\*?) (.*) \*\/$/;

/**
 * Rewrites every module, style sheet and migration of the tree that has a comment too wide; answers how many.
 */
export function wrapComments(root) {
  let changed = 0;
  for (const folder of folders) {
    for (const path of listFiles(join(root, folder))) {
      const text = readFileSync(path, 'utf8');
      const wrapped = wrapText(text, path);
      if (wrapped === text) continue;
      writeFileSync(path, wrapped);
      changed += 1;
    }
  }
  return changed;
}

function listFiles(folder) {
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile() && /\.(?:[jt]sx?|css|sql)$/.test(entry.name));
    const paths = files.map((entry) => join(entry.parentPath ?? entry.path, entry.name));
    return paths.filter((path) => !/\/golden\/[^/]*\.sql$/.test(path));
  } catch {
    return [];
  }
}

/**
 * Too wide a comment goes on in the next line, which it shares with the comment that stands there already.
 */
export function wrapText(text, path = 'a.ts') {
  const waiting = text.split('\n').reverse();
  const done = [];
  while (waiting.length > 0) {
    const line = waiting.pop();
    const block = oneLineBlock.exec(line);
    const whole = wholeLine.exec(line);
    if ([...line].length <= widest || (!block && !whole) || (whole?.[2] === '--' && !path.endsWith('.sql'))) {
      done.push(line);
    } else if (block) {
      const [, indent, open, words] = block;
      waiting.push(`${indent} */`, `${indent} * ${words}`);
      done.push(`${indent}${open}`);
    } else {
      const [, indent, mark, space, words] = whole;
      const head = `${indent}${mark}${space}`;
      const cut = words.lastIndexOf(' ', widest - head.length);
      if (cut < 0) {
        done.push(line);
        continue;
      }
      done.push(head + words.slice(0, cut));
      const next = wholeLine.exec(waiting.at(-1) ?? '');
      const goesOn =
        next &&
        next[1] === indent &&
        next[2] === mark &&
        next[3] === space &&
        !/^[-*@|`]|^\d+\./.test(next[4]);
      const rest = words.slice(cut + 1);
      if (goesOn) waiting.pop();
      waiting.push(goesOn ? `${head}${rest} ${next[4]}` : head + rest);
    }
  }
  return done.join('\n');
}
