// The endpoints of one's own rules: no address names a person.
import { type Route, route } from '#platform/http/route';
import { makeRule, removeRule, showRules } from './change-rules.ts';
import * as wire from './contract.ts';

export const routes: readonly Route[] = [
  route('GET', wire.rulesPath, { who: ['traveller'], answer: wire.MyRules, answers: showRules }),
  route('POST', wire.rulesPath, {
    who: ['traveller'],
    body: wire.RuleAsked,
    answer: wire.MyRules,
    answers: makeRule,
  }),
  route('POST', wire.deleteRulePath, {
    who: ['traveller'],
    body: wire.RuleDeleting,
    answer: wire.MyRules,
    answers: removeRule,
  }),
];
