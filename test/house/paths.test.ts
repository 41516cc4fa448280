import { basename, extname } from 'node:path';
import { expect, test } from 'vitest';
import { projectFiles, readProjectFile } from './tracked-files.ts';

const binary = new Set(['.woff2', '.png', '.jpg', '.ico', '.pdf', '.xlsx']);

test('every path is ASCII', () => {
  expect(projectFiles().filter((path) => !/^[\x20-\x7E]+$/u.test(path))).toEqual([]);
});

test('every text is in Unicode normal form C', () => {
  const texts = projectFiles().filter((path) => !binary.has(extname(path)));
  expect(texts.length).toBeGreaterThan(50);
  expect(
    texts.filter((path) => {
      const text = readProjectFile(path);
      return text !== text.normalize('NFC');
    }),
  ).toEqual([]);
});

test('every file is named for what it knows', () => {
  const vague = /^(utils?|helpers?|common|misc|shared|stuff)(\.|$)/iu;
  const names = projectFiles()
    .filter((path) => !path.startsWith('content/'))
    .filter((path) => path.split('/').some((part) => vague.test(part)) || vague.test(basename(path)));
  expect(names).toEqual([]);
});
