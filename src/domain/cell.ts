import { z } from 'zod';
import { periodSchema } from '#domain/falt/tid.ts';
import { isTal, mellanslag, parseTal, printedDecimals } from './tal.ts';

const saknasskäl = [
  'ingen uppgift',
  'redovisas senare',
  'inte mätt',
  'symbol saknas i källan',
  'ej tillämpligt',
  'står på annan rad',
  'sekretess',
  'få personer',
] as const;
export const saknasSchema = z.enum(saknasskäl).describe('Varför värdet saknas');
export type Saknas = z.infer<typeof saknasSchema>;

/** Shared states: what a printed verdict, status or trend comes to, whichever word or symbol the source uses. */
export const bedömningslägen = ['uppnås', 'delvis', 'inte', 'kan ej bedömas'] as const;
export const statuslägen = ['ej påbörjat', 'pågår', 'klart', 'kvarstår', 'försenat'] as const;
export const trendlägen = ['bättre', 'oförändrad', 'sämre'] as const;

/** A number that an editor writes: a whole one as it is, one with decimals as text. */
export const talSchema = z.union([
  z.int(),
  z.string().refine(isTal, {
    params: {
      ska: 'ett tal: ett heltal som -25422, eller med decimaler, med komma och inom citattecken: "9,3"',
    },
  }),
]);

/** The fields of a cell written as an object, for verdicts, statuses and figures alike. */
export const cellfält = {
  tryckt: z
    .string()
    .nullable()
    .describe('Det som står i källan, tecken för tecken; null när inget är tryckt'),
  tal: talSchema
    .optional()
    .describe('Talet, bara när det inte går att läsa ut ur tryckt; decimaler som text: "9,3"'),
  period: periodSchema.optional(),
  not: z.string().optional().describe('Märket för en fotnot i noter'),
  saknas: saknasSchema.optional(),
  tolkning: z.string().min(1).optional().describe('Hur något otydligt har lästs, och varför'),
};

/** A cell whose meaning is one of a list of states. */
export function lägesCell<const Lägen extends readonly [string, ...string[]]>(lägen: Lägen) {
  return z.strictObject({
    ...cellfält,
    läge: z.enum(lägen).nullable().optional().describe('Det gemensamma läget; null när det inte framgår'),
  });
}

/** What a cell says. `decimaler` is the printed number of decimals; `gräns` marks "< 1 %" and "ca 30". */
export type Läsning =
  | { slag: 'tal'; tal: number; decimaler: number; gräns: '<' | '>' | 'ca' | null; procent: boolean }
  | { slag: 'text'; text: string }
  | { slag: 'saknas'; skäl: Saknas | 'tomt i källan' | 'markering i källan' };

/** What readCell() needs of a cell. */
export type LäsbarCell =
  | number
  | string
  | null
  | { tryckt: string | null; tal?: number | string | undefined; saknas?: Saknas | undefined };

/** Marks that sources print for a value that is not there. None of the sources explains them, so they are not spelled out. */
const markeringar = /^(?:i\.?\s?u\.?|[-−‐-―]|\*|\.{2,3}|…)$/iu;

/** Reads a cell without guessing: a number, a reason for a missing one, or words. */
export function readCell(cell: LäsbarCell, ärvtSkäl?: Saknas): Läsning {
  if (cell === null) return { slag: 'saknas', skäl: ärvtSkäl ?? 'tomt i källan' };
  if (typeof cell === 'number') return { slag: 'tal', tal: cell, decimaler: 0, gräns: null, procent: false };
  if (typeof cell === 'string') return readText(cell, ärvtSkäl);
  if (cell.saknas !== undefined) return { slag: 'saknas', skäl: cell.saknas };
  if (cell.tal !== undefined) {
    const text = String(cell.tal);
    const { gräns, procent } = parts(cell.tryckt ?? '');
    return { slag: 'tal', tal: parseTal(text), decimaler: printedDecimals(text), gräns, procent };
  }
  if (cell.tryckt === null) return { slag: 'saknas', skäl: ärvtSkäl ?? 'tomt i källan' };
  return readText(cell.tryckt, ärvtSkäl);
}

function readText(text: string, ärvtSkäl?: Saknas): Läsning {
  if (text.trim() === '') return { slag: 'saknas', skäl: ärvtSkäl ?? 'tomt i källan' };
  if (markeringar.test(text.trim())) return { slag: 'saknas', skäl: ärvtSkäl ?? 'markering i källan' };
  const { rest, gräns, procent } = parts(text);
  if (!isTal(rest)) return { slag: 'text', text };
  return { slag: 'tal', tal: parseTal(rest), decimaler: printedDecimals(rest), gräns, procent };
}

/** "< 1 %" in its parts. */
const delar = new RegExp(
  `^${mellanslag}*(?<tecken><|>|(?:ca|cirka|ung|ungefär)\\.?${mellanslag})?(?<rest>.*?)(?<procent>${mellanslag}?%)?${mellanslag}*$`,
  'su',
);

function parts(text: string): { rest: string; gräns: '<' | '>' | 'ca' | null; procent: boolean } {
  const form = text.length > 1000 ? null : delar.exec(text);
  const tecken = form?.groups?.tecken?.trim();
  return {
    rest: form?.groups?.rest ?? text,
    gräns: tecken === undefined ? null : tecken === '<' || tecken === '>' ? tecken : 'ca',
    procent: form?.groups?.procent !== undefined,
  };
}
