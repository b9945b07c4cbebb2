// The screen of approving by exception, for the web's own entry.
export { ApprovalsPage } from './page.tsx';
