// What browser and server agree on for the people of an organisation: the list, one person, a list of people
// to take in, and cost centres. Never a trip, never anything private.
import { z } from 'zod';
import { Day, Wording } from '#desks/site/contract';

const code = z.string().min(1).max(80);

/** How far somebody is with getting in. */
export const AccessState = z.enum(['none', 'invited', 'expired', 'active', 'left']);

export const ListedPerson = z.object({
  personId: z.string(),
  personnelNumber: z.string(),
  name: z.string(),
  costCentre: z.string().nullable(),
  group: z.string(),
  startsOn: Day,
  endsOn: Day.nullable(),
});

export const PAGE = 50;

/** `GET peoplePath(asked)`: a page of at most `PAGE`, by name. */
export const PeoplePage = z.object({
  total: z.int(),
  people: z.array(ListedPerson.extend({ access: AccessState })).max(PAGE),
  /** Whom the list leaves out: they had the use of their data restricted. */
  leftOut: z.int(),
});
export const PeopleAsked = z.object({
  sought: z.string().max(120).optional(),
  state: z.enum(['now', 'leaving', 'gone', 'all']).optional(),
  page: z.coerce.number().int().min(0).max(100_000).optional(),
});

/** What holds from a day on. */
const Terms = z.object({ costCentre: z.string().nullable(), group: z.string(), hoursPerWeek: z.int() });

export const PersonForm = z.object({
  person: ListedPerson.extend({ email: z.string().nullable(), hoursPerWeek: z.int() }),
  /** The newest first; `until` is the last day, null without an end. */
  terms: z.array(Terms.extend({ from: Day, until: Day.nullable() })).max(200),
  /** What may be chosen: groups of people, and cost centres that are open; without a list any code goes. */
  groups: z.array(z.string()).max(200),
  costCentres: z.array(z.object({ code: z.string(), name: z.string() })).max(5000),
  today: Day,
  /** What went in but for something. */
  note: Wording.nullable(),
});

const typed = z.string().max(400);
export const Adding = z.object({
  personnelNumber: typed,
  name: typed,
  email: typed,
  startsOn: typed,
  endsOn: typed,
  costCentre: typed,
  group: typed,
  hoursPerWeek: typed,
});
export const Added = z.object({ personId: z.string() });
/** `from`: the day from which cost centre, group and hours hold. */
export const Changing = z.object({
  name: typed,
  email: typed,
  startsOn: typed,
  costCentre: typed,
  group: typed,
  hoursPerWeek: typed,
  from: Day,
});

/** `GET leavePath(id)?on=…`: what happens when the last day is `on`. */
export const LeaveAsked = z.object({ on: Day });
export const LeaveEffect = z.object({
  lastDay: Day,
  effects: z.array(z.object({ title: Wording, text: Wording, day: Day.nullable() })).max(60),
});
/** Null takes the last day back. */
export const Leaving = z.object({ lastDay: Day.nullable() });

/** The list as text: pasted or of a file. A larger one is brought in on the command line. */
export const LIST_BYTES = 12 * 1024 * 1024;
export const LIST_ROWS = 25_000;
export const List = z.object({ text: z.string() });
const Line = z.object({ line: z.int(), says: Wording });
export const ListEffect = z.object({
  accepted: z.int(),
  unchanged: z.int(),
  refused: z.int(),
  /** Some of the rows that change something, and of those that are refused. */
  rows: z
    .array(z.object({ line: z.int(), outcome: z.enum(['added', 'changed']), name: z.string() }))
    .max(200),
  refusals: z.array(Line).max(500),
  notes: z.array(Line).max(200),
});

export const CentreNaming = z.object({ code, name: z.string().max(400), from: Day });
export const CentreClosing = z.object({ code, lastDay: Day });
export const CostCentres = z.object({
  centres: z
    .array(
      z.object({
        code: z.string(),
        /** The newest first. */
        names: z.array(z.object({ name: z.string(), from: Day, until: Day.nullable() })).max(100),
        isOpen: z.boolean(),
      }),
    )
    .max(5000),
  /** Codes that people have and that stand in no list. */
  unnamed: z.array(z.string()).max(200),
  today: Day,
});

export const OfPerson = z.object({ id: z.uuid() });

export const peoplePath = (asked = '') => `/api/organisation/people${asked}`;
export const personPath = (id: string) => `/api/organisation/people/${id}`;
export const changePath = (id: string) => `/api/organisation/people/${id}/change`;
export const leavePath = (id: string) => `/api/organisation/people/${id}/leave`;
export const listLookPath = '/api/organisation/people-list/look';
export const listTakePath = '/api/organisation/people-list/take';
export const centresPath = '/api/organisation/cost-centres';
export const centreNamePath = '/api/organisation/cost-centres/name';
export const centreClosePath = '/api/organisation/cost-centres/close';

export type ListedPerson = z.infer<typeof ListedPerson>;
export type PeoplePage = z.infer<typeof PeoplePage>;
export type PersonForm = z.infer<typeof PersonForm>;
export type Adding = z.infer<typeof Adding>;
export type Changing = z.infer<typeof Changing>;
export type LeaveEffect = z.infer<typeof LeaveEffect>;
export type ListEffect = z.infer<typeof ListEffect>;
export type CostCentres = z.infer<typeof CostCentres>;
