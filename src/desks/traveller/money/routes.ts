// The endpoints of one's own money: no address names a person.
import { z } from 'zod';
import { handOver, type Route, route } from '#platform/http/route';
import { MoneyYear, moneyFilePath, moneyPath } from './contract.ts';
import { handOverMoney } from './hand-over-money.ts';
import { showMoney } from './show-money.ts';

const params = z.object({ year: z.string().regex(/^20\d\d$/) });

export const routes: readonly Route[] = [
  route('GET', moneyPath(':year'), {
    who: ['traveller'],
    params,
    answer: MoneyYear,
    answers: showMoney,
  }),
  handOver(moneyFilePath(':year'), { params, answers: handOverMoney }),
];
