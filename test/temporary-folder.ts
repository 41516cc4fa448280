import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { projectRoot } from '#cli/install.mjs';

/** A folder inside the project, where chapters find what they import; gone after the test. */
export function temporaryFolder(): string {
  const parent = join(projectRoot, '.cache');
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(join(parent, 'prov-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
