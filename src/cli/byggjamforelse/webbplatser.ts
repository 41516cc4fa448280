import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { commonStart, Textjämförelse, type Textplats } from './text.ts';

/** The files of a built site by their paths from its root, with "/" between. */
export interface Webbplatsfiler {
  vägar: readonly string[];
  read: (väg: string) => Buffer;
}

/** What two built sites come to, file by file. */
export interface Byggjämförelse {
  /** How many files are the same bytes, at the same path. */
  lika: number;
  /** Files that part only in names that the build makes up. */
  baraNamn: Filpar[];
  skiljer: Filskillnad[];
  baraA: string[];
  baraB: string[];
}

interface Filpar {
  a: string;
  b: string;
}

export interface Filskillnad extends Filpar {
  plats: Textplats | Byteplats;
}

/** Where two files that are not text part: counted from 0. */
interface Byteplats {
  byte: number;
  storlek: { a: number; b: number };
}

export function compareSites(a: Webbplatsfiler, b: Webbplatsfiler): Byggjämförelse {
  const texter = new Textjämförelse({ a: madeUpNames(a), b: madeUpNames(b) });
  const { par, baraA, baraB } = pairFiles(a, b, texter);
  const svar: Byggjämförelse = { lika: 0, baraNamn: [], skiljer: [], baraA, baraB };
  for (const ett of par) {
    const utfall = compareFiles(a.read(ett.a), b.read(ett.b), texter);
    if (utfall === 'lika' && ett.a === ett.b) svar.lika += 1;
    else if (typeof utfall === 'string') svar.baraNamn.push(ett);
    else svar.skiljer.push({ ...ett, plats: utfall });
  }
  return svar;
}

function compareFiles(a: Buffer, b: Buffer, texter: Textjämförelse): 'lika' | 'namn' | Textplats | Byteplats {
  const [innehållA, innehållB] = [unpack(a), unpack(b)];
  if (isText(innehållA) && isText(innehållB)) {
    const utfall = texter.compare(innehållA.toString(), innehållB.toString());
    if (utfall !== null) return utfall;
    return a.equals(b) ? 'lika' : 'namn';
  }
  if (a.equals(b)) return 'lika';
  return {
    byte: commonStart(innehållA, innehållB),
    storlek: { a: innehållA.length, b: innehållB.length },
  };
}

function isText(innehåll: Buffer): boolean {
  return isUtf8(innehåll) && !innehåll.includes(0);
}

/** Pagefind packs its files. What cannot be unpacked is compared as it is. */
function unpack(fil: Buffer): Buffer {
  try {
    return fil[0] === 0x1f && fil[1] === 0x8b ? gunzipSync(fil) : fil;
  } catch {
    return fil;
  }
}

const avBuntaren = /(?:^|\/)_astro\/[^/]+\.[\w-]{8}\.\w+$/u;
const avPagefind = /\.pf_(?:meta|index|fragment)$/u;

function madeUpNames({ vägar }: Webbplatsfiler): string[] {
  return vägar.filter((väg) => avBuntaren.test(väg)).map((väg) => posix.basename(väg));
}

/** Which file of the one site answers to which of the other: by path, else by what it holds, else by what it is of. */
function pairFiles(
  a: Webbplatsfiler,
  b: Webbplatsfiler,
  texter: Textjämförelse,
): { par: Filpar[]; baraA: string[]; baraB: string[] } {
  const par: Filpar[] = [];
  let kvar = { a: [...a.vägar].sort(), b: [...b.vägar].sort() };
  const pairBy = (key: (väg: string, sida: 'a' | 'b') => string | null) => {
    const efterNyckel = Map.groupBy(kvar.b, (väg) => key(väg, 'b'));
    efterNyckel.delete(null);
    const tagna = new Set<string>();
    kvar.a = kvar.a.filter((väg) => {
      const svar = efterNyckel.get(key(väg, 'a'))?.shift();
      if (svar === undefined) return true;
      tagna.add(svar);
      par.push({ a: väg, b: svar });
      return false;
    });
    kvar = { a: kvar.a, b: kvar.b.filter((väg) => !tagna.has(väg)) };
  };
  const read = (väg: string, sida: 'a' | 'b') => (sida === 'a' ? a : b).read(väg);
  pairBy((väg) => väg);
  pairBy((väg, sida) =>
    avBuntaren.test(väg) || avPagefind.test(väg) ? contentKey(väg, read(väg, sida), sida, texter) : null,
  );
  pairBy((väg, sida) => subjectOf(väg, () => read(väg, sida)));
  return { par, baraA: kvar.a, baraB: kvar.b };
}

function contentKey(väg: string, fil: Buffer, sida: 'a' | 'b', texter: Textjämförelse): string {
  const packad = unpack(fil);
  const innehåll = isText(packad) ? texter.withoutNames(packad.toString(), sida) : packad;
  const digest = createHash('sha256').update(innehåll).digest('hex');
  return `${posix.dirname(väg)} ${posix.extname(väg)} ${digest}`;
}

/** A part of the search index is of the page that it finds; a file of the bundler has its name, without the digest. */
function subjectOf(väg: string, read: () => Buffer): string | null {
  const mapp = posix.dirname(väg);
  if (väg.endsWith('.pf_fragment'))
    return `${mapp} ${/"url":"([^"]*)"/u.exec(unpack(read()).toString())?.[1] ?? väg}`;
  if (väg.endsWith('.pf_meta')) return `${mapp} .pf_meta`;
  if (!avBuntaren.test(väg)) return null;
  return väg.replace(/\.[\w-]{8}(?=\.\w+$)/u, '');
}
