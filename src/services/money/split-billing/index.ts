// The door of split-billing: who pays for a use at a provider.
export {};
