// The door of the own week for the web.
export { WeekPages } from './week-pages.tsx';
