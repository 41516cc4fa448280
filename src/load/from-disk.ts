import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { z } from 'zod';
import { reserverade } from '../domain/adresser.ts';
import type { Arkiv } from '../domain/arkiv.ts';
import { datasheetSchema } from '../domain/datablad/index.ts';
import { kapitelnycklar } from '../domain/kapitel.ts';
import { kommunSchema } from '../domain/kommun.ts';
import { checkArkiv } from '../domain/kontroll/arkiv.ts';
import { checkDatablad } from '../domain/kontroll/datablad.ts';
import type { Finding, Fältväg } from '../domain/kontroll/fynd.ts';
import { parseBySchema } from '../domain/kontroll/schemafel.ts';
import { namndSchema } from '../domain/namnd.ts';
import { rapporttyper, rapportSchema } from '../domain/rapport.ts';
import {
  kandaFelSchema,
  nyckeltalSchema,
  omdirigeringarSchema,
  ordlistaSchema,
  webbplatsSchema,
} from '../domain/webbplats.ts';
import { assembleArkiv, type Fil, type Filer } from './assemble.ts';
import { readJson } from './json.ts';
import { readKapitel } from './mdx.ts';
import { classifyPath, isAdressdel, isRapportmapp, type Filplats } from './paths.ts';

/** All that a content folder holds, and all that is wrong with it. The archive is null when files it needs are not well-formed. */
export interface Läst {
  arkiv: Arkiv | null;
  fynd: Finding[];
}

const kollektion = {
  kommun: { samling: 'kommuner', schema: kommunSchema },
  nämnd: { samling: 'nämnder', schema: namndSchema },
  rapport: { samling: 'rapporter', schema: rapportSchema },
} as const;

const samtidigt = 64;

/**
 * Reads the content folder. Nothing is thrown for what an editor wrote: it comes back as findings.
 *
 * @param rapport folder of the one report to read with what is common to all; without it, every report is read
 */
export async function readInnehåll(mapp: string, rapport?: string): Promise<Läst> {
  const läsare = new Läsare();
  const alla = (await listFiles(mapp)).filter(({ path }) => rapport === undefined || concerns(path, rapport));
  // A link to a file elsewhere is followed by the build, so it would be published unread.
  for (const { path, fil } of alla) if (!fil) läsare.refuse(path);
  const paths = alla.flatMap(({ path, fil }) => (fil ? [path] : []));
  // Many at a time, since a disk answers so faster; not all, since a process may only hold so many open.
  for (let från = 0; från < paths.length; från += samtidigt) {
    const några = paths.slice(från, från + samtidigt);
    const texter = await Promise.all(några.map((path) => readFile(join(mapp, path), 'utf8')));
    några.forEach((path, nummer) => {
      läsare.read(path, texter[nummer] ?? '');
    });
  }
  return läsare.finish();
}

/** Whether the file is common to all reports, lies in the report, or tells of its kommun or nämnd. */
function concerns(path: string, rapport: string): boolean {
  const mapp = path.split('/').slice(0, -1).join('/');
  return mapp === '' || `${path}/`.startsWith(`${rapport}/`) || rapport.startsWith(`${mapp}/`);
}

/** Files that programs and systems leave behind, which nobody publishes. */
const lämningar = new Set(['.DS_Store', '.gitkeep', 'Thumbs.db']);

/** Paths of all that is no folder, sorted, with "/" between folders. */
async function listFiles(mapp: string): Promise<{ path: string; fil: boolean }[]> {
  const poster = await readdir(mapp, { recursive: true, withFileTypes: true });
  return poster
    .filter((post) => !post.isDirectory() && !lämningar.has(post.name))
    .map((post) => ({
      path: relative(mapp, join(post.parentPath, post.name)).split(sep).join('/'),
      fil: post.isFile() && !post.name.startsWith('.'),
    }))
    .sort((a, b) => a.path.localeCompare(b.path));
}

class Läsare {
  private readonly fynd: Finding[] = [];
  private readonly rader = new Map<string, (fält: Fältväg) => number>();
  private readonly data = new Map<string, unknown>();
  private readonly mappar = new Set<string>();
  private readonly filer: Filer = {
    webbplats: {} as Filer['webbplats'],
    nyckeltal: [],
    ordlista: [],
    omdirigeringar: {},
    kommuner: [],
    nämnder: [],
    rapporter: [],
    kapitel: [],
    datablad: [],
    kändaFel: [],
  };
  private webbplatsFinns = false;
  /** Files whose findings leave nothing to check further. */
  private readonly oläsliga = new Set<string>();

