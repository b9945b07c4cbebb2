// The door of the public privacy pages for the web.
export { PrivacyPages } from './privacy-pages.tsx';
export { RequestForm } from './request-form.tsx';
export { tellWhy } from './use-pages.ts';
