import type { z } from 'zod';
import { datasheetSchema, type Datainnehåll } from '#domain/datablad/index.ts';
import { checkDatablad } from '#domain/form/datablad.ts';
import type { Finding, Fynd, Fältväg } from '#domain/form/fynd.ts';
import { checkIfyllt, checkSkrivet } from '#domain/form/ifyllt.ts';
import { parseBySchema } from '#domain/form/schemafel.ts';
import { checkTexter, findFörbjudet } from '#domain/form/tecken.ts';
import {
  kapitelnycklar,
  type Hänvisning,
  type Kapitelfakta,
  type Länk,
  type Stycke,
  type Textbit,
} from '#domain/kapitel.ts';
import { kommunSchema, type Kommunfakta } from '#domain/kommun.ts';
import { namndSchema, type Namndfakta } from '#domain/namnd.ts';
import { rapportSchema, type Rapportfakta } from '#domain/rapport.ts';
import { kandaFelSchema, type KäntFel } from '#domain/register/kant-fel.ts';
import { nyckeltalSchema, type Nyckeltal } from '#domain/register/nyckeltal.ts';
import { omdirigeringarSchema, type Omdirigeringar } from '#domain/register/omdirigering.ts';
import { ordlistaSchema, type Ord } from '#domain/register/ordlista.ts';
import { webbplatsSchema, type Webbplats } from '#domain/register/webbplats.ts';
import { störstaFil, type Filtext } from './files.ts';
import { placeFinder, readJson } from './json.ts';
import { readKapitel } from './mdx.ts';
import { classifyPath } from './paths.ts';
import { salvage } from './salvage.ts';

/** What each kind of file holds when it is well-formed. */
interface Filvärden {
  webbplats: Webbplats;
  nyckeltal: Nyckeltal[];
  ordlista: Ord[];
  omdirigeringar: Omdirigeringar;
  kommun: Kommunfakta;
  nämnd: Namndfakta;
  rapport: Rapportfakta;
  kapitel: Kapitelfakta & {
    hänvisningar: Hänvisning[];
    länkar: Länk[];
    text: Textbit[];
    stycken: Stycke[];
  };
  datablad: Datainnehåll;
  kändaFel: KäntFel[];
}
export type Filslag = keyof Filvärden;
export type Filinnehåll = { [Slag in Filslag]: { slag: Slag; värde: Filvärden[Slag] } }[Filslag];

/** A file of the content folder as read by itself. */
export interface TolkadFil {
  path: string;
  /** Null when the file is not well-formed, or none of the site's. */
  innehåll: Filinnehåll | null;
  fynd: Finding[];
  /** "oläslig" when its findings leave nothing to check further, "ofylld" when it is laid out and not yet written. */
  skick: 'hel' | 'ofylld' | 'oläslig' | 'ingen fil';
  /** Adds the line of the field to a finding in this file, and names rows by their key instead of their number. */
  locate: (fynd: Finding) => Finding;
}

/** Reads one file by what its path says it is. All that is wrong in it comes back as findings. */
export function parseFile(fil: Filtext): TolkadFil {
  if (!('text' in fil)) return refused(fil);
  const { path, text } = fil;
  if (classifyPath(path).slag === 'handbok') return unread(path, [], 'hel');
  const utanBom = text.replace(/^\uFEFF/u, '');
  const tolkad = parseText(path, utanBom);
  const läst =
    tolkad.fynd.every(({ kod }) => !kod.endsWith('går-inte-att-läsa')) && tolkad.skick !== 'oläslig';
  return { ...tolkad, fynd: [...checkSparad(path, text, utanBom, läst), ...tolkad.fynd] };
}

function parseText(path: string, text: string): TolkadFil {
  const plats = classifyPath(path);
  switch (plats.slag) {
    case 'okänd':
    case 'handbok':
      return unread(path, [{ kod: 'okänd-fil', plats: { fil: path } }], 'hel');
    case 'kapitel':
      return parseChapter(path, plats.kapitel, text);
    default:
      return parseData(path, plats.slag, text);
  }
}

function unread(path: string, fynd: Finding[], skick: TolkadFil['skick']): TolkadFil {
  return { path, innehåll: null, fynd, skick, locate: (ett) => ett };
}

/** A file that the site does not know what to do with, or cannot read. */
function refused(fil: Exclude<Filtext, { text: string }>): TolkadFil {
  const plats = { fil: fil.path };
  switch (fil.hinder) {
    case 'ingen fil':
      return unread(fil.path, [{ kod: 'okänd-fil', plats }], 'ingen fil');
    case 'för stor':
      return unread(
        fil.path,
        [{ kod: 'för-stor-fil', megabyte: fil.megabyte, högst: störstaFil, plats }],
        'oläslig',
      );
    case 'går inte att öppna':
      return unread(fil.path, [{ kod: 'går-inte-att-öppna', fel: fil.fel, plats }], 'oläslig');
  }
}

