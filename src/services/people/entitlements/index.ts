// The door of entitlements.
export { entitlementRefusals, requireService, switchOn } from './switch-services.ts';
