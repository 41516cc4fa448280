// Loaded before a build: a disk that is full when the third page is to be written.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const { writeFile } = fs.promises;
let pages = 0;
fs.promises.writeFile = async (file, ...rest) => {
  const path = String(file);
  if (path.includes('dist.ny') && path.endsWith('.html')) {
    pages += 1;
    if (pages > 2)
      throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
  }
  return writeFile(file, ...rest);
};
syncBuiltinESMExports();
