// The screen of the approval of the own trips, for the web's own entry.
export { OwnApprovalsPage } from './page.tsx';
