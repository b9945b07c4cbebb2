// A text of a GBFS system: a plain string in version 2, one for each language in version 3.
import { z } from 'zod';
import type { Sentence } from '#kernel/refusal';

const TEXT_MAX = 200;
const LANGUAGES_MAX = 40;

const translated = z
  .array(z.object({ text: z.string(), language: z.string().max(20) }))
  .min(1)
  .max(LANGUAGES_MAX);

/** Dutch and English where they are there; else English, else the first language that is. Cut, never long. */
export const words = z.union([z.string(), translated]).transform((text): Sentence => {
  if (typeof text === 'string') return { nl: cut(text), en: cut(text) };
  const find = (language: string) =>
    text.find((one) => one.language.toLowerCase().split('-')[0] === language)?.text;
  const en = find('en') ?? find('nl') ?? text[0]?.text ?? '';
  return { nl: cut(find('nl') ?? en), en: cut(en) };
});

function cut(text: string): string {
  // Control and direction characters could turn a line on a screen around.
  const plain = text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, ' ').trim();
  const characters = [...plain.slice(0, TEXT_MAX * 2)];
  return characters.length <= TEXT_MAX ? plain : `${characters.slice(0, TEXT_MAX - 1).join('')}…`;
}

export const gbfsId = z.string().min(1).max(200);
