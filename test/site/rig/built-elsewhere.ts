import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll } from 'vitest';
import { projectRoot } from '#cli/install.mjs';
import { runBuild } from '#test/run-build.ts';
import { readSiteIn, type BuiltSite } from './built-site.ts';

/** Builds a site before the tests of the file, in a folder that is gone after them. */
export function useSite(base: string, args: string[], extra: NodeJS.ProcessEnv = {}): () => BuiltSite {
  let site: BuiltSite;
  beforeAll(() => {
    const parent = join(projectRoot, '.cache');
    mkdirSync(parent, { recursive: true });
    const temporary = mkdtempSync(join(parent, 'webbplats-'));
    const ut = join(temporary, 'dist');
    const { status, output } = runBuild([...args, '--ut', ut], extra);
    if (status !== 0) throw new Error(`The build failed:\n${output}`);
    site = readSiteIn(ut, base);
    return () => rmSync(temporary, { recursive: true, force: true });
  });
  return () => site;
}
