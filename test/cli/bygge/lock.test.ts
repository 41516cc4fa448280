import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { takeLock, type Innehavare, type Lås } from '#cli/bygge/lock.ts';
import { temporaryFolder } from '#test/temporary-folder.ts';

/** A lock file that another build has left, this long ago. */
function left(innehavare: Partial<Innehavare> | string, secondsAgo = 0): string {
  const fil = join(temporaryFolder(), 'bygger.json');
  const whole = {
    pid: process.pid,
    dator: hostname(),
    start: null,
    sedan: '2026-11-30T22:31:00Z',
    ut: '/dist',
  };
  writeFileSync(
    fil,
    typeof innehavare === 'string' ? innehavare : JSON.stringify({ ...whole, ...innehavare }),
  );
  utimesSync(fil, new Date(), new Date(Date.now() - secondsAgo * 1000));
  return fil;
}

/** The lock, when it could be taken; it is given back. */
function taken(fil: string): boolean {
  const svar = takeLock(fil, '/dist');
  if ('upptaget' in svar) return false;
  svar.release();
  return true;
}

test('takeLock() gives a lock to one at a time, and says who has it', () => {
  const fil = join(temporaryFolder(), 'dist.ny', 'bygger.json');
  const lås = takeLock(fil, '/srv/dist') as Lås;
  expect(takeLock(fil, '/srv/annan')).toMatchObject({
    upptaget: { pid: process.pid, dator: hostname(), ut: '/srv/dist' },
  });
  expect(lås.isHeld()).toBe(true);
  lås.release();
  expect(existsSync(fil)).toBe(false);
  expect(taken(fil)).toBe(true);
});

test('takeLock() takes over from a process that has ended', () => {
  const { pid } = spawnSync(process.execPath, ['--version']);
  expect(taken(left({ pid }))).toBe(true);
});

test.runIf(existsSync('/proc/self/stat'))(
  'takeLock() knows a process from another that has got its number',
  () => {
    const fil = join(temporaryFolder(), 'bygger.json');
    const lås = takeLock(fil, '/dist') as Lås;
    const { start } = JSON.parse(readFileSync(fil, 'utf8')) as Innehavare;
    lås.release();
    expect(taken(left({ start }))).toBe(false);
    expect(taken(left({ start: '1' }))).toBe(true);
  },
);

test('takeLock() goes by when a lock was last touched where the process cannot be asked', () => {
  const other = { dator: `inte-${hostname()}`, pid: 1 };
  expect(taken(left(other))).toBe(false);
  expect(taken(left(other, 600))).toBe(true);
  expect(taken(left('{"pid":'))).toBe(false);
  expect(taken(left('{"pid":', 600))).toBe(true);
});

test('a lock that another build has taken over is not held, and not taken away', () => {
  const fil = join(temporaryFolder(), 'bygger.json');
  const lås = takeLock(fil, '/dist') as Lås;
  writeFileSync(fil, '{"pid":1}');
  expect(lås.isHeld()).toBe(false);
  lås.release();
  expect(readFileSync(fil, 'utf8')).toBe('{"pid":1}');
});
