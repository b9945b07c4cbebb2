// The door of entitlements.
export { checkLimits, classes, type IntendedUse, limitRefusals, type UsageLimit } from './check-limits.ts';
export { EVERY_GROUP, findLimit, listLimits, setLimit } from './keep-limits.ts';
export {
  entitlementRefusals,
  listServices,
  requireService,
  switchOff,
  switchOn,
} from './switch-services.ts';
