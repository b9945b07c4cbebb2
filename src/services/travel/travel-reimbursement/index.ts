// The door of travel reimbursement: a policy as users meet it.
export {
  type ParsedAgreement,
  type ParsedPolicy,
  type ParsedPolicyFile,
  parsePolicyFile,
  policyFileLimits,
  policyFileRefusals,
} from './parse-policy-file.ts';
