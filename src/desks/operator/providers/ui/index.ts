// The door of the desk for providers.
export { ProviderPages } from './provider-pages.tsx';
