// The operators of shared cars, one line each: how each is called, what it gets, and what its types are for
// our limits.
import type { LetterForm, Wire } from '#platform/outbound/wire';
import type { FareHabits } from '#providers/protocols/tomp/parse-fare';
import type { Patience } from '#providers/tomp-operator/call-operator';
import * as voorbeeldDeelauto from '#providers/voorbeeld-deelauto/profile';
import type { CarClass } from '#services/mobility/shared-car';

export interface CarOperator {
  /** Its folder, and its name in our tables. */
  readonly provider: string;
  readonly exchange: {
    readonly party: 'sharedcar-provider';
    readonly activity: 'mobility/shared-car/use';
    readonly form: LetterForm;
    readonly wire: Wire;
  };
  readonly comingIn: Wire;
  readonly habits: FareHabits;
  readonly atTheCar: Patience;
  readonly inTheBack: Patience;
  /** The class of a type of its own; an unknown one is the largest, so that no limit is passed by it. */
  readonly classOf: (typeId: string) => CarClass;
  /** Which of its plans holds for a type. */
  readonly planOf: (typeId: string) => string;
}

export const carOperators: readonly CarOperator[] = [
  {
    provider: 'voorbeeld-deelauto',
    exchange: voorbeeldDeelauto.bookingExchange,
    comingIn: voorbeeldDeelauto.comingIn,
    habits: voorbeeldDeelauto.habits,
    atTheCar: voorbeeldDeelauto.AT_THE_CAR,
    inTheBack: voorbeeldDeelauto.IN_THE_BACK,
    classOf: voorbeeldDeelauto.classOf,
    planOf: voorbeeldDeelauto.planOf,
  },
];

export const findCarOperator = (provider: string): CarOperator | undefined =>
  carOperators.find((one) => one.provider === provider);
