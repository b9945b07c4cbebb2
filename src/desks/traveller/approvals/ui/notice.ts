// The notice alone, so that a page that shows it does not fetch the page of approvals.
export { ApprovalNotice } from './approval-notice.tsx';
