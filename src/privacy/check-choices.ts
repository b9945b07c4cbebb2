// Whether what a basis or a role asks for is there: the effect of withdrawing, the weighing with the effect
// of objecting, the instruction.
import type { Activity } from '#register';
import type { Inconsistency } from './inconsistency.ts';

type Words = { readonly nl: string; readonly en: string } | undefined;
const isSaid = (text: Words) => text !== undefined && text.nl.trim() !== '' && text.en.trim() !== '';

/** The types ask the same; a text that is empty, or a register read from elsewhere, passes them. */
export function checkChoices(id: string, activity: Activity): Inconsistency[] {
  const { bases, role, consent, balancing, instruction } = activity;
  const has = (basis: Activity['bases'][number]) => bases.includes(basis);
  const faults = [
    ...asked(has('consent'), 'consent', [
      ['no question', consent?.asked],
      ['no withdrawal effect', consent?.withdrawal],
    ]),
    ...asked(has('legitimate-interest'), 'a legitimate interest', [
      ['no weighing', balancing?.weighed],
      ['no objection effect', balancing?.objection],
    ]),
    ...asked(role === 'processor', 'a processor', [['no instruction', instruction]]),
  ];
  return faults.map((says) => ({ rule: 'choice' as const, at: id, says }));
}

/** Missing where it is needed, or there where nothing asks for it: then the page would promise in vain. */
function asked(needed: boolean, what: string, parts: readonly (readonly [string, Words])[]): string[] {
  return parts.flatMap(([fault, text]) => {
    if (needed && !isSaid(text)) return [`${what} has ${fault}`];
    if (!needed && text !== undefined) return [`it answers for ${what}, and is none`];
    return [];
  });
}
