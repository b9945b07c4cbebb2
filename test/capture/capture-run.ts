// Around a whole test run: every letter that leaves, of any test and any child process, is written down, and
// at the end all of them are held against the register.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CAPTURE_FOLDER } from '#platform/outbound/capture-letter';
import { registerJson } from '#privacy/register-json';
import { providers } from '#shells/providers';
import { compareLetters, readLetters } from './compare-letters.ts';

/** Answers what ends the capture: it throws, so that the run is red, when anything left that may not. */
export function captureRun(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'reisrecht-letters-'));
  process.env[CAPTURE_FOLDER] = folder;
  return () => {
    const letters = readLetters(folder);
    const violations = compareLetters(letters, registerJson([]), providers);
    rmSync(folder, { recursive: true, force: true });
    if (violations.length > 0) throw new Error(`sent and not declared:\n${violations.join('\n')}`);
    const parties = [...new Set(letters.map(({ party }) => party ?? 'nobody'))].sort().join(', ');
    process.stdout.write(`letters ${letters.length} (${parties || 'none'}) undeclared 0\n`);
  };
}
