// The register as the officer reads it: activities with decisions, versions and their differences, proposals,
// what guards each clause, and the papers to hand over.
import { z } from 'zod';
import { Day, Instant, Wording } from '#desks/site/contract';
import { ClauseStanding, Language } from '#desks/site/privacy/contract';
import { Count, root, Sentence } from '../contract.ts';

const Word = z.object({ id: z.string(), text: Wording });
export const Decision = z.object({
  id: z.string(),
  needsCounsel: z.boolean(),
  problem: Wording,
  decision: Wording,
  reason: Wording,
});
export const Activity = z.object({
  id: z.string(),
  title: Wording,
  text: Wording,
  purpose: Wording,
  built: z.boolean(),
  role: z.enum(['controller', 'joint-controller', 'processor']),
  bases: z.array(Wording),
  fields: z.array(z.string()),
  terms: z.array(z.object({ term: z.string(), from: z.string() })),
  readers: z.array(z.object({ reader: z.string(), when: z.string(), fields: z.array(z.string()) })),
  recipients: z.array(
    z.object({ party: z.string(), as: z.string(), when: z.string(), fields: z.array(z.string()) }),
  ),
  decisions: z.array(z.string()),
});
/** The closed words that a proposal may use, each as people read it. */
export const Vocabulary = z.object({
  fields: z.array(Word),
  terms: z.array(Word),
  starts: z.array(Word),
  readers: z.array(Word),
  conditions: z.array(Word),
  parties: z.array(Word),
  occasions: z.array(Word),
});
export const Register = z.object({
  activities: z.array(Activity),
  decisions: z.array(Decision),
  words: Vocabulary,
});

export const Version = z.object({
  number: z.int(),
  hash: z.string(),
  firstSeenAt: Instant,
  isSignificant: z.boolean(),
  announcedAt: Instant.nullable(),
});
export const VersionList = z.object({ versions: z.array(Version) });
export const OfVersions = z.object({ from: z.coerce.number().int(), to: z.coerce.number().int() });
export const Difference = z.object({
  changes: z.array(z.object({ says: Wording, significant: z.boolean(), because: Wording.nullable() })),
});

const name = z
  .string()
  .regex(/^[a-z0-9_-]+$/)
  .max(80);
const names = z.array(name).max(200);
const text = z.string().trim().min(1).max(4000);
export const Edit = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('term'), entry: z.int().min(0).max(20), term: name, from: name.optional() }),
  z.object({ kind: z.literal('text'), part: z.enum(['title', 'text', 'purpose']), nl: text, en: text }),
  z.object({ kind: z.literal('fields'), fields: names }),
  z.object({ kind: z.literal('reader'), reader: name, fields: names, when: name }),
  z.object({ kind: z.literal('no-reader'), reader: name }),
  z.object({ kind: z.literal('recipient'), party: name, as: name, receives: names, when: name }),
  z.object({ kind: z.literal('no-recipient'), party: name }),
]);
export const Change = z.object({ activity: z.string().max(120), edit: Edit });
export const Propose = Change.extend({ because: Sentence });

export const Effect = z.object({
  patch: z.string(),
  /** What the compiler of the register refuses, and where the code would no longer fit. */
  found: z.array(z.object({ at: z.string(), plain: Wording.nullable(), says: z.string() })),
  /** False: this installation has no compiler, and the check of the commit has the last word. */
  typesChecked: z.boolean(),
  /** Everybody would be told. */
  significant: z.boolean(),
  changes: z.object({ nl: z.array(z.string()), en: z.array(z.string()) }),
  pages: z.array(z.object({ page: z.string(), added: z.array(z.string()), removed: z.array(z.string()) })),
});
export const Proposal = z.object({
  id: z.string(),
  activity: z.string(),
  title: Wording,
  because: z.string(),
  by: z.string(),
  /** Made by who looks now: somebody else must approve. */
  isOwn: z.boolean(),
  proposedAt: Instant,
  state: z.enum(['proposed', 'approved', 'withdrawn']),
  decidedBy: z.string().nullable(),
  effect: Effect,
});
export const ProposalList = z.object({ proposals: z.array(Proposal) });

export const OfLanguage = z.object({ language: Language });
/** `since`: the number of the version with which the pack compares itself. */
export const OfPack = OfLanguage.extend({ since: z.coerce.number().int().positive().optional() });
export const Clauses = z.object({
  hasRun: z.boolean(),
  clauses: z.array(ClauseStanding.extend({ title: z.string() })),
  evidence: z.array(
    z.object({
      clause: z.string(),
      document: z.string(),
      owner: z.string(),
      expiresOn: Day,
      state: z.enum(['valid', 'soon', 'expired']),
    }),
  ),
  counts: z.object({
    passed: Count,
    failed: Count,
    notRun: Count,
    person: Count,
    open: Count,
    unbuilt: Count,
  }),
});

export const Paper = z.enum([
  'art30-controller.csv',
  'art30-controller.html',
  'art30-processor.csv',
  'art30-processor.html',
  'parties.csv',
  'register.dpv.jsonld',
  'pack.html',
  'pack.md',
]);
export const OfPaper = z.object({ file: Paper });
export const PaperText = z.object({ name: z.string(), type: z.string(), text: z.string() });

export const registerPath = `${root}/register`;
export const versionsPath = `${root}/register/versions`;
export const differencePath = (from: number | string, to: number | string) => `${versionsPath}/${from}/${to}`;
export const proposalsPath = `${root}/proposals`;
export const tryPath = `${proposalsPath}/try`;
export const approvePath = (id: string) => `${proposalsPath}/${id}/approve`;
export const withdrawPath = (id: string) => `${proposalsPath}/${id}/withdraw`;
export const clausesPath = `${root}/clauses`;
export const paperPath = (file: string) => `${root}/papers/${file}`;

export type Activity = z.infer<typeof Activity>;
export type Register = z.infer<typeof Register>;
export type Edit = z.infer<typeof Edit>;
export type Change = z.infer<typeof Change>;
export type Propose = z.infer<typeof Propose>;
export type Effect = z.infer<typeof Effect>;
export type Proposal = z.infer<typeof Proposal>;
export type Paper = z.infer<typeof Paper>;
