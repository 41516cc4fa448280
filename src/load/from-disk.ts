import type { z } from 'zod';
import type { Arkiv } from '#domain/arkiv.ts';
import { datasheetSchema } from '#domain/datablad/index.ts';
import { kapitelnycklar } from '#domain/kapitel.ts';
import { kommunSchema } from '#domain/kommun.ts';
import { checkArkiv } from '#domain/form/arkiv.ts';
import { checkDatablad } from '#domain/form/datablad.ts';
import type { Finding, Fältväg } from '#domain/form/fynd.ts';
import { checkIfyllt, checkSkrivet } from '#domain/form/ifyllt.ts';
import { parseBySchema } from '#domain/form/schemafel.ts';
import { checkSiffror } from '#domain/sifferkontroll/i-arkiv.ts';
import { namndSchema } from '#domain/namnd.ts';
import { rapportSchema } from '#domain/rapport.ts';
import {
  kandaFelSchema,
  nyckeltalSchema,
  omdirigeringarSchema,
  ordlistaSchema,
  webbplatsSchema,
} from '#domain/register/webbplats.ts';
import { assembleArkiv, type Fil, type Filer } from './assemble.ts';
import { readFiles, störstaFil, type Filtext } from './files.ts';
import { sorted, soundness } from './findings.ts';
import { placeFinder, readJson, type Textplats } from './json.ts';
import { readKapitel } from './mdx.ts';
import { checkFolders } from './folders.ts';
import { classifyPath, type Filplats } from './paths.ts';

/** All that a content folder holds, and all that is wrong with it. The archive is null when files it needs are not well-formed. */
export interface Läst {
  arkiv: Arkiv | null;
  fynd: Finding[];
  /** What an editor may want to know, and need not mend. */
  upplysningar: Finding[];
}

const kollektion = {
  kommun: { samling: 'kommuner', schema: kommunSchema },
  nämnd: { samling: 'nämnder', schema: namndSchema },
  rapport: { samling: 'rapporter', schema: rapportSchema },
} as const;

/**
 * Reads the content folder. Nothing is thrown for what an editor wrote: it comes back as findings.
 *
 * @param rapport folder of the one report to read with what is common to all; without it, every report is read
 * @throws Error when the folder itself cannot be read.
 */
export async function readInnehåll(mapp: string, rapport?: string): Promise<Läst> {
  const läsare = new Läsare();
  for (const fil of await readFiles(mapp, (path) => rapport === undefined || concerns(path, rapport))) {
    if ('text' in fil) läsare.read(fil.path, fil.text);
    else läsare.refuse(fil);
  }
  return läsare.finish();
}

/**
 * Whether the file is common to all reports, lies in the report or in another of the same nämnd, or tells of its kommun.
 * The nämnd's other reports are what its figures are held against.
 */
function concerns(path: string, rapport: string): boolean {
  const mapp = path.split('/').slice(0, -1).join('/');
  const nämnd = rapport.split('/').slice(0, 2).join('/');
  return mapp === '' || `${path}/`.startsWith(`${nämnd}/`) || rapport.startsWith(`${mapp}/`);
}

/** Characters that are not seen but change how what is around them is read: controls, zero width, turned direction. */
const osynligt =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF]/u;

class Läsare {
  private readonly fynd: Finding[] = [];
  private readonly platser = new Map<string, (fält: Fältväg) => Textplats>();
  private readonly data = new Map<string, unknown>();
  private readonly paths = new Set<string>();
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
  /** Files that are laid out and not yet written. */
  private readonly ofyllda = new Set<string>();

  read(path: string, text: string): void {
    const plats = classifyPath(path);
    if (plats.slag === 'handbok') return;
    this.paths.add(path);
    if (text.startsWith('\uFEFF') || text.includes('\uFFFD')) {
      this.fynd.push({ kod: 'inte-utf8', plats: { fil: path } });
    }
    if (text.normalize('NFC') !== text) this.fynd.push({ kod: 'inte-nfc', plats: { fil: path } });
    const utanBom = text.replace(/^\uFEFF/u, '');
    this.checkOsynligt(path, utanBom);
    if (plats.slag === 'okänd') this.refuse({ path, hinder: 'ingen fil' });
    else if (plats.slag === 'kapitel') this.readChapter(path, plats.kapitel, utanBom);
    else this.readData(path, plats, utanBom);
  }

