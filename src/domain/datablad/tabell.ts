import { z } from 'zod';
import { bedömningslägen, cellfält, readCell, statuslägen, trendlägen, type Läsning } from '#domain/cell.ts';
import { faktor } from '#domain/enhet.ts';
import { nyckelSchema, tidigareSchema } from '#domain/falt/nyckel.ts';
import { gatherSagt, sagtfält, type Sagt } from './sagt.ts';
import { bladfält, tolkningSchema } from './bladfalt.ts';

export const ämnen = [
  'drift',
  'resultat',
  'balans',
  'investering',
  'volym',
  'personal',
  'sjukfrånvaro',
  'indikator',
  'bidrag',
  'statistik',
  'text',
  'övrigt',
] as const;
const ämneSchema = z.enum(ämnen).describe('Vad raderna handlar om; ämne och nyckel är radens identitet');

const notSchema = z.string().min(1).optional().describe('Märket för en fotnot, som i noter');

const osäkerSchema = z
  .literal(true)
  .optional()
  .describe('true när läsningen inte är säker: talet visas med sin tolkning men ritas inte och jämförs inte');

const cellobjekt = z.strictObject({
  ...cellfält,
  osäker: osäkerSchema,
  ...sagtfält,
  läge: z
    .enum([...bedömningslägen, ...statuslägen, ...trendlägen])
    .nullable()
    .optional()
    .describe('Det gemensamma läget för en bedömning, status eller trend; null när det inte framgår'),
});

const cellSchema = z
  .union([z.int(), z.string(), z.null(), cellobjekt])
  .describe(
    'Cellen som tryckt: heltal, text ("9,3", "65%"), null när källan är tom, eller ett objekt med tryckt',
  );

const kolumnSchema = z.strictObject({
  nyckel: nyckelSchema,
  tidigare: tidigareSchema,
  rubrik: z.string().min(1).describe('Kolumnens rubrik som tryckt'),
  grupp: z.string().min(1).optional().describe('Tryckt rubrik över flera kolumner'),
  räknas: z
    .string()
    .min(1)
    .optional()
    .describe(
      'Formel över kolumnernas nycklar, till exempel "prognos - budget"; "budget?" när termen inte är tryckt',
    ),
  not: notSchema,
  tolkning: tolkningSchema,
  ...sagtfält,
});

/** What another place in the report says of the same thing. */
const avstämningSchema = z
  .strictObject({
    räknas: z
      .string()
      .min(1)
      .describe(
        'Formel över namnen i termer, till exempel "nu - fore"; bara namnet när talet ska vara detsamma',
      ),
    termer: z
      .record(
        nyckelSchema,
        z.strictObject({
          ur: nyckelSchema.describe('Databladets filnamn utan .json'),
          rad: nyckelSchema.describe('Radens nyckel'),
          kolumn: nyckelSchema.describe('Kolumnens nyckel'),
        }),
      )
      .describe('Namn på de celler som formeln nämner'),
    kolumn: nyckelSchema.optional().describe('Kolumnen som talet står i, när raden har flera'),
    ungefär: z
      .literal(true)
      .optional()
      .describe('true när källan säger cirka, knappt eller drygt: nollor i slutet är då avrundning'),
  })
  .describe('Andra celler i rapporten som talet ska följa av, när källan säger samma sak på två ställen');

const radSchema = z.strictObject({
  nyckel: nyckelSchema,
  tidigare: tidigareSchema,
  benämning: z.string().min(1).describe('Radens namn som det står i källan'),
  ämne: ämneSchema.optional().describe('Bara när radens ämne är ett annat än tabellens'),
  art: z
    .enum(['post', 'varav', 'rubrik', 'summa'])
    .optional()
    .describe('post (annars), varav, rubrik, eller summa när delarna inte är kända'),
  av: nyckelSchema.optional().describe('Nyckeln för den rad som denna står under'),
  räknas: z
    .string()
    .min(1)
    .optional()
    .describe('"ovan", "under" eller en formel över radernas nycklar. Utan räknas läggs inget ihop'),
  avstämningar: z.array(avstämningSchema).min(1).optional(),
  not: notSchema,
  tolkning: tolkningSchema,
  osäker: osäkerSchema,
  avsnitt: z.string().min(1).optional().describe('Rubriken i källan, när raden är hämtad ur löpande text'),
  ...sagtfält,
  värden: z.array(cellSchema).optional().describe('En cell för varje kolumn, i kolumnernas ordning'),
});

/** Kind 1: every table of figures. One printed table is one sheet. */
export const tabellSchema = z.strictObject({
  ...bladfält,
  typ: z.literal('tabell').describe('Slag av datablad'),
  ämne: ämneSchema,
  rubrik: z.string().min(1).describe('Tabellens rubrik som tryckt'),
  radrubrik: z
    .string()
    .min(1)
    .optional()
    .describe('Tryckt rubrik över radernas namn, till exempel "Verksamhet"'),
  not: notSchema,
  ...sagtfält,
  kolumner: z.array(kolumnSchema).min(1).describe('Tabellens kolumner, utom radernas namn'),
  rader: z.array(radSchema).min(1).describe('Tabellens rader i tryckt ordning'),
});

export type Tabell = z.infer<typeof tabellSchema>;
export type Kolumn = z.infer<typeof kolumnSchema>;
export type Rad = z.infer<typeof radSchema>;
export type Cell = z.infer<typeof cellSchema>;
export type Avstämning = z.infer<typeof avstämningSchema>;

/** One cell with all that is said of it, from itself, its row, its column and its table. */
export interface Uppgift {
  rad: Rad;
  kolumn: Kolumn;
  cell: Cell;
  sagt: Sagt;
  läsning: Läsning;
}

