// Words that have one home, or none, each with its remedy: the clock, the door out, the log, money.
import { keep, lineAt } from './read-code.ts';
import { isModule, isTest } from './resolve.ts';
import type { Finding, Rule, Tree } from './tree.ts';

type Where = 'code' | 'texts' | 'everything';
interface Word {
  readonly pattern: RegExp;
  readonly where: Where;
  readonly remedy: string;
  /** The places where the word is at home. */
  readonly home?: (path: string) => boolean;
}

/** Tools measure real time and speak to a terminal; they are not the product. */
const isTool = (path: string): boolean => /^(bench|bin|scripts)\//.test(path);
/** A simulator is a program of its own that plays somebody else's machine. */
const isSimulator = (path: string): boolean => /^src\/providers\/[^/]+\/simulator\//.test(path);
const isOutbound = (path: string): boolean => path.startsWith('src/platform/outbound/');
/** The web asks its own server, through one file of the kit. */
const isOwnServer = (path: string): boolean => path === 'src/ui-kit/ask.ts';

const calls = new RegExp(
  [
    String.raw`(?<![.\w#])fetch\(|\bglobalThis\.fetch\b|\bhttps?\.(?:request|get)\(`,
    String.raw`\bnew (?:WebSocket|EventSource|XMLHttpRequest)\b`,
  ].join('|'),
  'g',
);
/** Modules that open a connection or ask for a name. */
const wires =
  /\b(?:from|import|require)\s*\(?\s*['"](?:node:)?(?:tls|dgram|dns|dns\/promises|http2|https|undici)['"]/g;
/** Programs that call. */
const callers = /(?<![\w./-])(?:curl|wget|netcat|ncat|scp|rsync|telnet)(?![\w-])/g;
const sqlClock =
  /(?<!platform\.)\bnow\(\)|\b(?:current_date|current_time|current_timestamp|localtimestamp|localtime)\b/gi;
const sqlClocks = /\b(?:clock_timestamp|statement_timestamp|transaction_timestamp|timeofday)\(\)/gi;
const clockInSql = 'The clock is injected: platform.now() in SQL.';

const words: readonly Word[] = [
  {
    pattern: /\bnew Date\(|\bDate\.now\b|\bTemporal\.Now\b/g,
    where: 'code',
    remedy:
      'The clock is a parameter: take a Temporal.Instant, which the shells read from src/platform/clock.ts.',
    home: (path) => isTool(path) || isSimulator(path) || /^src\/platform\/(?:.*\/)?clock\b/.test(path),
  },
  {
    pattern: calls,
    where: 'code',
    remedy: 'Nothing leaves but through src/platform/outbound, with what privacy/share sealed.',
    home: (path) =>
      isTool(path) || isTest(path) || isSimulator(path) || isOutbound(path) || isOwnServer(path),
  },
  {
    pattern: wires,
    where: 'everything',
    remedy: 'No wire of its own: nothing leaves but through src/platform/outbound.',
    home: (path) => isTool(path) || isTest(path) || isSimulator(path) || isOutbound(path),
  },
  {
    pattern: callers,
    where: 'texts',
    remedy: 'No wire of its own: nothing leaves but through src/platform/outbound.',
    home: (path) => isTool(path) || isTest(path),
  },
  {
    pattern: /\bnet\.(?:connect|createConnection)\(|\bcreateConnection\(|\bnew (?:net\.)?Socket\(/g,
    where: 'code',
    remedy: 'No wire of its own: nothing leaves but through src/platform/outbound.',
    home: (path) => isTool(path) || isTest(path) || isSimulator(path) || isOutbound(path),
  },
  {
    pattern: /(?<!function )\b(?:sealLetter|markNoted)\(/g,
    where: 'code',
    remedy: 'A letter is written by writeLetter and noted by discloseLetter (src/privacy/disclose).',
    home: (path) => isTest(path) || isOutbound(path) || path.startsWith('src/privacy/disclose/'),
  },
  {
    pattern: /\.forEach\(\s*async\b/g,
    where: 'code',
    remedy: 'Nobody waits for it: write for … of with await.',
  },
  {
    pattern: /\bparseFloat\(/g,
    where: 'code',
    remedy: 'It takes "12abc" for 12: amounts and distances are parsed in src/kernel.',
    home: (path) => path.startsWith('src/kernel/'),
  },
  {
    pattern: /\bconsole\.\w+/g,
    where: 'code',
    remedy: 'Write to the log of src/platform, or with the writer of the command line.',
  },
  { pattern: /\bdebugger\b/g, where: 'code', remedy: 'Take it out.' },
  {
    pattern: /\b(?:test|it|describe)\.only\b/g,
    where: 'code',
    remedy: 'It silences every other test of the file: take it out.',
  },
  { pattern: sqlClock, where: 'texts', remedy: clockInSql },
  { pattern: sqlClocks, where: 'texts', remedy: clockInSql },
  {
    pattern: /\b(?:TODO|FIXME|HACK)\b/g,
    where: 'everything',
    remedy: 'Finish it, or leave it out and say so in the README.',
  },
];

const isSql = (path: string): boolean => path.endsWith('.sql');
const isThisRule = (path: string): boolean => path === 'test/tidy/words.ts';

/** The text in which a word is looked for, as long as the file itself. In SQL all but comments is text. */
function partOf(path: string, text: string, where: Where): string {
  if (where === 'everything') return text;
  if (isSql(path)) return where === 'texts' ? withoutSqlComments(text) : '';
  return where === 'code' ? keep(text, 'code') : keep(text, 'string', 'template');
}

const withoutSqlComments = (text: string): string =>
  text.replace(/--[^\n]*|\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '));

const judges = (path: string): boolean => (isModule(path) || isSql(path)) && !isThisRule(path);

function check(tree: Tree): Finding[] {
  const findings: Finding[] = [];
  for (const [path, text] of tree) {
    if (!judges(path)) continue;
    const parts: Record<Where, string> = {
      code: partOf(path, text, 'code'),
      texts: partOf(path, text, 'texts'),
      everything: text,
    };
    for (const { pattern, where, remedy, home } of words) {
      if (home?.(path)) continue;
      const part = parts[where];
      for (const match of part.matchAll(pattern)) {
        findings.push({ path, line: lineAt(part, match.index), say: `"${match[0]}". ${remedy}` });
      }
    }
  }
  return findings;
}

const inFile = (text: string, path = 'src/services/travel/trips/a.ts') => ({ [path]: text });

export const wordsRule: Rule = {
  name: 'words',
  judges,
  check,
  planted: [
    {
      title: 'the wall clock of JavaScript',
      files: inFile('const now = new Date();'),
      finds: 'The clock is a parameter',
    },
    {
      title: 'milliseconds of the wall clock',
      files: inFile('const now = Date.now();'),
      finds: 'The clock is a parameter',
    },
    {
      title: 'the wall clock of Temporal',
      files: inFile('Temporal.Now.instant();'),
      finds: 'The clock is a parameter',
    },
    { title: 'a call out', files: inFile('await fetch(url);'), finds: 'Nothing leaves' },
    { title: 'a call out by hand', files: inFile('https.request(url);'), finds: 'Nothing leaves' },
    {
      title: 'a module that opens a wire of its own',
      files: inFile("import dgram from 'node:dgram';"),
      finds: 'No wire of its own',
    },
    { title: 'another client', files: inFile("await import('undici');"), finds: 'No wire of its own' },
    { title: 'a name asked outside', files: inFile("import 'dns/promises';"), finds: 'No wire' },
    {
      title: 'a program that calls',
      files: inFile("execFileSync('curl', ['-d', body, url]);"),
      finds: 'No wire of its own',
    },
    { title: 'a bare socket', files: inFile('net.connect(443, host);'), finds: 'No wire of its own' },
    {
      title: 'a letter that nobody checked',
      files: inFile("sealLetter(about, '{}');"),
      finds: 'A letter is written by writeLetter',
    },
    {
      title: 'a letter said to be noted',
      files: inFile('markNoted(letter);', 'src/flows/deliver-payroll.ts'),
      finds: 'noted by discloseLetter',
    },
    {
      title: 'a loop nobody waits for',
      files: inFile('rows.forEach(async (row) => {});'),
      finds: 'for … of',
    },
    {
      title: 'an amount read as a float',
      files: inFile('const cents = parseFloat(text) * 100;'),
      finds: 'src/kernel',
    },
    { title: 'a line on the console', files: inFile("console.log('x');"), finds: 'the log' },
    { title: 'one test alone', files: inFile("test.only('x', () => {});"), finds: 'silences' },
    {
      title: "the database's own clock in a query",
      files: inFile('sql`select now()`'),
      finds: 'platform.now()',
    },
    {
      title: "the database's own clock after a value in the template",
      files: inFile('sql`select \u0024{performance.now()}, clock_timestamp()`'),
      finds: 'platform.now()',
    },
    {
      title: "the database's own day in a migration",
      files: inFile('create table a (\n  made date default CURRENT_DATE\n);', 'migrations/0001-a.sql'),
      finds: 'platform.now()',
    },
    { title: 'work put off', files: inFile('// TODO later'), finds: 'Finish it' },
    {
      title: 'their homes, comments, sentences and look-alikes',
      files: {
        'src/platform/clock.ts': 'export const now = () => Temporal.Now.instant();',
        'src/platform/outbound/open.ts': 'await fetch(url);',
        'src/kernel/money.ts':
          '// not Date.now, not console.log\nconst sentence = "never call new Date() or fetch(x)";',
        'src/services/travel/trips/a.ts':
          'sql`select platform.now()`; const took = performance.now(); trip.fetch(1);',
        'migrations/0001-a.sql': '-- now() is banned\nselect platform.now();',
      },
    },
  ],
};
