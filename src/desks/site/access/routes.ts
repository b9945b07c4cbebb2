// The endpoints of getting in, and of one's own account.
import { type Route, route } from '#platform/http/route';
import { answerBegin, answerLink, answerReturn, answerUnlink } from './client-login.ts';
import {
  AcceptBody,
  AcceptStep,
  accessPaths,
  BeginBody,
  Begun,
  ChangeBody,
  CodeBody,
  Done,
  DraftedStep,
  EndBody,
  InvitationBody,
  Invited,
  LookBody,
  OwnAccess,
  PasswordBody,
  RecoveryCodes,
  ResetAskBody,
  ResetBody,
  ReturnBody,
  Returned,
  SignInBody,
  SignInStep,
} from './contract.ts';
import { answerAccept, answerSignIn, answerSignOut, showInvitation } from './get-in.ts';
import { answerAskReset, answerReset } from './lost-password.ts';
import { changePassword, draftStep, endOwn, endStep, look, proveStep, showOwn } from './own-access.ts';

const views = { nobody: 'somebody gets in, or looks at the own account' } as const;
const anybody = { who: 'anybody', views } as const;
/** Whoever looks as whatever: the account is asked for by each of them. */
const own = anybody;

export const accessRoutes: readonly Route[] = [
  route('POST', accessPaths.signIn, {
    ...anybody,
    body: SignInBody,
    answer: SignInStep,
    answers: answerSignIn,
  }),
  route('POST', accessPaths.signOut, { ...anybody, answer: Done, answers: answerSignOut }),
  route('POST', accessPaths.invitation, {
    ...anybody,
    body: InvitationBody,
    answer: Invited,
    answers: showInvitation,
  }),
  route('POST', accessPaths.accept, {
    ...anybody,
    body: AcceptBody,
    answer: AcceptStep,
    answers: answerAccept,
  }),
  route('POST', accessPaths.begin, { ...anybody, body: BeginBody, answer: Begun, answers: answerBegin }),
  route('POST', accessPaths.return, {
    ...anybody,
    body: ReturnBody,
    answer: Returned,
    answers: answerReturn,
  }),
  route('POST', accessPaths.link, { ...own, answer: Begun, answers: answerLink }),
  route('POST', accessPaths.unlink, { ...own, answer: Done, answers: answerUnlink }),
  route('GET', accessPaths.own, { ...own, answer: OwnAccess, answers: showOwn }),
  route('POST', accessPaths.end, { ...own, body: EndBody, answer: Done, answers: endOwn }),
  route('POST', accessPaths.draftStep, {
    ...own,
    body: PasswordBody,
    answer: DraftedStep,
    answers: draftStep,
  }),
  route('POST', accessPaths.proveStep, { ...own, body: CodeBody, answer: RecoveryCodes, answers: proveStep }),
  route('POST', accessPaths.endStep, { ...own, body: PasswordBody, answer: Done, answers: endStep }),
  route('POST', accessPaths.password, { ...own, body: ChangeBody, answer: Done, answers: changePassword }),
  route('POST', accessPaths.askReset, {
    ...anybody,
    body: ResetAskBody,
    answer: Done,
    answers: answerAskReset,
  }),
  route('POST', accessPaths.reset, {
    ...anybody,
    body: ResetBody,
    answer: AcceptStep,
    answers: answerReset,
  }),
  route('POST', accessPaths.look, { ...own, body: LookBody, answer: Done, answers: look }),
];
