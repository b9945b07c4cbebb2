// The door of the mobility card.
export {
  type CardOwner,
  findCardOwners,
  listCards,
  listLastFour,
  type OwnCard,
  type ReceivedCard,
  receiveCards,
} from './receive-cards.ts';
