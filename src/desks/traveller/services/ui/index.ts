// The screens of services at providers, for the web's own entry.
export { ServicesPage } from './page.tsx';
