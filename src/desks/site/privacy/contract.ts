// What browser and server agree on for the public privacy pages. Everything here is for anybody: no page asks
// who looks.
import { z } from 'zod';

export const Language = z.enum(['nl', 'en']);

/** `brand` is absent for the brand of this website. */
export const PageQuestion = z.object({
  language: Language,
  brand: z
    .string()
    .regex(/^[a-z][a-z0-9-]{1,39}$/)
    .optional(),
});

const Fact = z.object({ label: z.string(), value: z.string() });

/** One test that guards a promise, with its last run where that is known. */
const Guard = z.object({
  file: z.string(),
  title: z.string(),
  state: z.enum(['passed', 'failed', 'not-run']),
  at: z.string().nullable(),
  commit: z.string().nullable(),
});

export const ClauseStanding = z.object({
  id: z.string(),
  /** `<wing>/<service>/<activity>`. */
  activity: z.string(),
  text: z.string(),
  state: z.enum(['passed', 'failed', 'not-run', 'person', 'open', 'unbuilt']),
  tests: z.array(Guard),
  ranAt: z.string().nullable(),
  evidence: z.object({ document: z.string(), owner: z.string(), by: z.string() }).nullable(),
});

const Part = z.object({
  level: z.union([z.literal(2), z.literal(3), z.literal(4)]),
  anchor: z.string(),
  title: z.string(),
  text: z.array(z.string()),
  facts: z.array(Fact),
  isUnbuilt: z.boolean(),
  promises: z.array(ClauseStanding),
});

/** `GET statementPath`: the statement of a brand, about the services that are on. */
export const StatementAnswer = z.object({
  brand: z.object({ id: z.string(), name: z.string() }),
  language: Language,
  version: z.string(),
  date: z.string(),
  title: z.string(),
  intro: z.array(z.string()),
  reading: z.array(Fact),
  parts: z.array(Part),
});

/** `GET clausesPath`: every clause, with what enforces it. */
export const ClausesAnswer = z.object({
  /** Whether a run of the tests is known here at all. */
  hasRun: z.boolean(),
  groups: z.array(
    z.object({
      activity: z.string(),
      title: z.string(),
      isBuilt: z.boolean(),
      clauses: z.array(ClauseStanding),
    }),
  ),
});

const Exchange = z.object({
  activity: z.string(),
  title: z.string(),
  role: z.string(),
  when: z.string(),
  fields: z.array(z.string()),
  nothing: z.enum(['no-list-yet', 'by-law', 'encrypted']).nullable(),
  isBuilt: z.boolean(),
});
const Receipt = z.object({
  activity: z.string(),
  title: z.string(),
  says: z.string(),
  fields: z.array(z.string()),
  isOnlySource: z.boolean(),
  isBuilt: z.boolean(),
});

/** `GET partiesPath`: everybody outside who gives or gets something. */
export const PartiesAnswer = z.object({
  parties: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      kind: z.enum(['self', 'subject', 'controller', 'processor', 'authority', 'source', 'anonymous']),
      countries: z.array(z.string()),
      ground: z.string().nullable(),
      out: z.array(Exchange),
      in: z.array(Receipt),
      chosen: z.string(),
      checked: z.string(),
      agreement: z.string(),
      isAgreed: z.boolean(),
      reviewedOn: z.string().nullable(),
      statement: z.object({ url: z.string(), verified: z.boolean() }).nullable(),
    }),
  ),
});

/** `GET cookiesPath`: all that this website leaves in a browser. */
export const CookiesAnswer = z.object({
  items: z.array(
    z.object({
      name: z.string(),
      kind: z.enum(['cookie', 'local-storage', 'session-storage']),
      purpose: z.string(),
      when: z.string(),
      stays: z.string(),
    }),
  ),
});

/** `GET contactPath`: who answers, and how to reach them. */
export const ContactAnswer = z.object({
  brand: z.object({ id: z.string(), name: z.string() }),
  company: z.string(),
  address: z.string(),
  email: z.string(),
  officerEmail: z.string(),
});

