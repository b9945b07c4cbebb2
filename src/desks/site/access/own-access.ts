// The questions about one's own account. Whoever looks at the demonstration has none.
import type { z } from 'zod';
import * as flow from '#flows/own-access';
import { type RefusalTable, refuse } from '#kernel/refusal';
import type { Answered, Asking } from '#platform/http/route';
import type {
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

function ownOf({ signed, house }: Asking): flow.OwnAccount | undefined {
  if (signed?.account === undefined) return undefined;
  return { organisation: signed.organisation, ...signed.account, now: house.now() };
}

export async function showOwn(asking: Asking): Answer<typeof OwnAccess> {
  const own = ownOf(asking);
  if (own === undefined) return noAccount;
  const { maySeeOrganisation, secondStep, sessions } = await flow.showAccess(asking.house.db, own);
  const listed = sessions.map(({ startedAt, usedAt, ...session }) => ({
    ...session,
    startedAt: startedAt.toString(),
    usedAt: usedAt.toString(),
    isThis: session.id === own.session,
  }));
  const role = asking.signed?.role === 'client' ? 'client' : 'traveller';
  return { ok: true, value: { role, maySeeOrganisation, secondStep, sessions: listed } };
}

export async function endOwn(asking: Body<typeof EndBody>): Answer<typeof Done> {
  const own = ownOf(asking);
  if (own === undefined) return noAccount;
  const { session } = asking.body;
  const ended = await flow.endOwnSessions(asking.house.db, own, session ?? undefined);
  if (!ended.ok) return { ...ended, status: 404 };
  const isThis = session === null || session === own.session;
  return { ok: true, value: { done: true }, ...(isThis ? { account: 'none' as const } : {}) };
}

export async function draftStep(asking: Body<typeof PasswordBody>): Answer<typeof DraftedStep> {
  const own = ownOf(asking);
  if (own === undefined) return noAccount;
  return limitTries(asking, own.person, async () => {
    const { house, body } = asking;
    const drafted = await flow.draftOwnStep(house.db, house.ledger.secrets, own, body);
    return drafted.ok ? drafted : { ...drafted, status: 403 };
  });
}

export async function proveStep(asking: Body<typeof CodeBody>): Answer<typeof RecoveryCodes> {
  const own = ownOf(asking);
  if (own === undefined) return noAccount;
  return limitTries(asking, own.person, async () => {
    const { house, body, userAgent } = asking;
    const shown = { code: body.code, userAgent };
    const proved = await flow.proveOwnStep(house.db, house.ledger.secrets, own, shown);
    if (!proved.ok) return { ...proved, status: 403 };
    const { codes, session } = proved.value;
    return { ok: true, value: { codes: [...codes] }, account: session };
  });
}

export async function endStep(asking: Body<typeof PasswordBody>): Answer<typeof Done> {
  const own = ownOf(asking);
  if (own === undefined) return noAccount;
  return limitTries(asking, own.person, async () => {
    const { house, body } = asking;
    const ended = await flow.endOwnStep(house.db, house.ledger.secrets, own, body);
    return ended.ok ? { ok: true, value: { done: true }, account: 'none' } : { ...ended, status: 403 };
  });
}

export async function look(asking: Body<typeof LookBody>): Answer<typeof Done> {
  const own = ownOf(asking);
  if (own === undefined) return noAccount;
  const opened = await flow.lookAs(asking.house.db, own, asking.body.role, asking.userAgent);
  return opened.ok ? { ok: true, value: { done: true }, account: opened.value } : { ...opened, status: 403 };
}
