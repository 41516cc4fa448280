import { expect, test } from 'vitest';
import { describeDiskFault } from '#cli/bygge/disk-fault.ts';

const fault = (code: string) =>
  Object.assign(new Error(`${code}: write`), { code, path: 'dist.ny/index.html' });

test('describeDiskFault() says why the disk refused, and what to do', () => {
  expect(describeDiskFault(fault('ENOSPC'))).toBe(
    'Disken är full. Frigör plats och kör kommandot igen (ENOSPC: dist.ny/index.html).',
  );
});

test('describeDiskFault() finds the reason in a cause, and in the text of a bundler', () => {
  expect(describeDiskFault(new Error('The build failed', { cause: fault('EROFS') }))).toContain(
    'bara att läsa',
  );
  expect(describeDiskFault(new Error('Build failed: No space left on device (os error 28)'))).toContain(
    'Disken är full',
  );
});

test('describeDiskFault() leaves other errors to others', () => {
  expect(describeDiskFault(new TypeError('x is not a function'))).toBe(null);
  expect(describeDiskFault('ENOSPC')).toBe(null);
});
