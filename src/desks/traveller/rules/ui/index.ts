// The door of one's own rules for the web.
export { MakeRule } from './make-rule.tsx';
export { RulesPage } from './page.tsx';
