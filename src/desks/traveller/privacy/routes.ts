// The endpoints of one's own data: always of the one who is signed in, so that no address names a person.
import { handOver, type Route, route } from '#platform/http/route';
import { changeConsent, listOwnConsents } from './change-consent.ts';
import { complain, listComplaints } from './complain.ts';
import {
  Complaint,
  ConsentChange,
  ConsentChanged,
  Done,
  LogQuestion,
  MyComplaints,
  MyConsents,
  MyData,
  MyLog,
  MyRights,
  myComplaintsPath,
  myConsentsPath,
  myDataPath,
  myExportPath,
  myLogPath,
  myNoticePath,
  myPreviewPath,
  myRequestPath,
  myRequestsPath,
  myRightsPath,
  myTakeBackPath,
  myWithdrawalPath,
  NoticeVersion,
  OwnFlagName,
  RequestId,
  RequestSent,
  RightAsked,
  RightPreview,
  RightQuestion,
  ShownRequest,
} from './contract.ts';
import { handOverExport } from './hand-over-export.ts';
import { listLog } from './list-log.ts';
import { previewOwnRight, sendRight, showRights, takeBackRight } from './send-right.ts';
import { seeNotice, showMyData } from './show-my-data.ts';
import { showOwnRequest } from './show-own-request.ts';
import { takeBackOwnFlag } from './take-back-flag.ts';

const own = { who: ['traveller'] } as const;
const one = { ...own, params: RequestId } as const;

export const routes: readonly Route[] = [
  route('GET', myDataPath, { ...own, answer: MyData, answers: showMyData }),
  route('GET', myLogPath, { ...own, query: LogQuestion, answer: MyLog, answers: listLog }),
  route('POST', myNoticePath(':version'), {
    ...own,
    params: NoticeVersion,
    answer: Done,
    answers: seeNotice,
  }),
  route('GET', myConsentsPath, { ...own, answer: MyConsents, answers: listOwnConsents }),
  route('POST', myConsentsPath, {
    ...own,
    body: ConsentChange,
    answer: ConsentChanged,
    answers: changeConsent,
  }),
  route('GET', myRightsPath, { ...own, answer: MyRights, answers: showRights }),
  route('POST', myPreviewPath, {
    ...own,
    body: RightQuestion,
    answer: RightPreview,
    answers: previewOwnRight,
  }),
  route('POST', myTakeBackPath, { ...own, body: OwnFlagName, answer: Done, answers: takeBackOwnFlag }),
  route('POST', myRequestsPath, { ...own, body: RightAsked, answer: RequestSent, answers: sendRight }),
  route('GET', myRequestPath(':request'), { ...one, answer: ShownRequest, answers: showOwnRequest }),
  route('POST', myWithdrawalPath(':request'), { ...one, answer: Done, answers: takeBackRight }),
  handOver(myExportPath(':request'), { params: RequestId, answers: handOverExport }),
  route('GET', myComplaintsPath, { ...own, answer: MyComplaints, answers: listComplaints }),
  route('POST', myComplaintsPath, { ...own, body: Complaint, answer: MyComplaints, answers: complain }),
];
