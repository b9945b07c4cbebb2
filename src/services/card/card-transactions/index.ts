// The door of card transactions.
export { type CardBalance, listBalances } from './find-balance.ts';
export {
  type AsideTransaction,
  type ReceivedTransaction,
  receiveTransactions,
  setAside,
} from './receive-transactions.ts';
export { findLastTransaction } from './find-last-transaction.ts';
