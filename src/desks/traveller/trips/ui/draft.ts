// What somebody typed and did not save yet: kept in this tab, so that a reload or a session that ended loses
// nothing; gone when it is saved or somebody else looks.
import { useEffect, useState } from 'react';
import { Entry } from '../contract.ts';

/** Declared in the register of what a browser keeps. */
export const draftKey = 'reisrecht-trip-draft';

interface Draft {
  readonly personId: string;
  /** Goes along with what is sent: the same key twice is the same trips. */
  readonly key: string;
  readonly entry: Entry;
}

export const emptyEntry = (today: string): Entry => ({
  from: '',
  to: '',
  stops: [],
  distanceKm: '',
  distanceReason: '',
  costEuro: '',
  plate: '',
  days: [today],
  isReturn: false,
  mode: 'car',
  purpose: 'business',
});

/** `startOver` begins a new trip with a key of its own. */
export function useDraft(personId: string, first: Entry) {
  const [draft, setDraft] = useState<Draft>(
    () => read(personId) ?? { personId, key: crypto.randomUUID(), entry: first },
  );
  useEffect(() => write(draft), [draft]);
  return {
    key: draft.key,
    entry: draft.entry,
    change: (changes: Partial<Entry>) =>
      setDraft((before) => ({ ...before, entry: { ...before.entry, ...changes } })),
    startOver: (entry: Entry) => setDraft({ personId, key: crypto.randomUUID(), entry }),
  };
}

export function forgetDraft(): void {
  try {
    sessionStorage.removeItem(draftKey);
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}

function read(personId: string): Draft | undefined {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(draftKey) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return undefined;
    const { personId: whose, key, entry } = kept as Partial<Draft>;
    const checked = Entry.safeParse(entry);
    if (whose !== personId || typeof key !== 'string' || !checked.success) return undefined;
    return { personId, key, entry: checked.data };
  } catch {
    return undefined;
  }
}

function write(draft: Draft): void {
  try {
    sessionStorage.setItem(draftKey, JSON.stringify(draft));
  } catch {
    // Then what was typed lasts as long as the page.
  }
}
