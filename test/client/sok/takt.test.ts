import { expect, test } from 'vitest';
import { latestOnly } from '#client/sok/takt.ts';

test('latestOnly() runs one at a time, and of what came meanwhile the last', async () => {
  const sökt: string[] = [];
  const visat: string[] = [];
  let fält = '';
  const klara: (() => void)[] = [];
  const search = latestOnly(async (isLatest) => {
    const text = fält;
    sökt.push(text);
    await new Promise<void>((resolve) => klara.push(resolve));
    if (isLatest()) visat.push(text);
  });
  for (const text of ['sj', 'sju', 'sjuk']) {
    fält = text;
    search();
  }
  klara.shift()?.();
  await expect.poll(() => sökt).toEqual(['sj', 'sjuk']);
  klara.shift()?.();
  await expect.poll(() => visat).toEqual(['sjuk']);
});
