// The notice alone, so that a page that shows it does not fetch the page of the policy.
export { PolicyNotice } from './policy-notice.tsx';
