// All providers that this system exchanges data with: each must stand in the register before anything starts.
import type { ProviderProfile } from '#privacy/disclose/exchange';
import { profile as afas } from '#providers/afas/profile';
import { profile as ovFiets } from '#providers/ov-fiets/profile';
import { profile as payrollFile } from '#providers/payroll-file/profile';
import { profile as voorbeeldDeelauto } from '#providers/voorbeeld-deelauto/profile';
import { profile as voorbeeldLaden } from '#providers/voorbeeld-laden/profile';

export const providers: readonly ProviderProfile[] = [
  afas,
  payrollFile,
  ovFiets,
  voorbeeldDeelauto,
  voorbeeldLaden,
];
