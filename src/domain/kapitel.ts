import { z } from 'zod';
import { diagramslag } from './diagram/val.ts';

/** The chapters a report can have; the same names in every report, so that periods can be leafed through. */
export const kapitelnycklar = [
  'oversikt',
  'ekonomi',
  'mal',
  'uppdrag',
  'verksamhet',
  'personal',
  'indikatorer',
  'planer',
  'internkontroll',
  'beslut',
] as const;
export type Kapitelnyckel = (typeof kapitelnycklar)[number];

/** Front matter of a chapter. */
export const kapitelSchema = z.strictObject({
  titel: z.string().min(1).describe('Kapitlets rubrik'),
  ordning: z.int().describe('Kapitlets plats i rapporten, till exempel 1'),
});
export type Kapitelfakta = z.infer<typeof kapitelSchema>;

/** How a unit is written in running text, for `enhet` on <Tal>. "utan" leaves the unit to the sentence. */
export const talenheter = [
  'miljoner kronor',
  'mnkr',
  'tusen kronor',
  'tkr',
  'kronor',
  'procent',
  'utan',
] as const;
export type Talenhet = (typeof talenheter)[number];

const ur = z.string().min(1).describe('Databladets filnamn utan .json');

/** The editor's words: the elements a chapter may use, and their attributes. */
export const mdxElement = {
  Tabell: z.strictObject({ ur }),
  Diagram: z.strictObject({
    ur,
    visa: z
      .enum(diagramslag)
      .optional()
      .describe('Vad diagrammet ska visa; utan visa väljs det som passar tabellen'),
    rad: z.string().min(1).optional().describe('Nyckeln för en enda rad, när raderna är olika mått'),
  }),
  Tal: z.strictObject({
    ur,
    rad: z.string().min(1).describe('Radens nyckel'),
    kolumn: z.string().min(1).describe('Kolumnens nyckel'),
    enhet: z.enum(talenheter).optional().describe('Hur enheten skrivs i meningen'),
    decimaler: z
      .string()
      .regex(/^[0-3]$/u, { error: 'en siffra 0–3' })
      .optional()
      .describe('Antal decimaler efter omräkning'),
    tecken: z
      .literal('utan')
      .optional()
      .describe('"utan" tar bort minustecknet, när meningen säger underskott'),
  }),
  Nämndmål: z.strictObject({ ur }),
  Uppdrag: z.strictObject({ ur }),
  Internkontroll: z.strictObject({ ur }),
};
export type MdxNamn = keyof typeof mdxElement;

/** An element of the editor's as it stands in a chapter. */
export interface Hänvisning {
  element: MdxNamn;
  attribut: Record<string, string>;
  /** Line and column in the chapter's file, from 1. */
  rad: number;
  kolumn: number;
}

/** A stretch of a chapter's text between elements. */
export interface Textbit {
  text: string;
  /** Line and column in the chapter's file where it begins, from 1. */
  rad: number;
  kolumn: number;
}

/** A paragraph, heading, point of a list or element of a chapter, as it is written. */
export interface Stycke {
  text: string;
  /** Line in the chapter's file, from 1. */
  rad: number;
}

/** A link from a chapter to another page of the site. */
export interface Länk {
  adress: string;
  /** Line and column in the chapter's file, from 1. */
  rad: number;
  kolumn: number;
}

/** Which kind of data sheet an element shows. */
export const visarTyp = {
  Tabell: 'tabell',
  Diagram: 'tabell',
  Tal: 'tabell',
  Nämndmål: 'namndmal',
  Uppdrag: 'uppdrag',
  Internkontroll: 'internkontroll',
} as const satisfies Record<MdxNamn, string>;

/** Line and column of a position in a stretch of text that may run over several lines. */
export function placeIn(bit: Textbit, plats: number): { rad: number; kolumn: number } {
  const före = bit.text.slice(0, plats).split('\n');
  const sist = före.at(-1) ?? '';
  return { rad: bit.rad + före.length - 1, kolumn: (före.length === 1 ? bit.kolumn : 1) + sist.length };
}
