// The door of entitlements.
export {
  entitlementRefusals,
  listServices,
  requireService,
  switchOff,
  switchOn,
} from './switch-services.ts';
