// What browser and server agree on about getting in: login, invitation, own sessions and the second step.
import { z } from 'zod';
import { sessionRoles } from '#kernel/duty';

const Password = z.string().min(1).max(400);
const Token = z.string().min(1).max(100);
const Code = z.string().max(40);

export const SignInBody = z.object({
  email: z.string().min(1).max(254),
  password: Password,
  code: Code.optional(),
});
/** 'code': the password is right and the code of the second step is asked. */
export const SignInStep = z.object({ step: z.enum(['done', 'code']) });

export const InvitationBody = z.object({ token: Token });
/** What the employer sent, to be looked at before anything else. Days as `2026-10-31`. */
export const Invited = z.object({
  employer: z.string(),
  loginName: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  personnelNumber: z.string(),
  startsOn: z.string(),
  costCentre: z.string().nullable(),
  group: z.string(),
  hoursPerWeek: z.int(),
});
export const Correctable = z.enum(['full_name', 'email', 'employee_no']);
export const AcceptBody = z.object({
  token: Token,
  password: Password,
  corrections: z.array(z.object({ field: Correctable, asked: z.string().min(1).max(254) })).max(3),
});
/** 'sign-in': there is a second step already, so the link alone lets nobody in. */
export const AcceptStep = z.object({ step: z.enum(['done', 'sign-in']) });

/** As what one looks around; the last five are desks of the operator. */
export const LookRole = z.enum(sessionRoles);

export const Done = z.object({ done: z.literal(true) });

/** One's own account. Instants in ISO 8601. `browser` is such as `Firefox, Windows`. */
export const OwnAccess = z.object({
  role: LookRole,
  /** As what this account may look. */
  roles: z.array(LookRole).max(7),
  /** `none`: the client has no login of its own. */
  workLogin: z.enum(['none', 'unlinked', 'linked']),
  secondStep: z.object({ isOn: z.boolean(), codesLeft: z.int() }),
  sessions: z
    .array(
      z.object({
        id: z.string(),
        role: LookRole,
        browser: z.string(),
        startedAt: z.string(),
        usedAt: z.string(),
        isThis: z.boolean(),
      }),
    )
    .max(100),
});
export const BeginBody = z.object({ code: z.string().min(1).max(40) });
/** Where to go, and what must come back unchanged: sealed, for this tab to keep. */
export const Begun = z.object({ url: z.string(), sealed: z.string() });
/** What stood behind the ? when the provider led back. */
export const ReturnBody = z.object({ sealed: z.string().max(4000), answer: z.string().max(4000) });
export const Returned = z.object({ step: z.enum(['done', 'linked']) });
export const EndBody = z.object({ session: z.uuid().nullable() });
export const PasswordBody = z.object({ password: Password, code: Code.optional() });
export const ChangeBody = PasswordBody.extend({ chosen: Password });
export const ResetAskBody = z.object({ email: z.string().min(1).max(254) });
export const ResetBody = z.object({ token: Token, password: Password });
export const CodeBody = z.object({ code: Code });
export const DraftedStep = z.object({ key: z.string(), link: z.string() });
export const RecoveryCodes = z.object({ codes: z.array(z.string()).max(20) });
export const LookBody = z.object({ role: LookRole });

export const accessPaths = {
  signIn: '/api/sign-in',
  signOut: '/api/sign-out',
  invitation: '/api/invitation',
  accept: '/api/invitation/accept',
  own: '/api/access',
  end: '/api/access/end',
  draftStep: '/api/access/second-step/draft',
  proveStep: '/api/access/second-step/prove',
  endStep: '/api/access/second-step/end',
  look: '/api/access/look',
  password: '/api/access/password',
  askReset: '/api/reset/ask',
  reset: '/api/reset',
  begin: '/api/work-login',
  return: '/api/work-login/return',
  link: '/api/access/work-login',
  unlink: '/api/access/work-login/end',
} as const;

export type Invited = z.infer<typeof Invited>;
export type OwnAccess = z.infer<typeof OwnAccess>;
export type LookRole = z.infer<typeof LookRole>;
export type Correctable = z.infer<typeof Correctable>;
