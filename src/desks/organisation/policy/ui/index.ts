// The screens of the policy of an organisation, for the web's own entry.
export { PolicyPage } from './page.tsx';
