// All commands, in the order in which the help shows them.
import type { Command } from './command.ts';
import { importFile } from './import.ts';
import { monthClose, monthExplain, monthPreview } from './month.ts';
import { organisationCreate, organisationList } from './organisation.ts';
import { monthExport, wpm } from './payroll.ts';
import { plateDelete, plateKeep } from './plate.ts';
import { registerCommand } from './register.ts';
import { tripsConfirm } from './trips.ts';

export const commands: readonly Command[] = [
  organisationCreate,
  organisationList,
  importFile,
  tripsConfirm,
  monthPreview,
  monthClose,
  monthExplain,
  monthExport,
  wpm,
  plateKeep,
  plateDelete,
  registerCommand,
];
