// The questions about one's own account. Whoever looks at the demonstration has none.
import type { z } from 'zod';
import * as flow from '#flows/own-access';
import { type RefusalTable, refuse } from '#kernel/refusal';
import { httpRefusals } from '#platform/http/refusals';
import type { Answered, Asking } from '#platform/http/route';
import type {
  ChangeBody,
  CodeBody,
  Done,
  DraftedStep,
  EndBody,
  LookBody,
  OwnAccess,
  PasswordBody,
  RecoveryCodes,
} from './contract.ts';
import { limitTries } from './limit-tries.ts';

type Body<B extends z.ZodType> = Asking<unknown, unknown, z.output<B>>;
type Answer<A extends z.ZodType> = Promise<Answered<z.input<A>>>;

const refusals = {
  'no-account': {
    nl: 'In de demo heeft niemand een account. Log in met een uitnodiging van uw werkgever.',
    en: 'Nobody has an account in the demo. Log in with an invitation of your employer.',
  },
} as const satisfies RefusalTable;
const noAccount = { ...refuse(refusals, 'no-account'), status: 403 } as const;
const noSession = { ...refuse(httpRefusals, 'no-session'), status: 401 } as const;

/** For whoever is logged in with an account of their own, and nobody else. */
export async function asOwn<T>(
  { signed, house }: Asking,
  work: (own: flow.OwnAccount) => Promise<Answered<T>>,
): Promise<Answered<T>> {
  if (signed === undefined) return noSession;
  if (signed.account === undefined) return noAccount;
  const { session, person, hasSecondStep } = signed.account;
  const { organisation, role } = signed;
  return work({ organisation, role, session, person, hasSecondStep, now: house.now() });
}

export const showOwn = (asking: Asking): Answer<typeof OwnAccess> =>
  asOwn(asking, async (own) => {
    const { db, ledger } = asking.house;
    const { roles, workLogin, secondStep, sessions } = await flow.showAccess(db, ledger.secrets, own);
    const listed = sessions.map(({ startedAt, usedAt, ...session }) => ({
      ...session,
      startedAt: startedAt.toString(),
      usedAt: usedAt.toString(),
      isThis: session.id === own.session,
    }));
    const role = asking.signed?.role ?? 'traveller';
    return { ok: true, value: { role, roles: [...roles], workLogin, secondStep, sessions: listed } };
  });

export const endOwn = (asking: Body<typeof EndBody>): Answer<typeof Done> =>
  asOwn(asking, async (own) => {
    const { session } = asking.body;
    const ended = await flow.endOwnSessions(asking.house.db, own, session ?? undefined);
    if (!ended.ok) return { ...ended, status: 404 };
    const isThis = session === null || session === own.session;
    return { ok: true, value: { done: true }, ...(isThis ? { account: 'none' as const } : {}) };
  });

/** What asks for the password again is counted like a login. */
const proving = <B extends z.ZodType, T>(
  asking: Body<B>,
  work: (own: flow.OwnAccount) => Promise<Answered<T>>,
): Promise<Answered<T>> => asOwn(asking, (own) => limitTries(asking, own.person, () => work(own)));

export const draftStep = (asking: Body<typeof PasswordBody>): Answer<typeof DraftedStep> =>
  proving(asking, async (own) => {
    const { house, body } = asking;
    const drafted = await flow.draftOwnStep(house.db, house.ledger.secrets, own, body);
    return drafted.ok ? drafted : { ...drafted, status: 403 };
  });

export const proveStep = (asking: Body<typeof CodeBody>): Answer<typeof RecoveryCodes> =>
  proving(asking, async (own) => {
    const { house, body, userAgent } = asking;
    const shown = { code: body.code, userAgent };
    const proved = await flow.proveOwnStep(house.db, house.ledger.secrets, own, shown);
    if (!proved.ok) return { ...proved, status: 403 };
    const { codes, session } = proved.value;
    return { ok: true, value: { codes: [...codes] }, account: session };
  });

export const changePassword = (asking: Body<typeof ChangeBody>): Answer<typeof Done> =>
  proving(asking, async (own) => {
    const { house, body, userAgent } = asking;
    const changing = { ...body, userAgent };
    const changed = await flow.changeOwnPassword(house.db, house.ledger.secrets, own, changing);
    if (!changed.ok) return { ...changed, status: 403 };
    return { ok: true, value: { done: true }, account: changed.value };
  });

export const endStep = (asking: Body<typeof PasswordBody>): Answer<typeof Done> =>
  proving(asking, async (own) => {
    const { house, body } = asking;
    const ended = await flow.endOwnStep(house.db, house.ledger.secrets, own, body);
    return ended.ok ? { ok: true, value: { done: true }, account: 'none' } : { ...ended, status: 403 };
  });

export const look = (asking: Body<typeof LookBody>): Answer<typeof Done> =>
  asOwn(asking, async (own) => {
    const { house, body, userAgent } = asking;
    const opened = await flow.lookAs(house.db, own, body.role, userAgent);
    return opened.ok
      ? { ok: true, value: { done: true }, account: opened.value }
      : { ...opened, status: 403 };
  });
