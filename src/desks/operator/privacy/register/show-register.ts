// The register of this program in one answer: activities, the decisions they rest on, and the closed words.
import type { z } from 'zod';
import type { Answered } from '#platform/http/route';
import { activities, type Activity as InRegister } from '#register';
import { decisions } from '#register/decisions';
import { fields } from '#register/fields';
import { parties } from '#register/parties';
import { bases, conditions, occasions, readers, starts, type Text, terms } from '#register/vocabulary';
import { wordsOf } from '../requests/show-request.ts';
import type { Activity, Register } from './contract.ts';

export async function showRegister(): Promise<Answered<z.input<typeof Register>>> {
  return {
    ok: true,
    value: {
      activities: activities.map(({ id, built, activity }) => toActivity(id, built, activity)),
      decisions: Object.entries(decisions).map(([id, { needsCounsel, problem, decision, reason }]) => ({
        id,
        needsCounsel,
        problem: wordsOf(problem),
        decision: wordsOf(decision),
        reason: wordsOf(reason),
      })),
      words: {
        fields: listWords(fields),
        terms: listWords(terms),
        starts: listWords(starts),
        readers: listWords(readers),
        conditions: listWords(conditions),
        parties: listWords(parties),
        occasions: listWords(occasions),
      },
    },
  };
}

const listWords = (vocabulary: Readonly<Record<string, Text>>) =>
  Object.entries(vocabulary).map(([id, text]) => ({ id, text: wordsOf(text) }));

function toActivity(id: string, built: boolean, activity: InRegister): z.input<typeof Activity> {
  const { title, text, purpose, role, retention, reads, recipients } = activity;
  return {
    id,
    built,
    role,
    title: wordsOf(title),
    text: wordsOf(text),
    purpose: wordsOf(purpose),
    bases: activity.bases.map((basis) => wordsOf(bases[basis])),
    fields: [...activity.fields],
    terms: retention.map(({ term, from }) => ({ term, from })),
    readers: Object.entries(reads).map(([reader, { when, fields: read }]) => ({
      reader,
      when,
      fields: [...read],
    })),
    recipients: Object.entries(recipients).map(([party, { as, when, receives }]) => ({
      party,
      as,
      when,
      fields: typeof receives === 'string' ? [] : [...receives],
    })),
    decisions: [...(activity.decisions ?? [])],
  };
}
