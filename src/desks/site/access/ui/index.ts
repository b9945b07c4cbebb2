// The door of getting in, for the web.
export { AccountPage } from './account-page.tsx';
export { WorkLoginPage } from './client-login.tsx';
export { InvitationPage } from './invitation-page.tsx';
export { ResetPage } from './reset-page.tsx';
export { SignInAgain, SignInPage } from './sign-in.tsx';
