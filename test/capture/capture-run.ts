// Around a whole test run: every letter that leaves, of any test and any child process, is written down, and
// at the end all of them are held against the register.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CAPTURE_FOLDER } from '#platform/outbound/capture-letter';
import { registerJson } from '#privacy/register-json';
import { providers } from '#shells/providers';
import { compareLetters, readLetters, readRefused } from './compare-letters.ts';

/** Answers what ends the capture: it throws, so that the run is red, when anything left that may not. */
export function captureRun(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'reisrecht-letters-'));
  process.env[CAPTURE_FOLDER] = folder;
  return () => {
    const letters = readLetters(folder);
    const violations = compareLetters(letters, registerJson([]), providers);
    violations.push(...readRefused(folder).map((host) => `a test tried to reach ${host}`));
    rmSync(folder, { recursive: true, force: true });
    if (violations.length > 0)
      throw new Error(`left, or tried to, and not declared:\n${violations.join('\n')}`);
    const parties = [...new Set(letters.map(({ party }) => party ?? 'nobody'))].sort().join(', ');
    const answered = letters.filter(({ way }) => way === 'answer').length;
    process.stdout.write(
      `letters ${letters.length} (answers ${answered}; ${parties || 'none'}) undeclared 0\n`,
    );
  };
}
