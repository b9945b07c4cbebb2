// The door of split-billing: who pays for a use at a provider.
export { chargeUsages, type UsageToCharge } from './charge-usages.ts';
export { type Charge, listCharges } from './list-charges.ts';
export { type Driven, listDrivenOfMonth, listDrivenOfYear } from './list-driven.ts';
export { type Payer, payerOf } from './plan-charges.ts';
