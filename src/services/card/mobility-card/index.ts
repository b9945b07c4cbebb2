// The door of the mobility card.
export { type CardNumbers, findCardNumbers } from './card-numbers.ts';
export { dateCards } from './date-cards.ts';

export { listNumberHashes } from './list-number-hashes.ts';
export {
  type CardOwner,
  findCardOwners,
  listCards,
  listLastFour,
  numberHash,
  type OwnCard,
  type ReceivedCard,
  receiveCards,
} from './receive-cards.ts';
