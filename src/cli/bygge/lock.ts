import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { z } from 'zod';

const innehavareSchema = z.object({
  pid: z.number(),
  dator: z.string(),
  /** When the process started, as its system counts; another process may have got its number since. */
  start: z.string().nullable(),
  /** When the build began, ISO 8601. */
  sedan: z.string(),
  /** The folder that is built. */
  ut: z.string(),
});

/** Who builds. */
export type Innehavare = z.infer<typeof innehavareSchema>;

export interface Lås {
  /** False when another build has taken it, believing that this one had died. */
  isHeld: () => boolean;
  release: () => void;
}

const puls = 5_000;
const längstaTystnad = 120_000;

/**
 * Takes a lock for this process, also from one that has died.
 *
 * @returns the lock, or who holds it; null for who when the lock says nothing
 * @throws NodeJS.ErrnoException when the disk refuses
 */
export function takeLock(fil: string, ut: string): Lås | { upptaget: Innehavare | null } {
  const eget = JSON.stringify({
    pid: process.pid,
    dator: hostname(),
    start: startOf(process.pid),
    sedan: new Date().toISOString(),
    ut,
  } satisfies Innehavare);
  for (;;) {
    if (writeNew(fil, eget)) return held(fil, eget);
    const annat = read(fil);
    if (annat === null) continue;
    const innehavare = parse(annat);
    if (isAlive(innehavare, fil)) return { upptaget: innehavare };
    takeAway(fil, annat);
  }
}

function held(fil: string, eget: string): Lås {
  const isHeld = () => read(fil) === eget;
  const slag = setInterval(() => {
    if (isHeld()) utimesSync(fil, new Date(), new Date());
  }, puls).unref();
  return {
    isHeld,
    release: () => {
      clearInterval(slag);
      if (isHeld()) rmSync(fil, { force: true });
    },
  };
}

/** False when there is one already. */
function writeNew(fil: string, text: string): boolean {
  if (!existsSync(dirname(fil))) mkdirSync(dirname(fil), { recursive: true });
  try {
    writeFileSync(fil, text, { flag: 'wx' });
    return true;
  } catch (fel) {
    if (isCode(fel, 'EEXIST')) return false;
    // The build that held it has just taken its folder away.
    if (isCode(fel, 'ENOENT')) return writeNew(fil, text);
    throw fel;
  }
}

function read(fil: string): string | null {
  try {
    return readFileSync(fil, 'utf8');
  } catch (fel) {
    if (isCode(fel, 'ENOENT')) return null;
    throw fel;
  }
}

function parse(text: string): Innehavare | null {
  try {
    return innehavareSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** Aside first: should another process have taken the lock meanwhile, it gets it back. */
function takeAway(fil: string, text: string): void {
  const undan = `${fil}.${process.pid}`;
  try {
    renameSync(fil, undan);
  } catch (fel) {
    if (isCode(fel, 'ENOENT')) return;
    throw fel;
  }
  if (read(undan) === text) rmSync(undan, { force: true });
  else renameSync(undan, fil);
}

function isAlive(innehavare: Innehavare | null, fil: string): boolean {
  if (innehavare?.dator !== hostname()) return isFresh(fil);
  const { pid, start } = innehavare;
  if (!runs(pid)) return false;
  const nu = startOf(pid);
  return nu === null || start === null ? isFresh(fil) : nu === start;
}

/** Where processes cannot be asked: whether a build has touched its lock lately. */
function isFresh(fil: string): boolean {
  const { mtimeMs } = statSync(fil, { throwIfNoEntry: false }) ?? { mtimeMs: Date.now() };
  return Date.now() - mtimeMs < längstaTystnad;
}

function runs(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (fel) {
    return isCode(fel, 'EPERM');
  }
}

/** When a process started, in clock ticks since the machine did; null where the system does not say (proc(5)). */
function startOf(pid: number): string | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [läge, ...fält] = text.slice(text.lastIndexOf(')') + 2).split(' ');
    // A process that has ended may stand there until its parent has noticed.
    return läge === 'Z' || läge === 'X' ? 'ended' : (fält[18] ?? null);
  } catch {
    return null;
  }
}

function isCode(fel: unknown, kod: string): boolean {
  return fel instanceof Error && 'code' in fel && fel.code === kod;
}