  read(path: string, text: string): void {
    const plats = classifyPath(path);
    if (plats.slag === 'handbok') return;
    if (text.startsWith('\uFEFF') || text.includes('\uFFFD')) {
      this.fynd.push({ kod: 'inte-utf8', plats: { fil: path } });
    }
    if (text.normalize('NFC') !== text) this.fynd.push({ kod: 'inte-nfc', plats: { fil: path } });
    this.checkMappar(path, plats);
    const utanBom = text.replace(/^\uFEFF/u, '');
    if (plats.slag === 'okänd') this.refuse(path);
    else if (plats.slag === 'kapitel') this.readChapter(path, plats.kapitel, utanBom);
    else this.readData(path, plats, utanBom);
  }

  /** A file that the site does not know what to do with. */
  refuse(path: string): void {
    this.fynd.push({ kod: 'okänd-fil', plats: { fil: path } });
  }

  finish(): Läst {
    if (!this.data.has('webbplats.json')) {
      this.fynd.push({ kod: 'saknad-fil', fil: 'webbplats.json', plats: { fil: '.' } });
    }
    this.checkSaknadeFiler();
    const arkiv = assembleArkiv(this.filer);
    const mellanFiler = checkArkiv(arkiv).filter((fynd) => !this.restsOnUnread(fynd));
    this.fynd.push(...mellanFiler.map((fynd) => this.locate(fynd)));
    return { arkiv: this.webbplatsFinns ? arkiv : null, fynd: this.sorted() };
  }

  /** Whether what a finding misses may stand in a file that could not be read. */
  private restsOnUnread(fynd: Finding): boolean {
    const mapp = fynd.plats.fil.split('/').slice(0, 3).join('/');
    switch (fynd.kod) {
      case 'okänt-datablad':
        return this.oläsliga.has(`${mapp}/data/${fynd.ur}.json`);
      case 'okänt-nyckeltal':
        return (
          this.oläsliga.has('nyckeltal.json') || (fynd.plats.fil === 'webbplats.json' && !this.webbplatsFinns)
        );
      case 'okänt-nämndmål':
      case 'okänd-indikator':
        return [...this.oläsliga].some((path) => path.startsWith(`${mapp}/data/`));
      case 'okänd-adress':
        return this.oläsliga.size > 0;
      default:
        return false;
    }
  }

  private readChapter(path: string, namn: string, text: string): void {
    if (!kapitelnycklar.some((nyckel) => nyckel === namn)) {
      this.fynd.push({ kod: 'okänt-kapitel', namn, finns: kapitelnycklar, plats: { fil: path } });
    }
    const { fakta, hänvisningar, länkar, fynd } = readKapitel(text, path);
    this.fynd.push(...fynd);
    if (fakta === null) this.oläsliga.add(path);
    else this.filer.kapitel.push({ path, värde: { ...fakta, hänvisningar, länkar } });
  }

  private readData(path: string, plats: Filplats, text: string): void {
    const { data, fynd, lineOf } = readJson(text, path);
    this.fynd.push(...fynd.map((ett) => this.named(ett, data)));
    this.rader.set(path, lineOf);
    this.data.set(path, data);
    if (data === undefined) {
      this.oläsliga.add(path);
      return;
    }
    switch (plats.slag) {
      case 'datablad': {
        const värde = this.parse(datasheetSchema, path);
        if (värde === null) return;
        this.filer.datablad.push({ path, värde });
        const fynd = checkDatablad(värde).map(({ fält, ...fynd }) => ({
          ...fynd,
          plats: { fil: path, fält },
        }));
        this.fynd.push(...fynd.map((ett) => this.locate(ett)));
        return;
      }
      case 'kommun':
      case 'nämnd':
      case 'rapport': {
        const { samling, schema } = kollektion[plats.slag];
        const värde = this.parse(schema, path);
        if (värde !== null) (this.filer[samling] as Fil<typeof värde>[]).push({ path, värde });
        return;
      }
      case 'webbplats': {
        const värde = this.parse(webbplatsSchema, path);
        if (värde === null) return;
        this.filer.webbplats = värde;
        this.webbplatsFinns = true;
        return;
      }
      case 'nyckeltal':
        this.filer.nyckeltal = this.parse(nyckeltalSchema, path)?.nyckeltal ?? [];
        return;
      case 'ordlista':
        this.filer.ordlista = this.parse(ordlistaSchema, path)?.ord ?? [];
        return;
      case 'omdirigeringar':
        this.filer.omdirigeringar = this.parse(omdirigeringarSchema, path)?.omdirigeringar ?? {};
        return;
      case 'kändaFel':
        this.filer.kändaFel.push({ path, värde: this.parse(kandaFelSchema, path)?.fel ?? [] });
        return;
      default:
        throw new Error(`Not a data file: ${path}`);
    }
  }

