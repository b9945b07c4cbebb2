// A statement as Markdown: for the command line, for paper, and for whoever wants to compare two of them.
import type { Statement } from './statement-for.ts';

export function statementText({ title, version, date, intro, reading, parts }: Statement): string {
  const facts = (list: readonly { readonly label: string; readonly value: string }[]) =>
    list.map(({ label, value }) => `- **${label}**: ${value}`);
  return [
    `# ${title}`,
    '',
    `${version} · ${date}`,
    '',
    ...intro.flatMap((sentence) => [sentence, '']),
    ...facts(reading),
    '',
    ...parts.flatMap((part) => [
      `<a id="${part.anchor}"></a>`,
      '',
      `${'#'.repeat(part.level)} ${part.title}`,
      '',
      ...part.text.flatMap((sentences) => [sentences, '']),
      ...facts(part.facts),
      ...(part.facts.length > 0 ? [''] : []),
    ]),
  ].join('\n');
}
