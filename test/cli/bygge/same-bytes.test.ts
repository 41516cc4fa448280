import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '#cli/install.mjs';
import { smallContent, writeContent } from '#test/load/small-content.ts';
import { runBuild } from '#test/run-build.ts';
import { temporaryFolder } from '#test/temporary-folder.ts';
import { runsAll } from '#test/thinning.ts';

// Two machines as far apart as they can be: 25 hours, a language that sorts and folds letters its own way, and none.
const platser = {
  kiritimati: { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
  honolulu: { TZ: 'Pacific/Honolulu', LANG: 'C', LC_ALL: 'C' },
};

// The content itself is read where it lies; a small archive is written once for each build.
test(
  'a build puts the new site in place, of the same bytes in any time zone and language, PDF and search too',
  {
    timeout: 600_000,
  },
  () => {
    const folder = temporaryFolder();
    const byggda = Object.entries(platser).map(([namn, miljö]) => {
      const ut = join(folder, namn, 'dist');
      const innehåll = runsAll
        ? join(projectRoot, 'content')
        : writeContent(join(folder, namn, 'content'), smallContent);
      mkdirSync(ut, { recursive: true });
      writeFileSync(join(ut, 'index.html'), 'the last good site');
      const { status, output } = runBuild(['--innehåll', innehåll, '--ut', ut], miljö);
      expect(output).toMatch(/1\/5 .*2\/5 .*3\/5 .*4\/5 Gör rapporterna som PDF.*5\/5 .*Klart: \d+ sid/su);
      expect(status).toBe(0);
      expect(readFileSync(join(ut, 'index.html'), 'utf8')).toContain('<html');
      const left = readdirSync(join(folder, namn)).filter((name) => name.startsWith('dist'));
      expect(left.sort()).toEqual(['dist', 'dist.cache']);
      return ut;
    });
    const jämförelse = spawnSync(
      process.execPath,
      [join(projectRoot, 'src', 'cli', 'jamfor-byggen.ts'), ...byggda, '--exakt', '--alla'],
      { encoding: 'utf8' },
    );
    expect(jämförelse.stdout + jämförelse.stderr).toContain(' 0 skiljer sig');
    expect(jämförelse.status).toBe(0);
  },
);