/** `GET whyPath`: why a screen asks for one item. 404 with a refusal when nobody may ask it. */
export const WhyQuestion = z.object({
  activity: z.string().max(120),
  field: z.string().max(60),
  language: Language,
});
export const WhyAnswer = z.object({
  question: z.string(),
  sentences: z.array(z.string()),
  anchor: z.string(),
});
export const whyPath = '/api/site/why';

/** The six rights, in the order in which the statement names them. */
export const RequestKind = z.enum([
  'access',
  'rectification',
  'erasure',
  'restriction',
  'portability',
  'objection',
]);

/**
 * `POST requestPath`: a request of somebody without an account. No document of identity: the name of the
 * client and the address that we know already are the first step of recognising who asks.
 */
export const RequestBody = z.object({
  kind: RequestKind,
  client: z.string().trim().min(1).max(200),
  personnelNumber: z.string().trim().min(1).max(40),
  email: z.email().max(254),
  /** For a restriction or an objection: the processing it is about. */
  activity: z.string().max(120).optional(),
  /** For a correction: the field, and what it must be. */
  field: z.string().max(60).optional(),
  asked: z.string().trim().max(200).optional(),
  language: Language,
});
/**
 * The day by which there is an answer: the same whether we know who asks or not. `letterPath` is the link of
 * the letter, shown in a demonstration only, where everybody is made up.
 */
export const RequestReceived = z.object({ answerBy: z.string(), letterPath: z.string().nullable() });
export const requestPath = '/api/site/requests';

/** `GET requestChoicesPath`: what a request can be about. */
const About = z.object({ value: z.string(), label: z.string() });
export const RequestChoices = z.object({
  restriction: z.array(About),
  objection: z.array(About),
  rectification: z.array(About),
});
export const requestChoicesPath = '/api/site/requests/choices';

/** `POST proofPath`: the link of the letter. One answer for everything that is wrong with it. */
export const ProofBody = z.object({ request: z.uuid(), token: z.string().min(1).max(100) });
export const ProofDone = z.object({ isProven: z.boolean() });
export const proofPath = '/api/site/requests/proof';
export const confirmPath = '/privacy/request/confirm';

const withQuestion = (path: string) => (language: Language, brand?: string) =>
  `${path}?language=${language}${brand === undefined ? '' : `&brand=${encodeURIComponent(brand)}`}`;

export const statementPath = '/api/site/statement';
export const clausesPath = '/api/site/clauses';
export const partiesPath = '/api/site/parties';
export const cookiesPath = '/api/site/cookies';
export const contactPath = '/api/site/contact';
export const askStatement = withQuestion(statementPath);
export const askClauses = withQuestion(clausesPath);
export const askParties = withQuestion(partiesPath);
export const askCookies = withQuestion(cookiesPath);
export const askRequestChoices = withQuestion(requestChoicesPath);
export const askContact = withQuestion(contactPath);

export type Language = z.infer<typeof Language>;
export type StatementAnswer = z.infer<typeof StatementAnswer>;
export type StatementPart = z.infer<typeof Part>;
export type ClauseStanding = z.infer<typeof ClauseStanding>;
export type ClausesAnswer = z.infer<typeof ClausesAnswer>;
export type PartiesAnswer = z.infer<typeof PartiesAnswer>;
export type PartyLine = PartiesAnswer['parties'][number];
export type CookiesAnswer = z.infer<typeof CookiesAnswer>;
export type ContactAnswer = z.infer<typeof ContactAnswer>;
export type RequestKind = z.infer<typeof RequestKind>;
export type RequestBody = z.infer<typeof RequestBody>;
export type RequestChoices = z.infer<typeof RequestChoices>;
export type ProofBody = z.infer<typeof ProofBody>;
export type RequestReceived = z.infer<typeof RequestReceived>;
