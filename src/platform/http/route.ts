// What an endpoint is: verb, path, who may ask, shapes, and the function that answers. Data, so that it can
// be listed.
import type { Readable } from 'node:stream';
import { z } from 'zod';
import type { Refusal } from '#kernel/refusal';
import type { Context, Database } from '#platform/database/types';
import type { Letters } from '#platform/mail/open-letters';
import type { AnyRecord } from '#platform/records';
import type { Reader } from '#register/vocabulary';
import type { Secrets } from '../secrets.ts';
import type { Signed } from './session-cookie.ts';
import type { PersonOf, Views } from './views.ts';

/** What every endpoint may use; nothing of it is personal. */
export interface House {
  readonly db: Database;
  /**
   * Takes the role of intake: what a client brings in of its own people goes the same way as a file of it.
   * The desk names the organisation of the session, never one of the request.
   */
  readonly intake: Database;
  readonly now: () => Temporal.Instant;
  /** Where an erasure is written down outside the database, and the keys to do it with. */
  readonly ledger: { readonly folder: string; readonly secrets: Secrets };
  /** Every table with what it means: what rights and exports are derived from. */
  readonly records: readonly AnyRecord[];
  /** Where letters go. */
  readonly letters: Letters;
}

/** One request, checked: shapes hold, and the context is that of the one who signed in. */
export interface Asking<Params = unknown, Query = unknown, Body = unknown> {
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  /** Undefined only for routes that anybody may ask. */
  readonly signed: Signed | undefined;
  /** The address that asks, to count its requests in memory; never written down. */
  readonly address: string;
  /** What the browser says it is: hostile text, of which only the kind of browser may be kept. */
  readonly userAgent?: string | undefined;
  readonly house: House;
}

export type RefusalStatus = 400 | 401 | 403 | 404 | 409 | 429 | 503;
export type Answered<T> =
  | {
      readonly ok: true;
      readonly value: T;
      readonly signIn?: Signed;
      /** Sets the cookie of an account, or takes it away. */
      readonly account?: { readonly token: string; readonly seconds: number } | 'none';
      /** Whose data it shows, where the answer holds no id of a person (`views.people: 'told'`). */
      readonly people?: readonly (string | PersonOf)[];
    }
  | { readonly ok: false; readonly refusal: Refusal; readonly status: RefusalStatus };

/** A file for the browser to keep; `ok` and `file` together say that nothing else is answered. */
export type HandedOver =
  | {
      readonly ok: true;
      readonly file: {
        readonly name: string;
        readonly type: string;
        readonly bytes: number;
        readonly stream: Readable;
      };
    }
  | Extract<Answered<never>, { ok: false }>;

export interface Route {
  readonly method: 'GET' | 'POST';
  /** Fastify's notation, such as `/api/me/months/:month`. */
  readonly path: string;
  /** The purpose roles that may ask, or anybody: then no session is needed. */
  readonly who: 'anybody' | readonly Reader[];
  readonly params: z.ZodType | undefined;
  readonly query: z.ZodType | undefined;
  readonly body: z.ZodType | undefined;
  /** What a browser gets: a field that is not in it never leaves. */
  readonly answer: z.ZodType;
  /** A larger body is refused unread; ordinary questions are small. */
  readonly bodyBytes: number | undefined;
  /** Undefined only for an endpoint of the traveller alone. */
  readonly views: Views<unknown> | undefined;
  readonly answers: (asking: Asking) => Promise<Answered<unknown> | HandedOver>;
}

type Who = Route['who'];
/** Whoever shows something to somebody else than the person itself says what and of whom. */
type Viewed<W extends Who, A> = W extends readonly ['traveller']
  ? { readonly views?: never }
  : { readonly views: Views<A> };

interface Declared<
  W extends Who,
  P extends z.ZodType,
  Q extends z.ZodType,
  B extends z.ZodType,
  A extends z.ZodType,
> {
  readonly who: W;
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  readonly bodyBytes?: number;
  readonly answer: A;
  readonly answers: (asking: Asking<z.output<P>, z.output<Q>, z.output<B>>) => Promise<Answered<z.input<A>>>;
}

/** Declares one endpoint: the function is checked against the shapes. */
export function route<
  const W extends Who,
  P extends z.ZodType,
  Q extends z.ZodType,
  B extends z.ZodType,
  A extends z.ZodType,
>(method: Route['method'], path: string, declared: Declared<W, P, Q, B, A> & Viewed<W, z.input<A>>): Route {
  const { who, params, query, body, bodyBytes, answer, answers: told } = declared;
  const views = declared.views as Route['views'];
  const answers = told as Route['answers'];
  return { method, path, who, params, query, body, bodyBytes, answer, views, answers };
}

/** Declares an endpoint that hands a file to the person it is about, and to nobody else. */
export function handOver<P extends z.ZodType>(
  path: string,
  declared: {
    readonly params: P;
    readonly answers: (asking: Asking<z.output<P>>) => Promise<HandedOver>;
  },
): Route {
  const { params, answers } = declared;
  return {
    method: 'GET',
    path,
    who: ['traveller'],
    params,
    query: undefined,
    body: undefined,
    bodyBytes: undefined,
    answer: z.file(),
    views: undefined,
    answers: answers as Route['answers'],
  };
}

/** The context of the one who signed in. A route for anybody has none: asking for it there is a bug. */
export function contextOf({ signed, house }: Pick<Asking, 'signed' | 'house'>): SignedContext {
  if (signed === undefined) throw new Error('a route for anybody has no context of a person');
  const { role, organisation, person } = signed;
  return { role, organisation, person, now: house.now() };
}

export interface SignedContext extends Context {
  readonly organisation: string;
}
