// The door of access: what flows and desks may call.
export { type Compared, checkPassword, comparePassword, hashPassword } from './hash-password.ts';
export {
  type Account,
  findAccount,
  findAccountOf,
  type Holder,
  isLoginFree,
  loginNameOf,
  rehash,
  setAccount,
} from './keep-account.ts';
export {
  findInvitation,
  INVITATION_DAYS,
  type Invitation,
  type InvitationLetter,
  invite,
  takeInvitation,
} from './keep-invitation.ts';
export {
  browserOf,
  endSessions,
  findSession,
  type KeptSession,
  type ListedSession,
  listSessions,
  type OpenedSession,
  openSession,
  type SessionRole,
} from './keep-sessions.ts';
export { accessRefusals } from './refusals.ts';
export {
  draftSecondStep,
  endSecondStep,
  proveSecondStep,
  type SecondStep,
  showSecondStep,
  spendCode,
} from './second-step.ts';
export { stepAt, timeCode } from './time-code.ts';
