// The words of the Data Privacy Vocabulary 2.3 (W3C community group) that our export uses. Conformance holds
// each of them against the published vocabulary.
import type { Basis, Role } from '#register/vocabulary';

export const DPV = 'https://w3id.org/dpv#';
export const EU_GDPR = 'https://w3id.org/dpv/legal/eu/gdpr#';

/** Terms of the core vocabulary, under their own name. */
export const dpvTerms = [
  'Process',
  'PersonalData',
  'Purpose',
  'DataController',
  'DataProcessor',
  'JointDataControllers',
  'DataSubject',
  'Recipient',
  'ThirdParty',
  'Authority',
  'StorageCondition',
  'StorageDuration',
  'Collect',
  'Store',
  'Use',
  'Erase',
  'Share',
  'ControllerProcessorAgreement',
  'hasPurpose',
  'hasLegalBasis',
  'hasPersonalData',
  'hasDataController',
  'hasDataProcessor',
  'hasDataSubject',
  'hasRecipient',
  'hasStorageCondition',
  'hasDuration',
  'hasProcessing',
  'hasRight',
  'hasName',
] as const;
export type DpvTerm = (typeof dpvTerms)[number];

/** Legal bases: the article, or the agreement where the controller has set the basis. */
export const basisTerms: Readonly<Record<Basis, string>> = {
  contract: 'eu-gdpr:A6-1-b-contract-performance',
  consent: 'eu-gdpr:A6-1-a',
  'legal-obligation': 'eu-gdpr:A6-1-c',
  'legitimate-interest': 'eu-gdpr:A6-1-f-controller',
  'set-by-controller': 'dpv:ControllerProcessorAgreement',
};

const common = ['eu-gdpr:A15', 'eu-gdpr:A16', 'eu-gdpr:A18', 'eu-gdpr:A77'] as const;

/** Rights per basis, as the statement tells them. */
export const rightTerms: Readonly<Record<Basis, readonly string[]>> = {
  contract: [...common, 'eu-gdpr:A17', 'eu-gdpr:A20'],
  consent: [...common, 'eu-gdpr:A17', 'eu-gdpr:A20', 'eu-gdpr:A7-3'],
  'legal-obligation': [...common],
  'legitimate-interest': [...common, 'eu-gdpr:A17', 'eu-gdpr:A21'],
  'set-by-controller': [...common],
};

export const roleTerms: Readonly<Record<Role, DpvTerm>> = {
  controller: 'DataController',
  'joint-controller': 'JointDataControllers',
  processor: 'DataProcessor',
};
