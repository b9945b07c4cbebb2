// The screens of a client's services at providers, for the web's own entry.
export { ServicesPage } from './page.tsx';
