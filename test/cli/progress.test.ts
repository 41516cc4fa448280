import { expect, test } from 'vitest';
import { startProgress } from '#cli/progress.ts';

function run(pages: number, isTTY: boolean): string {
  let written = '';
  const progress = startProgress('2/3 Bygger sidorna', { isTTY, write: (text) => (written += text) });
  progress.expect(pages);
  for (let page = 0; page < pages; page += 1) progress.tick();
  progress.end();
  return written;
}

test('startProgress() writes a line for each tenth where there is no terminal', () => {
  expect(run(42, false).trimEnd().split('\n')).toEqual([
    '2/3 Bygger sidorna …',
    ...[5, 9, 13, 17, 21, 26, 30, 34, 38, 42].map((done) => `    ${done} av 42`),
  ]);
});

test('startProgress() writes over its own line in a terminal', () => {
  const overwrite = '\r\u001B[K';
  expect(run(3, true)).toBe(
    `2/3 Bygger sidorna …\n${[1, 2, 3].map((done) => `${overwrite}    ${done} av 3`).join('')}\n`,
  );
});
