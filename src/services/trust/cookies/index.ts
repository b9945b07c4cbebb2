// The door of cookies.
export { listCookies } from './list-cookies.ts';
