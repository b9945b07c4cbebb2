// The door of one's own data for the web.
export { MyDataPages } from './my-data-pages.tsx';
