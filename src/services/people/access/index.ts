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
  setDuties,
  setPassword,
} from './keep-account.ts';
export {
  findByIdentity,
  hasIdentity,
  type Identity,
  linkIdentity,
  unlinkIdentity,
} from './keep-identity.ts';
export {
  findInvitation,
  INVITATION_DAYS,
  type Invitation,
  type InvitationLetter,
  invite,
  takeInvitation,
  withdrawInvitation,
} from './keep-invitation.ts';
export {
  type ClientProvider,
  endProvider,
  findProvider,
  findProviderOf,
  providerCodeOf,
  setProvider,
} from './keep-provider.ts';
export { draftReset, findReset, RESET_MINUTES, takeReset } from './keep-reset.ts';
export {
  browserOf,
  endSessions,
  findSession,
  type KeptSession,
  type ListedSession,
  listSessions,
  type OpenedSession,
  openSession,
} from './keep-sessions.ts';
export { type AccessState, type ListedAccess, listAccess } from './list-access.ts';
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
