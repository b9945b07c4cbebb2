// The door of the public privacy pages for the web.
export { PrivacyPages } from './privacy-pages.tsx';
