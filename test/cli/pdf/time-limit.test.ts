import { expect, test } from 'vitest';
import { within } from '#cli/pdf/time-limit.ts';

test('within() answers with what the work made', async () => {
  expect(await within(10, Promise.resolve('pdf'))).toBe('pdf');
});

test('within() hands on why the work failed', async () => {
  await expect(within(10, Promise.reject(new Error('stängd')))).rejects.toThrow('stängd');
});

test('within() gives up work that never ends', async () => {
  const hängd = new Promise(() => undefined);
  await expect(within(0.01, hängd)).rejects.toThrow('Webbläsaren har inte svarat på 0.01 sekunder.');
});
