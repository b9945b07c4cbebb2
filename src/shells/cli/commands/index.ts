// All commands, in the order in which the help shows them.

import { accessInvite, accessInviteStaff } from './access.ts';
import { backup, backups } from './backup.ts';
import { asideList, cardsBalance } from './cards.ts';
import { chargingClose, chargingConnect, chargingInvite, chargingList } from './charging.ts';
import { choose } from './choose.ts';
import { loginEnd, loginSet } from './client-login.ts';
import type { Command } from './command.ts';
import { monthDeliver, payrollConnect } from './deliver.ts';
import { demoReset } from './demo.ts';
import { doctor } from './doctor.ts';
import { serviceList, serviceOff, serviceOn } from './entitlements.ts';
import { exportPersonCommand } from './export.ts';
import { figuresCommand } from './figures.ts';
import { holdCommands } from './holds.ts';
import { importFile } from './import.ts';
import { inventoryArt30, inventoryDpv, inventoryPack, inventoryParties } from './inventory.ts';
import { logVerify } from './log.ts';
import { migrate } from './migrate.ts';
import { monthClose, monthExplain, monthPreview } from './month.ts';
import { organisationCreate, organisationList } from './organisation.ts';
import { monthExport, wpm } from './payroll.ts';
import { payrollSetup } from './payroll-setup.ts';
import { plateDelete, plateKeep } from './plate.ts';
import { policyAgree, policySet, policyShow } from './policy.ts';
import { providerConnect, providerList, providerOff, providerOn, providerTell } from './provider.ts';
import { providerAgree, providerCars, providerFeed } from './provider-agree.ts';
import { registerCommand } from './register.ts';
import { registerApprove, registerProposals, registerPropose, registerWithdraw } from './register-propose.ts';
import { registerCheck, registerDiff, registerEvidence, registerVersions } from './register-versions.ts';
import { restore } from './restore.ts';
import { retentionPlan, retentionRun, retentionRuns } from './retention.ts';
import { rightsCommands } from './rights.ts';
import { flagCommands } from './rights-flags.ts';
import { serve } from './serve.ts';
import { start } from './start.ts';
import { brandSet, statementCommand } from './statement.ts';
import { tripsConfirm, tripsList, tripsWithdraw } from './trips.ts';
import { tripsAdd } from './trips-add.ts';
import { tripsDistance } from './trips-distance.ts';
import { usageDispute, usageLimit, usageList, usageMark, usageSettle } from './usage.ts';

export const commands: readonly Command[] = [
  organisationCreate,
  organisationList,
  accessInvite,
  accessInviteStaff,
  loginSet,
  loginEnd,
  serviceList,
  serviceOn,
  serviceOff,
  providerList,
  providerConnect,
  providerOn,
  providerOff,
  providerTell,
  usageList,
  usageMark,
  usageDispute,
  usageSettle,
  usageLimit,
  importFile,
  tripsAdd,
  tripsConfirm,
  tripsList,
  tripsWithdraw,
  tripsDistance,
  choose,
  cardsBalance,
  asideList,
  policySet,
  policyShow,
  policyAgree,
  figuresCommand,
  monthPreview,
  monthClose,
  monthExplain,
  monthExport,
  payrollSetup,
  payrollConnect,
  chargingConnect,
  chargingInvite,
  chargingList,
  chargingClose,
  monthDeliver,
  wpm,
  providerAgree,
  providerCars,
  providerFeed,
  plateKeep,
  plateDelete,
  exportPersonCommand,
  demoReset,
  start,
  serve,
  migrate,
  backup,
  backups,
  restore,
  doctor,
  logVerify,
  registerCommand,
  retentionPlan,
  retentionRun,
  retentionRuns,
  statementCommand,
  brandSet,
  inventoryArt30,
  inventoryDpv,
  inventoryParties,
  inventoryPack,
  registerVersions,
  registerDiff,
  registerCheck,
  registerEvidence,
  registerPropose,
  registerProposals,
  registerApprove,
  registerWithdraw,
  ...rightsCommands,
  ...holdCommands,
  ...flagCommands,
];
