// Nine services open up a provider in the same six sentences; they are written once, so that they cannot
// differ by accident.
import type { Clause } from './clause.ts';

export const basisTest =
  'test/golden-register.test.ts > each clause about a basis names the basis of its activity';

const overview =
  'src/privacy/statement/party-overview.test.ts > for each party the overview lists exactly the fields that the register lets it receive';

/** The same six of a service that is built, with the tests in its folder. */
const sixOf = (first: number, nl: string, en: string, service: string): Readonly<Record<string, Clause>> => {
  const test = (title: string) => `src/services/${service}/clause.test.ts > ${title}`;
  const proofs = [
    [test('nobody but the person switches it on: no other role may write a link')],
    [test('the provider gets exactly its list; a payload with a name does not leave')],
    [overview],
    [
      test(
        'of the provider is said how it is chosen and checked, and that nothing is signed as long as nothing is',
      ),
    ],
    [basisTest],
    [test('a link that ended goes at most two financial years later, and a use cannot be kept longer')],
  ];
  return Object.fromEntries(
    Object.entries(six(first, nl, en)).map(([id, clause], at) => [
      id,
      { ...clause, enforcedBy: proofs[at] ?? 'open' },
    ]),
  );
};

/** The six clauses of a provider's service, from number `first` (85 for C085) on. */
const six = (first: number, nl: string, en: string): Readonly<Record<string, Clause>> => {
  const id = (offset: number) => `C${String(first + offset).padStart(3, '0')}`;
  return {
    [id(0)]: {
      kind: 'rule',
      nl: `${nl}: u zet de dienst zelf aan`,
      en: `${en}: you switch the service on yourself`,
      enforcedBy: 'unbuilt',
    },
    [id(1)]: {
      kind: 'rule',
      nl: `${nl}: de aanbieder krijgt gegevens om u te helpen`,
      en: `${en}: the provider gets data to serve you`,
      enforcedBy: 'unbuilt',
    },
    [id(2)]: {
      kind: 'rule',
      nl: `${nl}: de aanbieder is verantwoordelijk, met een lijst en een link`,
      en: `${en}: the provider is controller, with a list and a link`,
      enforcedBy: 'unbuilt',
    },
    [id(3)]: {
      kind: 'info',
      nl: `${nl}: hoe wij op de aanbieder letten`,
      en: `${en}: how we watch the provider`,
      enforcedBy: 'unbuilt',
    },
    [id(4)]: {
      kind: 'rule',
      nl: `${nl}: grondslag overeenkomst`,
      en: `${en}: basis contract`,
      enforcedBy: [basisTest],
    },
    [id(5)]: {
      kind: 'retention',
      nl: `${nl}: hoogstens 2 boekjaren`,
      en: `${en}: at most 2 financial years`,
      enforcedBy: 'unbuilt',
    },
  };
};

export const provider = {
  'mobility/shared-car/use': sixOf(85, 'deelauto', 'shared car', 'mobility/shared-car'),
  'mobility/micromobility/use': six(91, 'micromobiliteit', 'micromobility'),
  'mobility/street-parking/use': six(97, 'straatparkeren', 'street parking'),
  'mobility/taxi/use': six(103, 'een taxi', 'taxi'),
  'mobility/ev-charging/use': sixOf(109, 'laden', 'charging', 'mobility/ev-charging'),
  'mobility/e-tickets/purchase': six(115, 'e-tickets per trein', 'e-tickets'),
  'card/garage-parking/use': six(121, 'garageparkeren', 'garage parking'),
  'card/park-and-ride/use': six(127, 'P+R-terrein', 'P+R parking'),
  'card/fuel/use': six(133, 'tanken', 'fuel'),
};
