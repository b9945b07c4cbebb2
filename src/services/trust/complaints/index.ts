// The door of complaints.
export { answerComplaint, type ComplaintState, closeComplaint } from './answer-complaint.ts';
export { listClosedComplaints } from './list-closed-complaints.ts';
export {
  findComplaint,
  type ListedComplaint,
  listOpenComplaints,
  listOwnComplaints,
} from './list-complaints.ts';
export {
  answerBy,
  type Complaining,
  type ConfirmedComplaint,
  complaintRefusals,
  receiveComplaint,
} from './receive-complaint.ts';
