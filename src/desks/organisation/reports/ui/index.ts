// The screens of the client's reports, for the web's own entry.
export { ReportPages } from './report-pages.tsx';