/** The cell at a row and column; null when the table has no such place, or the row holds no values. */
export function uppgiftAt(tabell: Tabell, radnyckel: string, kolumnnyckel: string): Uppgift | null {
  const rad = rowOf(tabell, radnyckel);
  const plats = tabell.kolumner.findIndex(({ nyckel }) => nyckel === kolumnnyckel);
  const kolumn = tabell.kolumner[plats];
  const cell = rad?.värden?.[plats];
  if (rad === undefined || kolumn === undefined || cell === undefined) return null;
  return toUppgift(tabell, rad, kolumn, cell, saidOfRad(tabell, rad));
}

/** Every cell of a row, in the order of the columns; empty for a row without values. */
export function uppgifterOf(tabell: Tabell, rad: Rad): Uppgift[] {
  const avRad = saidOfRad(tabell, rad);
  return (rad.värden ?? []).flatMap((cell, plats) => {
    const kolumn = tabell.kolumner[plats];
    return kolumn === undefined ? [] : [toUppgift(tabell, rad, kolumn, cell, avRad)];
  });
}

function toUppgift(tabell: Tabell, rad: Rad, kolumn: Kolumn, cell: Cell, avRad: Sagt): Uppgift {
  const sagt = gatherSagt(tabell, kolumn, avRad, isCellobjekt(cell) ? cell : {});
  // The direction of a column of avvikelser follows from its formula, whatever the row's own sign says.
  const plus =
    kolumn.storhet === 'avvikelse' && !(isCellobjekt(cell) && cell.plus)
      ? (kolumn.plus ?? tabell.plus)
      : sagt.plus;
  if (plus === undefined) delete sagt.plus;
  else sagt.plus = plus;
  // Nearer than on the table a unit speaks of the figures, and not of the words beside them.
  const harEnhet = [isCellobjekt(cell) ? cell.enhet : null, avRad.enhet, kolumn.enhet].some(
    (enhet) => enhet != null,
  );
  return { rad, kolumn, cell, sagt, läsning: readIn(cell, sagt, harEnhet) };
}

/** Kronor that no kommun comes near: ten thousand milliards. Beyond it sums are no longer exact. */
const störstaTal = 1e13;

/** What the cell says where it stands: a year or a project number among words is words, and so is what is too large to count. */
function readIn(cell: Cell, sagt: Sagt, harEnhet: boolean): Läsning {
  const läsning = readCell(cell, sagt.saknas);
  if (läsning.slag !== 'tal') return läsning;
  const ord = sagt.storhet === 'text' && !harEnhet && !(isCellobjekt(cell) && cell.tal !== undefined);
  const största = störstaTal / (sagt.enhet == null ? 1 : faktor(sagt.enhet));
  return ord || Math.abs(läsning.tal) > största ? { slag: 'text', text: trycktOf(cell) ?? '' } : läsning;
}

/** The row with a key; the first of them where an editor has used it twice. */
export function rowOf(tabell: Tabell, nyckel: string | undefined): Rad | undefined {
  return nyckel === undefined ? undefined : tabell.rader.find((rad) => rad.nyckel === nyckel);
}

/** What a row says itself and takes over from the rows it stands under. Stops where `av` goes in a circle. */
export function saidOfRad(tabell: Tabell, rad: Rad, sedda = new Set<string>()): Sagt {
  const över = rowOf(tabell, rad.av);
  if (över === undefined || sedda.has(rad.nyckel)) return gatherSagt(rad);
  return gatherSagt(saidOfRad(tabell, över, new Set([...sedda, rad.nyckel])), rad);
}

/**
 * What a row is called: "Total sjukfrånvaro, Kvinnor", "Summa nettokostnader, varav kostnader". A row under another is
 * named with it, at every level. A heading is named only where the row says nothing without it: as a part, or where
 * another row of the table has the same name.
 */
export function rowName(tabell: Tabell, rad: Rad, djup = 0): string {
  const över = rowOf(tabell, rad.av);
  const namn = withoutStop(rad.benämning);
  if (över === undefined || djup > tabell.rader.length) return namn;
  return över.art === 'rubrik' && standsAlone(tabell, rad)
    ? namn
    : `${rowName(tabell, över, djup + 1)}, ${namn}`;
}

function standsAlone(tabell: Tabell, rad: Rad): boolean {
  const del = rad.kön !== undefined || rad.slag !== undefined || rad.art === 'varav';
  return !del && !tabell.rader.some((annan) => annan !== rad && annan.benämning === rad.benämning);
}

/** A name that is printed as a sentence, for use within one. */
function withoutStop(namn: string): string {
  return namn.replace(/\.$/u, '');
}

/** How deep a row stands: 0 for a row of the table, 1 for a row under another. */
export function depthOf(tabell: Tabell, rad: Rad, djup = 0): number {
  const över = rowOf(tabell, rad.av);
  return över === undefined || djup > tabell.rader.length ? djup : depthOf(tabell, över, djup + 1);
}

export function isCellobjekt(cell: Cell): cell is Extract<Cell, { tryckt: string | null }> {
  return typeof cell === 'object' && cell !== null;
}

/**
 * The cell as the source prints it; null when it prints nothing. A whole number without quotes stands for one with blanks
 * between its thousands, but for years; what stands in quotes is printed sign by sign.
 */
export function printedOf({ cell, läsning, sagt }: Uppgift): string | null {
  return typeof cell === 'number' && läsning.slag === 'tal' && sagt.enhet !== 'år'
    ? String(cell).replace(/\B(?=(?:\d{3})+$)/gu, ' ')
    : trycktOf(cell);
}

/** The cell's text as the data sheet writes it; null when the source prints nothing there. */
export function trycktOf(cell: Cell): string | null {
  if (isCellobjekt(cell)) return cell.tryckt;
  return cell === null ? null : String(cell);
}
