// The endpoints of the whole site: who looks, looking as somebody else in the demo, and the explanation of a
// line.
import { z } from 'zod';
import { type Route, route } from '#platform/http/route';
import { DemoSwitch, demoSwitchPath, Explanation, Session, sessionPath } from './contract.ts';
import { explainLine } from './explain-line.ts';
import { showSession } from './show-session.ts';
import { switchDemo } from './switch-demo.ts';

/** Long enough for the id of a line of a preview, which is a question by itself. */
const Line = z.object({ line: z.string().max(300) });

export const routes: readonly Route[] = [
  route('GET', sessionPath, { who: 'anybody', answer: Session, answers: showSession }),
  route('POST', demoSwitchPath, { who: 'anybody', body: DemoSwitch, answer: Session, answers: switchDemo }),
  route('GET', '/api/lines/:line/explanation', {
    who: ['client', 'traveller'],
    params: Line,
    answer: Explanation,
    answers: explainLine,
  }),
];
