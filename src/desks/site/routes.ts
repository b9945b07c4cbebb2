// The endpoints of the whole site: who looks, looking as somebody else in the demo, and the explanation of a
// line.
import { z } from 'zod';
import { type Route, route } from '#platform/http/route';
import { shows } from '#platform/http/views';
import { DemoSwitch, demoSwitchPath, Explanation, Session, sessionPath } from './contract.ts';
import { explainLine } from './explain-line.ts';
import { showSession } from './show-session.ts';
import { switchDemo } from './switch-demo.ts';

/** Long enough for the id of a line of a preview, which is a question by itself. */
const Line = z.object({ line: z.string().max(300) });

/** Outside a demonstration this refuses, so far. */
const demo = { nobody: 'only people of the demonstration, who are invented' } as const;

export const routes: readonly Route[] = [
  route('GET', sessionPath, { who: 'anybody', views: demo, answer: Session, answers: showSession }),
  route('POST', demoSwitchPath, {
    who: 'anybody',
    views: demo,
    body: DemoSwitch,
    answer: Session,
    answers: switchDemo,
  }),
  route('GET', '/api/lines/:line/explanation', {
    who: ['client', 'traveller'],
    params: Line,
    views: {
      shown: [
        shows('money/payroll-settlement/evidence', [
          'start_datetime',
          'trip_purpose',
          'transport_means',
          'distance_km',
          'trip_cost',
          'claim_kind',
          'allowance_amount',
        ]),
      ],
      reason: 'the explanation of one amount',
      people: 'told',
    },
    answer: Explanation,
    answers: explainLine,
  }),
];
