import { spawnSync } from 'node:child_process';
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
  'a build makes the same bytes in any time zone and language, PDF and search too',
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
      const { status, output } = runBuild(['--innehåll', innehåll, '--ut', ut], miljö);
      expect(output).toContain('4/5 Gör rapporterna som PDF');
      expect(status).toBe(0);
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