  /** A file that the site does not know what to do with, or cannot read. */
  refuse(fil: Exclude<Filtext, { text: string }>): void {
    const plats = { fil: fil.path };
    if (fil.hinder === 'ingen fil') {
      this.fynd.push({ kod: 'okänd-fil', plats });
      return;
    }
    this.oläsliga.add(fil.path);
    this.paths.add(fil.path);
    this.fynd.push(
      fil.hinder === 'för stor'
        ? { kod: 'för-stor-fil', megabyte: fil.megabyte, högst: störstaFil, plats }
        : { kod: 'går-inte-att-öppna', fel: fil.fel, plats },
    );
  }

  private checkOsynligt(fil: string, text: string): void {
    const träff = osynligt.exec(text);
    if (träff === null) return;
    const tecken = `U+${(träff[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
    this.fynd.push({ kod: 'osynligt-tecken', tecken, plats: { fil, ...placeFinder(text)(träff.index) } });
  }

  private checkIfyllt(path: string, data: unknown): void {
    for (const { fält, ...fynd } of checkIfyllt(data)) {
      this.ofyllda.add(path);
      this.fynd.push(this.locate({ ...fynd, plats: { fil: path, fält } }));
    }
  }

  finish(): Läst {
    this.fynd.push(...checkFolders([...this.paths]));
    const arkiv = assembleArkiv(this.filer);
    const mellanFiler = checkArkiv(arkiv).filter((fynd) => !this.restsOnUnread(fynd));
    this.fynd.push(...mellanFiler.map((fynd) => this.locate(fynd)));
    // Figures can be held against each other before the report in brief is written.
    const hindrande = this.fynd.filter(
      ({ kod, plats: { fil } }) => kod !== 'inte-ifyllt' || !fil.endsWith('/rapport.json'),
    );
    const { fynd, upplysningar } = checkSiffror(arkiv, { isSound: soundness(hindrande) });
    this.fynd.push(...fynd.map((ett) => this.locate(ett)));
    return {
      arkiv: this.webbplatsFinns ? arkiv : null,
      fynd: sorted(this.fynd),
      upplysningar: sorted(upplysningar.map((en) => this.locate(en))),
    };
  }

  /** Whether what a finding misses may stand in a file that could not be read. */
  private restsOnUnread(fynd: Finding): boolean {
    const mapp = fynd.plats.fil.split('/').slice(0, 3).join('/');
    switch (fynd.kod) {
      case 'okänt-datablad':
        return this.oläsliga.has(`${mapp}/data/${fynd.ur}.json`);
      case 'kan-inte-ritas':
      case 'inget-tal':
        return this.ofyllda.has(`${mapp}/data/${fynd.ur}.json`);
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
    const { fakta, fynd, ...innehåll } = readKapitel(text, path);
    this.fynd.push(...fynd);
    const { ställen, först } = checkSkrivet(text);
    if (ställen > 0)
      this.fynd.push({
        kod: 'kapitel-inte-skrivet',
        ställen,
        plats: { fil: path, ...placeFinder(text)(först) },
      });
    if (fakta === null) this.oläsliga.add(path);
    else this.filer.kapitel.push({ path, värde: { ...fakta, ...innehåll } });
  }

  private readData(path: string, plats: Filplats, text: string): void {
    const { data, fynd, placeOf } = readJson(text, path);
    this.fynd.push(...fynd.map((ett) => this.named(ett, data)));
    this.platser.set(path, placeOf);
    this.data.set(path, data);
    this.checkIfyllt(path, data);
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
    const placeOf = this.platser.get(fil);
    if (fält === undefined || placeOf === undefined || rad !== undefined) return fynd;
    return this.named({ ...fynd, plats: { fil, fält, ...placeOf(fält) } }, this.data.get(fil));
  }

  private named(fynd: Finding, data: unknown): Finding {
    const { fält } = fynd.plats;
    return fält === undefined ? fynd : { ...fynd, plats: { ...fynd.plats, fält: nameFields(fält, data) } };
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
