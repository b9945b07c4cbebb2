// What an endpoint is: verb, path, who may ask, shapes, and the function that answers. Data, so that it can
// be listed.
import type { z } from 'zod';
import type { Refusal } from '#kernel/refusal';
import type { Context, Database } from '#platform/database/types';
import type { Reader } from '#register/vocabulary';
import type { Signed } from './session-cookie.ts';

/** What every endpoint may use; nothing of it is personal. */
export interface House {
  readonly db: Database;
  readonly now: () => Temporal.Instant;
}

/** One request, checked: shapes hold, and the context is that of the one who signed in. */
export interface Asking<Params = unknown, Query = unknown, Body = unknown> {
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  /** Undefined only for routes that anybody may ask. */
  readonly signed: Signed | undefined;
  readonly house: House;
}

export type RefusalStatus = 400 | 401 | 403 | 404 | 409 | 503;
export type Answered<T> =
  | { readonly ok: true; readonly value: T; readonly signIn?: Signed }
  | { readonly ok: false; readonly refusal: Refusal; readonly status: RefusalStatus };

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
  readonly answers: (asking: Asking) => Promise<Answered<unknown>>;
}

interface Declared<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, A extends z.ZodType> {
  readonly who: Route['who'];
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  readonly answer: A;
  readonly answers: (asking: Asking<z.output<P>, z.output<Q>, z.output<B>>) => Promise<Answered<z.input<A>>>;
}

/** Declares one endpoint: the function is checked against the shapes. */
export function route<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, A extends z.ZodType>(
  method: Route['method'],
  path: string,
  declared: Declared<P, Q, B, A>,
): Route {
  const { who, params, query, body, answer, answers } = declared;
  return { method, path, who, params, query, body, answer, answers: answers as Route['answers'] };
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
