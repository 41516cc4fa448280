import { readdir, readFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';

/** What a process and all that it starts have used so far. */
export interface Use {
  /** Seconds of the processor. */
  cpu: number;
  /** Most memory at one time, all of them together; what they share is counted once. */
  megabytes: number;
}

const everyMs = 200;
const ticksPerSecond = 100;

/**
 * Watches a process and its descendants until it is told to stop, by /proc, which Linux alone has: elsewhere there is
 * nothing to read, and the answer is null. A process that lives shorter than the time between two looks is not seen.
 */
export function watchTree(root: number): { stop: () => Promise<Use | null> } {
  const family = new Set([root]);
  const cpu = new Map<number, number>();
  let most = 0;
  const stopped = new AbortController();
  const look = async () => {
    const processes = await readProcesses();
    // A child has a higher number than its parent, but for when the numbers begin anew; the next look sees those.
    for (const { id, parent } of processes) if (family.has(parent)) family.add(id);
    const seen = processes.filter(({ id }) => family.has(id));
    for (const { id, ticks } of seen) cpu.set(id, ticks / ticksPerSecond);
    const memory = await Promise.all(seen.map(({ id }) => proportionalMegabytes(id)));
    most = Math.max(most, sum(memory));
  };
  const watched = (async () => {
    while (!stopped.signal.aborted) {
      await look();
      await setTimeout(everyMs);
    }
  })();
  return {
    async stop() {
      stopped.abort();
      await watched;
      return cpu.size === 0 ? null : { cpu: sum([...cpu.values()]), megabytes: most };
    },
  };
}

interface Process {
  id: number;
  parent: number;
  /** Of the processor, hundredths of a second, without its children's. */
  ticks: number;
}

async function readProcesses(): Promise<Process[]> {
  const ids = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/u.test(name)).map(Number);
  const stats = await Promise.all(ids.map((id) => readIfThere(`/proc/${String(id)}/stat`)));
  return ids
    .flatMap((id, place) => {
      // "12 (name) S 1 …": the name may hold spaces and parentheses.
      const fields = stats[place]
        ?.replace(/^.*\) /su, '')
        .split(' ')
        .map(Number);
      const [parent, user, system] = [fields?.[1], fields?.[11], fields?.[12]];
      if (parent === undefined || user === undefined || system === undefined) return [];
      return { id, parent, ticks: user + system };
    })
    .sort((a, b) => a.id - b.id);
}

async function proportionalMegabytes(id: number): Promise<number> {
  const rollup = await readIfThere(`/proc/${String(id)}/smaps_rollup`);
  return Number(/^Pss:\s+(\d+) kB/mu.exec(rollup ?? '')?.[1] ?? 0) / 1024;
}

/** The file's text, or null when its process has ended. */
async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    return null;
  }
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
