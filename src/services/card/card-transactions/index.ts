// The door of card transactions.
export { type CardBalance, listBalances } from './find-balance.ts';
export { findLastTransaction } from './find-last-transaction.ts';
export { type ListedAside, listAside } from './list-aside.ts';
export {
  type AsideTransaction,
  NEW_CHECK_OUTS,
  openReceiving,
  type ReceivedTransaction,
  type Ride,
  receiveTransactions,
  setAside,
} from './receive-transactions.ts';
