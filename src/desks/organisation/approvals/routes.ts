// The endpoints of approving by exception.
import { type Route, route } from '#platform/http/route';
import { shows } from '#platform/http/views';
import { ApprovalList, approvalsDecidePath, approvalsPath, Deciding } from './contract.ts';
import { decideApprovals, showApprovals } from './show-approvals.ts';

const client = {
  who: ['client'],
  answer: ApprovalList,
  views: {
    shown: [
      shows('money/payroll-settlement/evidence', [
        'start_datetime',
        'trip_purpose',
        'transport_means',
        'distance_km',
        'trip_cost',
        'approval_state',
        'approval_reason',
      ]),
      shows('people/organisations/employment', ['full_name', 'employee_no', 'cost_centre']),
    ],
    reason: 'trips that the policy asks to look at',
    people: ({ approvals }: { readonly approvals: readonly { readonly personId: string }[] }) =>
      approvals.map(({ personId }) => personId),
  },
} as const;

export const routes: readonly Route[] = [
  route('GET', approvalsPath, { ...client, answers: showApprovals }),
  route('POST', approvalsDecidePath, { ...client, body: Deciding, answers: decideApprovals }),
];