/** What is wrong with how the file is saved, and where it cannot be read as what it is, the sign that may be why. */
function checkSparad(fil: string, text: string, utanBom: string, läst: boolean): Finding[] {
  const inteUtf8 = text.startsWith('\uFEFF') || text.includes('\uFFFD');
  const träff = läst ? null : findFörbjudet(utanBom.replaceAll('\r\n', ' \n'));
  return [
    ...(inteUtf8 ? [{ kod: 'inte-utf8' as const, plats: { fil } }] : []),
    ...(träff === null
      ? []
      : [
          {
            kod: 'förbjudet-tecken' as const,
            tecken: träff.tecken,
            namn: träff.namn,
            nära: '',
            plats: { fil, ...placeFinder(utanBom)(träff.index) },
          },
        ]),
  ];
}

function parseChapter(path: string, namn: string, text: string): TolkadFil {
  const känt = kapitelnycklar.some((nyckel) => nyckel === namn);
  const { fakta, fynd, ...övrigt } = readKapitel(text, path);
  const { ställen, först } = checkSkrivet(text);
  return {
    ...unread(
      path,
      [
        ...(känt
          ? []
          : [{ kod: 'okänt-kapitel' as const, namn, finns: kapitelnycklar, plats: { fil: path } }]),
        ...fynd,
        ...(ställen === 0
          ? []
          : [
              {
                kod: 'kapitel-inte-skrivet' as const,
                ställen,
                plats: { fil: path, ...placeFinder(text)(först) },
              },
            ]),
      ],
      fakta === null ? 'oläslig' : 'hel',
    ),
    innehåll: fakta === null ? null : { slag: 'kapitel', värde: { ...fakta, ...övrigt } },
  };
}

function parseData(path: string, slag: Exclude<Filslag, 'kapitel'>, text: string): TolkadFil {
  const { data, fynd, placeOf } = readJson(text, path);
  const named = (ett: Finding): Finding => {
    const { fält } = ett.plats;
    return fält === undefined ? ett : { ...ett, plats: { ...ett.plats, fält: nameFields(fält, data) } };
  };
  const locate = (ett: Finding): Finding => {
    const { fil, fält, rad } = ett.plats;
    return fält === undefined || rad !== undefined
      ? ett
      : named({ ...ett, plats: { fil, fält, ...placeOf(fält) } });
  };
  const inFile = ({ fält, ...ett }: Fynd & { fält: Fältväg }) =>
    locate({ ...ett, plats: { fil: path, fält } });

  const ofyllda = checkIfyllt(data).map(inFile);
  const tecken = checkTexter(data).map(inFile);
  const iTexten = [...fynd.map(named), ...tecken, ...ofyllda];
  if (data === undefined) return { path, innehåll: null, fynd: iTexten, skick: 'oläslig', locate };
  const { innehåll, fynd: motSchemat, hel } = parseContent(slag, data, path);
  // Decimal numbers and what is not filled in have findings of their own, with better advice than the schema's.
  const redan = new Set(iTexten.map(({ plats }) => String(plats.fält)));
  const nya = motSchemat.map(locate).filter(({ plats }) => !redan.has(String(plats.fält)));
  const iBladet = innehåll?.slag === 'datablad' ? checkDatablad(innehåll.värde).map(inFile) : [];
  return {
    path,
    innehåll,
    fynd: [...iTexten, ...nya, ...iBladet],
    skick: !hel ? 'oläslig' : ofyllda.length > 0 ? 'ofylld' : 'hel',
    locate,
  };
}

interface Tolkning {
  /** Of a file that is at fault, what the check of others can rest on. */
  innehåll: Filinnehåll | null;
  fynd: Finding[];
  hel: boolean;
}

/** What stands for fields that a report is not checked by. */
const utanVikt = {
  titel: '–',
  namn: '–',
  avsnitt: '–',
  motivering: '–',
  kontrollerad: { vem: '–', datum: '2000-01-01' },
};

function parseContent(slag: Exclude<Filslag, 'kapitel'>, data: unknown, path: string): Tolkning {
  const parse = <Schema extends z.ZodType>(
    schema: Schema,
    toInnehåll: (värde: z.infer<Schema>) => Filinnehåll,
    räddas = false,
  ): Tolkning => {
    const { värde, fynd } = parseBySchema(schema, data, path);
    const rest = värde ?? (räddas ? salvage(schema, data, utanVikt) : null);
    return { innehåll: rest === null ? null : toInnehåll(rest), fynd, hel: värde !== null };
  };
  switch (slag) {
    case 'webbplats':
      return parse(webbplatsSchema, (värde) => ({ slag, värde }));
    case 'nyckeltal':
      return parse(nyckeltalSchema, ({ nyckeltal: värde }) => ({ slag, värde }));
    case 'ordlista':
      return parse(ordlistaSchema, ({ ord: värde }) => ({ slag, värde }));
    case 'omdirigeringar':
      return parse(omdirigeringarSchema, ({ omdirigeringar: värde }) => ({ slag, värde }));
    case 'kommun':
      return parse(kommunSchema, (värde) => ({ slag, värde }), true);
    case 'nämnd':
      return parse(namndSchema, (värde) => ({ slag, värde }), true);
    case 'rapport':
      return parse(rapportSchema, (värde) => ({ slag, värde }), true);
    case 'kändaFel':
      return parse(kandaFelSchema, ({ fel: värde }) => ({ slag, värde }), true);
    case 'datablad':
      return parse(datasheetSchema, (värde) => ({ slag, värde }));
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
