import type { Oläst } from './olast.ts';
import type { Allvar, Regelnyckel } from '#domain/sifferkontroll/regelnyckel.ts';

/** A way into a JSON file: keys and positions from its root. */
export type Fältväg = (string | number)[];

/** Where a finding is. */
export interface Plats {
  /** Path of the file within the content folder. */
  fil: string;
  /** Line in the file, from 1, where it is known. */
  rad?: number;
  /** Column on that line, from 1. */
  kolumn?: number;
  /** The field, where the fault is in one. */
  fält?: Fältväg;
}

/** What was found, as data; the sentence is written in meddelanden.ts. */
export type Fynd =
  // The file itself.
  | { kod: 'okänd-fil' }
  | { kod: 'saknad-fil'; fil: string }
  | { kod: 'mapp-är-ingen-period'; mapp: string; typer: readonly string[] }
  | { kod: 'mapp-är-ingen-adress'; mapp: string }
  | { kod: 'okänt-kapitel'; namn: string; finns: readonly string[] }
  | { kod: 'json-går-inte-att-läsa'; fel: string }
  | { kod: 'decimaltal'; är: string }
  | { kod: 'dubbelt-fält'; namn: string }
  | { kod: 'inte-utf8' }
  | { kod: 'förbjudet-tecken'; tecken: string; namn: string; /** The word that it stands in. */ nära: string }
  | { kod: 'blank-text' }
  | { kod: 'för-lång-text'; vad: string; tecken: number; högst: number }
  | { kod: 'för-stor-fil'; megabyte: number; högst: number }
  | { kod: 'går-inte-att-öppna'; fel: string }
  | { kod: 'reserverat-namn'; mapp: string; finns: readonly string[] }
  | { kod: 'för-djupt' }
  // Laid out, and not yet written.
  | { kod: 'inte-ifyllt'; namn: string; står: string }
  | { kod: 'rader-inte-ifyllda'; ställen: number; rader: number; nycklar: boolean }
  | { kod: 'kapitel-inte-skrivet'; ställen: number }
  // Against the schema.
  | { kod: 'saknat-fält'; ska: string }
  | { kod: 'okänt-fält'; namn: string; finns: readonly string[] }
  | { kod: 'fel-värde'; är: string; ska: string }
  // Within a data sheet.
  | {
      kod: 'dubbel-nyckel';
      nyckel: string;
      /** Place in the list of the one before, from 1. */ först: number;
    }
  | { kod: 'fel-antal-värden'; antal: number; kolumner: number }
  | { kod: 'värden-saknas'; kolumner: number }
  | { kod: 'formel-går-inte-att-läsa'; formel: string; fel: string }
  | { kod: 'okänd-term'; formel: string; term: string; finns: readonly string[] }
  | { kod: 'okänd-rad-över'; av: string; finns: readonly string[] }
  | { kod: 'rader-under-varandra'; av: string }
  | { kod: 'okänd-not'; not: string; finns: readonly string[] }
  | { kod: 'oanvänd-not'; not: string }
  | { kod: 'sagt-två-gånger'; namn: string; kolumn: string }
  | ({ kod: 'oläst-tal'; tryckt: string; kolumn: string } & Oläst)
  | { kod: 'plus-saknas'; rad: string; kolumn: string; enhet: string }
  | { kod: 'okänt-nyckeltal'; nyckeltal: string; finns: readonly string[] }
  | { kod: 'härlett-nyckeltal'; nyckeltal: string; ur: string }
  | { kod: 'fel-enhet-för-härlett'; är: string; ska: string }
  | { kod: 'fel-enhet-för-nyckeltal'; nyckeltal: string; kolumn: string; är: string; ska: string }
  | { kod: 'fel-mätsätt-för-nyckeltal'; nyckeltal: string; kolumn: string; är: string; ska: string }
  | { kod: 'mätsätt-saknas'; kolumn: string; gäller: string; annat: string; nyckeltal: string | null }
  | { kod: 'dubbelt-nyckeltal'; nyckeltal: string; rad: string; kolumn: string }
  // Between files.
  | { kod: 'fel-period-i-mappen'; mapp: string; period: string }
  | { kod: 'fel-rapporttyp-i-mappen'; mapp: string; rapporttyp: string }
  | { kod: 'rättelse-i-oordning'; datum: string; tidigast: string; från: 'publicerad' | 'rättelsen före' }
  | { kod: 'okänt-datablad'; ur: string; finns: readonly string[] }
  | { kod: 'fel-slags-datablad'; ur: string; är: string; ska: string }
  | { kod: 'okänd-rad'; ur: string; nyckel: string; finns: readonly string[] }
  | { kod: 'okänd-kolumn'; ur: string; nyckel: string; finns: readonly string[] }
  | { kod: 'inget-tal'; ur: string; text: string | null }
  | { kod: 'går-inte-att-räkna-om'; från: string | null; till: string }
  | { kod: 'fel-tryckt'; tryckt: string; cell: string | null }
  | { kod: 'tryckt-utan-cell' }
  | { kod: 'räknas-utan-rader'; räknas: string }
  | { kod: 'formel-nämner-sig-själv'; formel: string }
  | { kod: 'okänt-nämndmål'; nämndmål: string; finns: readonly string[] }
  | { kod: 'okänd-indikator'; rad: string }
  | { kod: 'okänt-dokument'; dokument: string; ska: string }
  | { kod: 'okänd-adress'; adress: string }
  | { kod: 'omdirigerar-en-sida'; adress: string }
  | { kod: 'omdirigerar-till-annat-slag' }
  | { kod: 'decimaler-utan-enhet' }
  | {
      kod: 'kan-inte-ritas';
      ur: string;
      visa: string | null;
      rad: string | null;
      /** The kinds that the table can carry, and the rows that can have a panel. */
      slag: readonly string[];
      rader: readonly string[];
      /** The report's tables that have a chart of their own. */
      datablad: readonly string[];
    }
  | { kod: 'remsa-utan-val'; ur: string; typ: string }
  // In a chapter.
  | { kod: 'mdx-går-inte-att-läsa'; fel: string }
  | { kod: 'rubriknivå'; nivå: number }
  | { kod: 'okänt-element'; namn: string; finns: readonly string[] }
  | { kod: 'otillåtet-i-kapitel'; vad: string; istället: string }
  | { kod: 'otillåten-länk'; adress: string }
  // In the printed figures.
  | {
      kod: 'sifferkontroll';
      regel: Regelnyckel;
      allvar: Allvar;
      utsaga: string;
      råd: Råd;
      formel?: string | undefined;
    }
  | { kod: 'känt-fel-gäller-inte'; regel: string };

/** What an editor can do about a finding in the figures. */
export type Råd =
  | 'rätta eller anteckna'
  | 'förklara eller rätta'
  | 'hämta talet'
  | 'rätta datumet'
  | 'visa bladet'
  | 'skriv skälet'
  | 'skriv räknas'
  | 'vänd plus'
  | 'förklara om det går'
  | 'inget att göra';

/** A finding with its place. */
export type Finding = Fynd & { plats: Plats };
