// Tells code, comments and strings of TypeScript apart without a compiler, and lists what a file imports.

type Kind = 'code' | 'comment' | 'string' | 'template' | 'regex';
interface Piece {
  readonly kind: Kind;
  readonly from: number;
  readonly to: number;
}

/** The same text, lines and columns kept, with everything blanked that is not of these kinds. */
export function keep(text: string, ...kinds: readonly Kind[]): string {
  const pieces = piecesOf(text);
  return pieces
    .map((piece) => (kinds.includes(piece.kind) ? slice(text, piece) : blank(slice(text, piece))))
    .join('');
}

export interface Import {
  readonly specifier: string;
  readonly line: number;
  /** `import type` and `export type`: gone before the program runs. */
  readonly isType: boolean;
}

const beforeName = /\b(?:import|export)\s+(type\s+)?[^;()='"]*?\bfrom\s*$|\bimport\s*\(?\s*$/;
/** No list of names between `import` and `from` is longer than this. */
const longestList = 4_000;

/** Every import, export-from and dynamic import of a module, in the order of the file. */
export function importsOf(text: string): Import[] {
  if (!/\b(?:import|export)\b/.test(text)) return [];
  const code = keep(text, 'code');
  const imports: Import[] = [];
  for (const piece of piecesOf(text)) {
    if (piece.kind !== 'string') continue;
    const before = code.slice(Math.max(0, piece.from - longestList), piece.from);
    if (!/(?:from|import\s*\(?)\s*$/.test(before.slice(-40))) continue;
    const match = beforeName.exec(before.slice(Math.max(0, before.lastIndexOf(';'))));
    if (!match) continue;
    const specifier = slice(text, piece).slice(1, -1);
    imports.push({ specifier, line: lineAt(text, piece.from), isType: match[1] !== undefined });
  }
  return imports;
}

export const lineAt = (text: string, index: number): number => text.slice(0, index).split('\n').length;

const slice = (text: string, piece: Piece): string => text.slice(piece.from, piece.to);
const blank = (text: string): string => text.replace(/[^\n]/g, ' ');

const remembered = new Map<string, readonly Piece[]>();

/** Pieces are remembered by text: a dozen rules ask for the same file. */
function piecesOf(text: string): readonly Piece[] {
  const known = remembered.get(text);
  if (known) return known;
  const pieces = new Reader(text).read();
  remembered.set(text, pieces);
  return pieces;
}

class Reader {
  readonly #text: string;
  readonly #pieces: Piece[] = [];
  #at = 0;
  #codeFrom = 0;

  constructor(text: string) {
    this.#text = text;
  }

  read(): readonly Piece[] {
    this.#code(false);
    this.#endCode();
    return this.#pieces;
  }

  /** Reads code; inside `${…}` until the brace that closes it. */
  #code(isInTemplate: boolean): void {
    let depth = 0;
    while (this.#at < this.#text.length) {
      const char = this.#text[this.#at];
      const next = this.#text[this.#at + 1];
      if (char === '/' && next === '/') this.#piece('comment', this.#find('\n'));
      else if (char === '/' && next === '*') this.#piece('comment', this.#find('*/', 2));
      else if (char === "'" || char === '"') this.#piece('string', this.#endOfLine(char));
      else if (char === '`') this.#template();
      else if (char === '/' && this.#isRegex()) this.#piece('regex', this.#endOfLine('/'));
      else if (isInTemplate && char === '}' && depth === 0) return;
      else {
        if (char === '{') depth += 1;
        if (char === '}') depth -= 1;
        this.#at += 1;
      }
    }
  }

  #template(): void {
    this.#endCode();
    let from = this.#at;
    this.#at += 1;
    while (this.#at < this.#text.length && this.#text[this.#at] !== '`') {
      if (this.#text[this.#at] === '\\') this.#at += 2;
      else if (this.#text.startsWith('${', this.#at)) {
        this.#at += 2;
        this.#pieces.push({ kind: 'template', from, to: this.#at });
        this.#codeFrom = this.#at;
        this.#code(true);
        this.#endCode();
        from = this.#at;
      } else this.#at += 1;
    }
    this.#at = Math.min(this.#at + 1, this.#text.length);
    this.#pieces.push({ kind: 'template', from, to: this.#at });
    this.#codeFrom = this.#at;
  }

  #piece(kind: Kind, to: number): void {
    this.#endCode();
    this.#pieces.push({ kind, from: this.#at, to });
    this.#at = to;
    this.#codeFrom = to;
  }

  #endCode(): void {
    if (this.#at > this.#codeFrom) this.#pieces.push({ kind: 'code', from: this.#codeFrom, to: this.#at });
    this.#codeFrom = this.#at;
  }

  #find(end: string, from = 0): number {
    const found = this.#text.indexOf(end, this.#at + from);
    if (found < 0) return this.#text.length;
    return end === '\n' ? found : found + end.length;
  }

  /**
   * The end of a string or a regular expression; neither goes past its line, so an apostrophe in JSX costs
   * one line.
   */
  #endOfLine(quote: string): number {
    let isInClass = false;
    for (let at = this.#at + 1; at < this.#text.length; at += 1) {
      const char = this.#text[at];
      if (char === '\n') return at;
      if (char === '\\') at += 1;
      else if (quote === '/' && char === '[') isInClass = true;
      else if (quote === '/' && char === ']') isInClass = false;
      else if (char === quote && !isInClass) return at + 1;
    }
    return this.#text.length;
  }

  /** A slash divides after a value and opens a regular expression after an operator or a keyword. */
  #isRegex(): boolean {
    const before = this.#text.slice(Math.max(0, this.#at - 40), this.#at).trimEnd();
    return (
      before === '' ||
      /[(,=:[!&|?;+*%~^>-]$/.test(before) ||
      /\b(return|typeof|case|in|of|yield|await)$/.test(before)
    );
  }
}
