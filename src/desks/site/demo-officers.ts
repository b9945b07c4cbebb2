// The two people of the privacy office in the demonstration, invented like everybody in it. Two, because who
// proposes or checks something may not approve it.
import type { DemoOfficer } from './contract.ts';

export const demoOfficers: readonly DemoOfficer[] = [
  { id: '0d3a5f6e-5b1c-4f0a-9c11-7e2f5a1b0001', name: 'Judith Karels' },
  { id: '0d3a5f6e-5b1c-4f0a-9c11-7e2f5a1b0002', name: 'Ömer Tan' },
];

/** Who works at the finance desk of the operator in the demonstration. */
export const demoClerks: readonly DemoOfficer[] = [
  { id: '0d3a5f6e-5b1c-4f0a-9c11-7e2f5a1b0101', name: 'Hanna Dijkgraaf' },
];

/** The name under which somebody of the privacy office decides; a session without one is a bug. */
export function officerName(id: string | undefined): string {
  const found = demoOfficers.find((officer) => officer.id === id);
  if (found === undefined) throw new Error('a session of the privacy office without one of its people');
  return found.name;
}
