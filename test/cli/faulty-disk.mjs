// @ts-check
// Loaded before a build: a disk that refuses what is written to a path that ends with FAULTY_ENDING, with the code FAULTY_CODE.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const { FAULTY_ENDING = '.html', FAULTY_CODE = 'ENOSPC' } = process.env;
const { writeFile, copyFile, rename } = fs.promises;

/** @param {unknown} file */
function refuse(file) {
  const path = String(file);
  if (!path.includes('dist.ny') || !path.endsWith(FAULTY_ENDING)) return;
  throw Object.assign(new Error(`${FAULTY_CODE}: refused`), { code: FAULTY_CODE, path });
}

fs.promises.writeFile = async (file, ...rest) => (refuse(file), writeFile(file, ...rest));
fs.promises.copyFile = async (from, to, ...rest) => (refuse(to), copyFile(from, to, ...rest));
fs.promises.rename = async (from, to) => (refuse(`${from} to ${to}`), rename(from, to));
syncBuiltinESMExports();
