import type { Finding, Fynd } from '#domain/form/fynd.ts';
import { parseBySchema } from '#domain/form/schemafel.ts';
import { checkText } from '#domain/form/tecken.ts';
import { kapitelSchema, type Kapitelfakta } from '#domain/kapitel.ts';

/** A chapter's two fields as read, and what is wrong with them. */
export interface Huvud {
  fakta: Kapitelfakta | null;
  fynd: Finding[];
  /** Whether there was something between two lines of dashes, so that the rest is the chapter's text. */
  helt: boolean;
}

const form =
  'överst tre streck, en rad med titel, en med ordning, och tre streck; inga andra fält, och titeln som vanlig text';

/**
 * Reads the two fields that stand above a chapter, a line each. What the build reads them with takes them for YAML, where
 * much means something else than it says: only what both read alike is let through.
 */
export function readHuvud(text: string, fil: string): Huvud {
  const rader = text.split(/\r?\n/u, 200);
  const slut = rader.indexOf('---', 1);
  const fel = (rad: number, är: string, ska: string): Finding => ({
    kod: 'fel-värde',
    är,
    ska,
    plats: { fil, rad, kolumn: 1 },
  });
  if (rader[0] !== '---' || slut === -1 || /\r(?!\n)/u.test(text))
    return { fakta: null, fynd: [fel(1, 'något annat', form)], helt: false };

  const fält = new Map<string, string | number>();
  const fynd: Finding[] = [];
  rader.slice(1, slut).forEach((rad, plats) => {
    const nummer = plats + 2;
    const { namn, värde } = /^(?<namn>titel|ordning):(?<värde>.*)$/u.exec(rad)?.groups ?? {};
    if (namn === undefined || värde === undefined) fynd.push(fel(nummer, shown(rad), form));
    else if (fält.has(namn)) fynd.push(fel(nummer, `${namn} en gång till`, `en rad med ${namn}`));
    else if (namn === 'ordning') fält.set(namn, readOrdning(värde.trim()));
    else {
      const titel = readTitel(värde);
      if ('titel' in titel) {
        fält.set(namn, titel.titel);
        fynd.push(
          ...checkText(titel.titel).map((ett) => ({ ...ett, plats: { fil, rad: nummer, kolumn: 1 } })),
        );
      } else {
        // Not missing, though not to be read: the schema need not say so too.
        fält.set(namn, '–');
        fynd.push({ ...titel.fel, plats: { fil, rad: nummer, kolumn: 1, fält: ['titel'] } });
      }
    }
  });
  const { värde, fynd: motSchemat } = parseBySchema(kapitelSchema, Object.fromEntries(fält), fil);
  const alla = [
    ...fynd,
    ...motSchemat.map((ett) => ({ ...ett, plats: { ...ett.plats, rad: 1, kolumn: 1 } })),
  ];
  return { fakta: fynd.length === 0 ? värde : null, fynd: alla, helt: true };
}

function readOrdning(värde: string): string | number {
  return /^(?:0|[1-9]\d{0,2})$/u.test(värde) ? Number(värde) : värde;
}

/** What is text to people, and a number, a date, a truth value or nothing to YAML. */
const annatÄnText = /^(?:true|false|yes|no|on|off|y|n|null|nan|inf)$/iu;

/** A title in quotes of either kind, or as plain text. */
function readTitel(rått: string): { titel: string } | { fel: Fynd } {
  const värde = rått.replace(/^[ \t]+|[ \t]+$/gu, '');
  const är = shown(`titel:${rått}`);
  const citerad = /^(?:"(?<dubbla>[^"\\]*)"|'(?<enkla>[^']*)')$/u.exec(värde)?.groups;
  const text = citerad?.dubbla ?? citerad?.enkla;
  if (text !== undefined) return { titel: text };
  const refuse = (ska: string) => ({ fel: { kod: 'fel-värde' as const, är, ska } });
  const inom = `titeln inom raka citattecken: titel: "${värde.replace(/["\\]/gu, '')}"`;
  if (värde !== '' && !/^[ \t]/u.test(rått)) return refuse('ett blanksteg efter "titel:"');
  if (värde === '') return { titel: '' };
  if (värde.includes('\\')) return refuse('en titel utan omvänt snedstreck');
  if (/^[“”„»«‘’]/u.test(värde)) return refuse('raka citattecken " i stället för böjda');
  if (/:(?:\s|$)/u.test(värde)) return refuse(`${inom}, eftersom den har ett kolon`);
  if (/\s#/u.test(värde)) return refuse(`${inom}, eftersom det som står efter # annars försvinner`);
  if (!/^[\p{L}\d]/u.test(värde)) return refuse(inom);
  if (annatÄnText.test(värde) || (/^\d/u.test(värde) && !/\s\p{L}{2}/u.test(värde)))
    return refuse(`en text; skriv ${inom}`);
  return { titel: värde };
}

function shown(rad: string): string {
  return rad.length > 60 ? `"${rad.slice(0, 57)}…"` : `"${rad}"`;
}
