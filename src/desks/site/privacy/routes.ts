// The endpoints of the public privacy pages: anybody may ask, and no answer depends on who does.
import { type Route, route } from '#platform/http/route';
import { askAsAnybody, listRequestChoices, proveAsAnybody } from './ask-as-anybody.ts';
import {
  ClausesAnswer,
  ContactAnswer,
  CookiesAnswer,
  clausesPath,
  contactPath,
  cookiesPath,
  PageQuestion,
  PartiesAnswer,
  ProofBody,
  ProofDone,
  partiesPath,
  proofPath,
  RequestBody,
  RequestChoices,
  RequestReceived,
  requestChoicesPath,
  requestPath,
  StatementAnswer,
  statementPath,
  WhyAnswer,
  WhyQuestion,
  whyPath,
} from './contract.ts';
import { explainQuestion } from './explain-question.ts';
import { listClauses } from './list-clauses.ts';
import { listAllCookies } from './list-cookies.ts';
import { listParties } from './list-parties.ts';
import { showContact } from './show-contact.ts';
import { showStatement } from './show-statement.ts';

const views = { nobody: 'what the register and the brand say; there is nobody in it' } as const;
const page = { who: 'anybody', views, query: PageQuestion } as const;
const asks = {
  who: 'anybody',
  views: { nobody: 'takes a request in, and says the same whether we know who asks or not' },
} as const;

export const routes: readonly Route[] = [
  route('GET', statementPath, { ...page, answer: StatementAnswer, answers: showStatement }),
  route('GET', clausesPath, { ...page, answer: ClausesAnswer, answers: listClauses }),
  route('GET', partiesPath, { ...page, answer: PartiesAnswer, answers: listParties }),
  route('GET', cookiesPath, { ...page, answer: CookiesAnswer, answers: listAllCookies }),
  route('GET', contactPath, { ...page, answer: ContactAnswer, answers: showContact }),
  route('GET', requestChoicesPath, { ...page, answer: RequestChoices, answers: listRequestChoices }),
  route('POST', requestPath, { ...asks, body: RequestBody, answer: RequestReceived, answers: askAsAnybody }),
  route('POST', proofPath, { ...asks, body: ProofBody, answer: ProofDone, answers: proveAsAnybody }),
  route('GET', whyPath, { ...page, query: WhyQuestion, answer: WhyAnswer, answers: explainQuestion }),
];
