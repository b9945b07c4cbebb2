// The endpoints of the client's reports. None of them names anybody, so none is a view of a person.
import { type Route, route } from '#platform/http/route';
import * as wire from './contract.ts';
import { showReport, showWpm, writeReportCsv } from './show-report.ts';

const nobody = { nobody: 'sums of ten people or more, and the totals that the law asks' } as const;

export const routes: readonly Route[] = [
  route('GET', wire.reportPath, {
    who: ['client'],
    query: wire.ReportAsked,
    views: nobody,
    answer: wire.ReportAnswer,
    answers: showReport,
  }),
  route('GET', wire.reportCsvPath, {
    who: ['client'],
    query: wire.ReportAsked,
    views: nobody,
    answer: wire.CsvAnswer,
    answers: writeReportCsv,
  }),
  route('GET', wire.wpmPath, {
    who: ['client'],
    query: wire.YearAsked,
    views: nobody,
    answer: wire.WpmAnswer,
    answers: showWpm,
  }),
];
