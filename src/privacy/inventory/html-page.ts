// A plain page of HTML for whoever reads an inventory outside the program: headings, sentences and tables.

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);

export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface PageSection {
  readonly title: string;
  readonly text?: readonly string[];
  readonly table?: Table;
}

/** A whole document; it needs nothing from outside and prints on paper. */
export function htmlPage(title: string, locale: 'nl' | 'en', sections: readonly PageSection[]): string {
  const body = sections.map(
    ({ title: head, text = [], table }) =>
      `<h2>${escapeHtml(head)}</h2>\n${text.map((line) => `<p>${escapeHtml(line)}</p>\n`).join('')}${
        table === undefined ? '' : htmlTable(table)
      }`,
  );
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>
body { margin: 2rem auto; max-width: 70rem; padding: 0 1rem; font: 15px/1.5 system-ui, sans-serif; }
table { border-collapse: collapse; width: 100%; font-size: 13px; }
th, td { padding: 6px 8px; border: 1px solid #e3e0d8; text-align: left; vertical-align: top; }
th { background: #f0eee8; }
h2 { margin-top: 2rem; }
</style>
</head>
<body>
<h1>${escapeHtml(title)}</h1>
${body.join('\n')}
</body>
</html>
`;
}

function htmlTable({ columns, rows }: Table): string {
  const cells = (row: readonly string[], tag: 'td' | 'th') =>
    `<tr>${row.map((cell) => `<${tag}>${escapeHtml(cell)}</${tag}>`).join('')}</tr>`;
  return `<table>\n<thead>${cells(columns, 'th')}</thead>\n<tbody>\n${rows
    .map((row) => cells(row, 'td'))
    .join('\n')}\n</tbody>\n</table>\n`;
}
