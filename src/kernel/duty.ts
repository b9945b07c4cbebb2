// What somebody does at a client or at the operator beside travelling. An account holds any number of them.

export const clientDuties = ['mobility-manager', 'payroll', 'finance', 'approver'] as const;
export type ClientDuty = (typeof clientDuties)[number];

/** Each is a reader of the register by the same name. */
export const staffDuties = [
  'service-desk',
  'card-desk',
  'finance-desk',
  'privacy-officer',
  'security',
] as const;
export type StaffDuty = (typeof staffDuties)[number];

export type Duty = ClientDuty | StaffDuty;

export const isClientDuty = (duty: string): duty is ClientDuty =>
  (clientDuties as readonly string[]).includes(duty);
export const isStaffDuty = (duty: string): duty is StaffDuty =>
  (staffDuties as readonly string[]).includes(duty);

/** As what one looks around: as oneself, as the client, or as one desk of the operator. */
export const sessionRoles = ['traveller', 'client', ...staffDuties] as const;
export type SessionRole = (typeof sessionRoles)[number];

/** As what somebody with these duties may look; everybody as themselves. */
export const rolesOf = (duties: readonly string[]): SessionRole[] => [
  'traveller',
  ...(duties.some(isClientDuty) ? (['client'] as const) : []),
  ...staffDuties.filter((duty) => duties.includes(duty)),
];
