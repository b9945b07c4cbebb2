// The screens of the policy for the one who travels, for the web's own entry.
export { OwnPolicyPage } from './page.tsx';
