// The log of views as a file that a spreadsheet opens and never runs.
import { csvLine } from '#kernel/text';
import type { ViewsPage } from '../contract.ts';

type View = ViewsPage['views'][number];
type Say = (text: View['reason']) => string;

/** One line a view; `words` stand where there is no name. */
export function writeViews(
  views: readonly View[],
  say: Say,
  words: { readonly organisation: string; readonly gone: string },
): string {
  const lines = views.map(({ at, viewer, person, activity, fields, reason }) =>
    csvLine([
      at,
      viewer ?? words.organisation,
      person ?? words.gone,
      say(activity),
      fields.map(say).join(', '),
      say(reason),
    ]),
  );
  return `\ufeff${csvLine(['at', 'viewer', 'person', 'processing', 'data', 'reason'])}${lines.join('')}`;
}
