// The hallway of mobility: what every service that is used at a provider has in common. What flows, desks and
// these services may call.
export { type Activating, activate, findLink, hashSubject } from './activate.ts';
export { deactivate, type EndedBecause, type Ending, listLinkedPeople } from './deactivate.ts';
export {
  listWaitingLetters,
  noteLetterSent,
  type WaitingLetter,
  wantDisputeLetter,
} from './dispute-letters.ts';
export {
  closeDispute,
  type Dispute,
  type DisputeDecision,
  type DisputeOutcome,
  disputeUsage,
  listDisputes,
  listWorkDisputes,
  type WorkDispute,
} from './dispute-usage.ts';
export { findRoutes } from './find-routes.ts';
export { findTariff, findTariffs } from './find-tariff.ts';
export { insertUsage, type PlacedUsage } from './insert-usage.ts';
export { type AsideReason, asideReasons, judgeUsage } from './judge-usage.ts';
export {
  askForCheck,
  type CheckStep,
  listChecks,
  listWaitingChecks,
  noteCheck,
  type ProviderCheck,
} from './keep-checks.ts';
export {
  connectProvider,
  findProviderConnection,
  listProviderConnections,
  type ProviderConnection,
} from './keep-connection.ts';
export {
  type ErasedLinkMessage,
  keepErasedLinks,
  listDueErasedLinks,
  listOpenErasedLinks,
  noteErasedLink,
  type OpenErasedLink,
} from './keep-erased-links.ts';
export { listFeeds, setFeed, type VehicleFeed } from './keep-feeds.ts';
export {
  keepSecond,
  listDueMessages,
  listProviderAccounts,
  noteMessage,
  type ProviderAccount,
  type Told,
  type WaitingMessage,
} from './keep-messages.ts';
export { keepUnmatched } from './keep-unmatched.ts';
export {
  acceptDecidedPrices,
  type DisputedUsage,
  findDisputedUsage,
  listDisputeQueue,
  type QueuedDispute,
} from './list-dispute-queue.ts';
export {
  findOwnUsage,
  findPurposesOf,
  listOwnUsage,
  listToSettle,
  listWorkUsage,
  type StoredUsage,
  sumSpent,
  type WorkUsage,
} from './list-usage.ts';
export { markUsage, setUsualPurpose } from './mark-usage.ts';
export { noteCharged, noteOtherPrice, type OtherPrice } from './note-settled.ts';
export { type PlacedUsages, placeUsage } from './place-usage.ts';
export { mobilityRefusals } from './refusals.ts';
export { type Repriced, repriceRefusals, repriceUsage } from './reprice-usage.ts';
export { endTariff, type HeldTariff, saveTariffs } from './save-tariffs.ts';
export { SECOND, type ServiceTables, SUBJECT, type UsageShape, usageTables } from './usage-tables.ts';
export {
  countUnmatched,
  findUsageFreshness,
  listEndings,
  listTariffFreshness,
} from './watch-providers.ts';
