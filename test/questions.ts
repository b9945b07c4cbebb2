// Finds every question that a screen asks, and every field that was made by hand without its reason.

export interface AskedQuestion {
  readonly path: string;
  readonly activity: string;
  readonly field: string;
}

/** Fields of the kit that ask a person nothing: they choose what is shown, and nothing of it is kept. */
const isOfKit = (path: string): boolean =>
  /^src\/ui-kit\/(?:question|purpose-choice|search-field|choice|tick)\.tsx$/.test(path);

const reason = /\bwhy=\{\{\s*activity:\s*'([^']+)',\s*field:\s*'([^']+)'\s*\}\}/g;

/** `tree` holds file → text; only screens are read. */
export function questionsIn(tree: ReadonlyMap<string, string>): {
  readonly asked: readonly AskedQuestion[];
  readonly bare: readonly string[];
} {
  const screens = [...tree].filter(([path]) => path.endsWith('.tsx') && !path.endsWith('.test.tsx'));
  const asked = screens.flatMap(([path, text]) =>
    [...text.matchAll(reason)].map(([, activity = '', field = '']) => ({ path, activity, field })),
  );
  const bare = screens
    .filter(([path]) => !isOfKit(path))
    .flatMap(([path, text]) =>
      [...text.matchAll(/<(?:input|select|textarea)\b/g)].map(([tag]) => `${path}: ${tag}`),
    );
  return { asked, bare };
}
