import { mkdirSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../install.mjs';
import { isPutAside, restoreFolder } from './folders.ts';
import { takeLock, type Innehavare, type Lås } from './lock.ts';

/** A build that has the project and the folder for itself. */
export interface Byggplats {
  /** A new folder for what is being made, on the same disk as the site. */
  mapp: string;
  /** False when another build has taken the place. */
  isHeld: () => boolean;
  /** Takes away the folder and all that shows that someone builds. */
  leave: () => void;
}

/** Why there is no place to build in: who builds, and the file that says so. */
export interface Upptaget {
  upptaget: Innehavare | null;
  fil: string;
}

const låsfil = 'bygger.json';

/** Where the builds of a site have their locks and what they have made so far. */
const workOf = (ut: string) => `${ut}.ny`;

/** Takes the place to build a site in, and clears it of what builds that died have left. */
export function takePlace(ut: string): Byggplats | Upptaget {
  const arbete = workOf(ut);
  const lås: Lås[] = [];
  const release = () => {
    for (const ett of lås) ett.release();
  };
  // Astro lists the chapters of a site in a folder of the project: two builds in one project would mix theirs up.
  for (const fil of [join(projectRoot, '.cache', låsfil), join(arbete, låsfil)]) {
    const svar = takeLock(fil, ut);
    if ('upptaget' in svar) {
      release();
      return { ...svar, fil };
    }
    lås.push(svar);
  }
  for (const namn of readdirSync(arbete))
    if (namn !== låsfil) rmSync(join(arbete, namn), { recursive: true, force: true });
  const mapp = join(arbete, `${process.pid}-${Date.now()}`);
  mkdirSync(mapp);
  const isHeld = () => lås.every((ett) => ett.isHeld());
  const leave = () => {
    try {
      rmSync(mapp, { recursive: true, force: true });
      release();
      rmdirSync(arbete);
    } catch {
      // Something is still written there, or another build has begun: the next one clears up.
      release();
    }
  };
  return { mapp, isHeld, leave };
}

/**
 * Puts the last good site back, should a build have been killed between its two renamings; nothing is moved while someone
 * builds.
 *
 * @returns who builds, where that is why there is no site
 */
export async function restoreSite(ut: string): Promise<Upptaget | null> {
  if (!isPutAside(ut)) return null;
  const plats = takePlace(ut);
  if ('upptaget' in plats) return plats;
  try {
    await restoreFolder(ut);
    return null;
  } finally {
    plats.leave();
  }
}

/** What an editor is told who builds where someone else does. */
export function describeUpptaget({ upptaget, fil }: Upptaget): string {
  const ännu = 'Vänta tills det är klart och kör kommandot igen.';
  const annars = `Är det ingen som bygger: ta bort filen ${fil} och kör kommandot igen.`;
  if (upptaget === null) return `Ett annat bygge pågår. ${ännu} ${annars}`;
  const { pid, dator, sedan, ut } = upptaget;
  const när = new Date(sedan).toLocaleString('sv-SE');
  return `Ett annat bygge pågår: process ${pid} på datorn ${dator} bygger ${ut} sedan ${när}. ${ännu} ${annars}`;
}
