// What stands in the form when one begins: the value as it is now, so that only the difference is typed.
import type { Activity, Edit, Register } from '../register/contract.ts';

export function firstEdit(kind: Edit['kind'], activity: Activity, { words }: Register): Edit {
  const [reader] = activity.readers;
  const [recipient] = activity.recipients;
  switch (kind) {
    case 'term': {
      const [kept] = activity.terms;
      return { kind, entry: 0, term: kept?.term ?? words.terms[0]?.id ?? '', from: kept?.from };
    }
    case 'text':
      return { kind, part: 'purpose', ...activity.purpose };
    case 'fields':
      return { kind, fields: activity.fields };
    case 'reader':
      return {
        kind,
        reader: reader?.reader ?? words.readers[0]?.id ?? '',
        when: reader?.when ?? words.conditions[0]?.id ?? '',
        fields: reader?.fields ?? [],
      };
    case 'no-reader':
      return { kind, reader: reader?.reader ?? '' };
    case 'recipient':
      return {
        kind,
        party: recipient?.party ?? words.parties[0]?.id ?? '',
        as: recipient?.as ?? 'processor',
        when: recipient?.when ?? words.occasions[0]?.id ?? '',
        receives: recipient?.fields ?? [],
      };
    case 'no-recipient':
      return { kind, party: recipient?.party ?? '' };
  }
}