  /** Decimal numbers have a finding of their own, with better advice than the schema's. */
  private parse<Schema extends z.ZodType>(schema: Schema, path: string): z.infer<Schema> | null {
    const { värde, fynd } = parseBySchema(schema, this.data.get(path), path);
    if (värde === null) this.oläsliga.add(path);
    const nya = fynd.map((ett) => this.locate(ett));
    const redan = new Set(
      this.fynd.filter(({ plats }) => plats.fil === path).map(({ plats }) => String(plats.fält)),
    );
    this.fynd.push(...nya.filter(({ plats }) => !redan.has(String(plats.fält))));
    return värde;
  }

  /** Adds the line of the field, and names rows by their key instead of their number. */
  private locate(fynd: Finding): Finding {
    const { fil, fält, rad } = fynd.plats;
    const lineOf = this.rader.get(fil);
    if (fält === undefined || lineOf === undefined) return fynd;
    return this.named({ ...fynd, plats: { fil, fält, rad: rad ?? lineOf(fält) } }, this.data.get(fil));
  }

  private named(fynd: Finding, data: unknown): Finding {
    const { fält } = fynd.plats;
    return fält === undefined ? fynd : { ...fynd, plats: { ...fynd.plats, fält: nameFields(fält, data) } };
  }

  private checkMappar(path: string, plats: Filplats): void {
    const [kommun = '', nämnd = '', rapport = ''] = path.split('/').slice(0, -1);
    const ny = (mapp: string) => {
      if (mapp === '' || this.mappar.has(mapp)) return false;
      this.mappar.add(mapp);
      return true;
    };
    for (const [namn, mapp] of [
      [kommun, kommun],
      [nämnd, `${kommun}/${nämnd}`],
    ] as const) {
      if (namn === '' || !ny(mapp)) continue;
      if (!isAdressdel(namn))
        this.fynd.push({ kod: 'mapp-är-ingen-adress', mapp: namn, plats: { fil: mapp } });
      const finns: readonly string[] = mapp === namn ? reserverade.kommun : reserverade.nämnd;
      if (finns.includes(namn))
        this.fynd.push({ kod: 'reserverat-namn', mapp: namn, finns, plats: { fil: mapp } });
    }
    const mapp = `${kommun}/${nämnd}/${rapport}`;
    if (rapport !== '' && ny(mapp) && !isRapportmapp(rapport)) {
      const typer = Object.values(rapporttyper);
      this.fynd.push({ kod: 'mapp-är-ingen-period', mapp: rapport, typer, plats: { fil: mapp } });
    }
    if (plats.slag === 'datablad' && !isAdressdel(plats.datablad)) {
      this.fynd.push({ kod: 'mapp-är-ingen-adress', mapp: plats.datablad, plats: { fil: path } });
    }
  }

  /** Each folder has the file that says what it is; without it, all that lies in it would silently be left out. */
  private checkSaknadeFiler(): void {
    const namn = ['', 'kommun.json', 'namnd.json', 'rapport.json'];
    for (const mapp of this.mappar) {
      const fil = namn[mapp.split('/').length] ?? '';
      if (!this.data.has(`${mapp}/${fil}`)) this.fynd.push({ kod: 'saknad-fil', fil, plats: { fil: mapp } });
    }
  }

  private sorted(): Finding[] {
    return this.fynd.sort(
      (a, b) => a.plats.fil.localeCompare(b.plats.fil) || (a.plats.rad ?? 0) - (b.plats.rad ?? 0),
    );
  }
}

/** "rader › summa › värden" says more than "rader › 4 › värden". */
function nameFields(fält: Fältväg, data: unknown): Fältväg {
  let nod = data;
  return fält.map((del) => {
    nod =
      typeof nod === 'object' && nod !== null ? (nod as Record<string | number, unknown>)[del] : undefined;
    const nyckel = typeof nod === 'object' && nod !== null && 'nyckel' in nod ? nod.nyckel : undefined;
    if (typeof del !== 'number') return del;
    return typeof nyckel === 'string' ? nyckel : `nr ${String(del + 1)}`;
  });
}
