import { mdxToMdast, type MdastNode } from 'satteri';
import { parseDocument } from 'yaml';
import type { Finding } from '../domain/kontroll/fynd.ts';
import { parseBySchema } from '../domain/kontroll/schemafel.ts';
import {
  kapitelSchema,
  mdxElement,
  type Hänvisning,
  type Kapitelfakta,
  type Länk,
  type MdxNamn,
} from '../domain/kapitel.ts';

/** A chapter as read from its text: front matter, the editor's elements and links, and what is wrong. */
export interface Kapiteltext {
  fakta: Kapitelfakta | null;
  hänvisningar: Hänvisning[];
  länkar: Länk[];
  fynd: Finding[];
}

/** Nothing but the two fields, a line each: what reads front matter during the build ends it by other rules. */
const frontMatter = /^---\r?\n(?<yaml>(?:(?:titel|ordning):[^\r\n]*\r?\n)*)---\r?\n/u;

/**
 * Reads a chapter without running it. MDX is code: only text, Markdown and the editor's own elements are let through,
 * so that a chapter from outside can be published without being able to do anything.
 */
export function readKapitel(text: string, fil: string): Kapiteltext {
  const tomt = { fakta: null, hänvisningar: [], länkar: [] };
  const yaml = frontMatter.exec(text)?.groups?.yaml;
  if (yaml === undefined || /\r(?!\n)/u.test(text)) {
    const ska = 'överst tre streck, en rad med titel, en med ordning, och tre streck';
    return { ...tomt, fynd: [{ kod: 'fel-värde', är: 'något annat', ska, plats: { fil, rad: 1 } }] };
  }
  try {
    const noder = flatten(mdxToMdast(text));
    const { fakta, fynd } = readFrontMatter(yaml, fil);
    const funna = noder.map((nod) => readNode(nod, fil));
    return {
      fakta,
      hänvisningar: funna.flatMap(({ hänvisning }) => hänvisning ?? []),
      länkar: noder.flatMap(linkIn),
      fynd: [...fynd, ...checkRubriknivåer(noder, fil), ...funna.flatMap(({ fynd }) => fynd)],
    };
  } catch (fel) {
    return { ...tomt, fynd: [syntaxFinding(fel, fil)] };
  }
}

/** What may not stand in a parsed chapter. The build asks this too, of what it has parsed itself. */
export function checkNoder(rot: MdastNode, fil: string): Finding[] {
  return flatten(rot).flatMap((nod) => readNode(nod, fil).fynd);
}

function readFrontMatter(yaml: string, fil: string): { fakta: Kapitelfakta | null; fynd: Finding[] } {
  // Read as the build reads it, where an unquoted 2022-01-01 is a date and no text.
  const dokument = parseDocument(yaml, { version: '1.1' });
  const [fel] = dokument.errors;
  if (fel !== undefined) {
    const rad = (fel.linePos?.[0].line ?? 0) + 1;
    return {
      fakta: null,
      fynd: [
        {
          kod: 'fel-värde',
          är: 'något som inte går att läsa',
          ska: 'rader som "titel: Ekonomi"',
          plats: { fil, rad },
        },
      ],
    };
  }
  const { värde, fynd } = parseBySchema(kapitelSchema, dokument.toJS() ?? {}, fil);
  return { fakta: värde, fynd: fynd.map((ett) => ({ ...ett, plats: { ...ett.plats, rad: 1 } })) };
}

function readNode(nod: MdastNode, fil: string): { hänvisning?: Hänvisning; fynd: Finding[] } {
  const rad = nod.position?.start.line ?? 1;
  if (nod.type === 'mdxJsxFlowElement' || nod.type === 'mdxJsxTextElement') return readElement(nod, rad, fil);
  const vad = forbidden(nod);
  return { fynd: vad === null ? [] : [{ kod: 'otillåtet-i-kapitel', vad, plats: { fil, rad } }] };
}

function readElement(
  nod: Extract<MdastNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>,
  rad: number,
  fil: string,
): { hänvisning?: Hänvisning; fynd: Finding[] } {
  const plats = { fil, rad };
  const namn = nod.name ?? '';
  if (!isMdxNamn(namn)) {
    return { fynd: [{ kod: 'okänt-element', namn, finns: Object.keys(mdxElement), plats }] };
  }
  const otillåtet = (vad: string) => ({ fynd: [{ kod: 'otillåtet-i-kapitel' as const, vad, plats }] });
  if (nod.children.length > 0) return otillåtet(`text inuti <${namn}>`);
  const attribut = new Map<string, string>();
  for (const egenskap of nod.attributes) {
    if (egenskap.type !== 'mdxJsxAttribute' || typeof egenskap.value === 'object') {
      return otillåtet(`ett uttryck inom { } i <${namn}>`);
    }
    if (attribut.has(egenskap.name)) return otillåtet(`samma attribut två gånger i <${namn}>`);
    attribut.set(egenskap.name, egenskap.value ?? '');
  }
  // Entries, so that no name can reach the object's prototype.
  const angivna: Record<string, string> = Object.fromEntries(attribut);
  const { fynd } = parseBySchema(mdxElement[namn], angivna, fil);
  if (fynd.length === 0) return { hänvisning: { element: namn, attribut: angivna, rad }, fynd: [] };
  return {
    fynd: fynd.map((ett) => ({
      ...ett,
      plats: { ...plats, fält: [`<${namn}>`, ...(ett.plats.fält ?? [])] },
    })),
  };
}

/** A link to a page of this site, without what follows # or ?. */
function linkIn(nod: MdastNode): Länk[] {
  if ((nod.type !== 'link' && nod.type !== 'definition') || !nod.url.startsWith('/')) return [];
  return [{ adress: nod.url.replace(/[?#].*$/u, ''), rad: nod.position?.start.line ?? 1 }];
}

function isMdxNamn(namn: string): namn is MdxNamn {
  return Object.hasOwn(mdxElement, namn);
}

/** What a chapter is written with. What is not here has no look of ours, or could do something. */
const tillåtna = new Set<MdastNode['type']>([
  'root',
  'yaml',
  'paragraph',
  'heading',
  'text',
  'strong',
  'emphasis',
  'list',
  'listItem',
  'link',
  'linkReference',
  'definition',
  'blockquote',
  'break',
]);

const namnPå: Partial<Record<MdastNode['type'], string>> = {
  mdxjsEsm: 'import och export',
  mdxFlowExpression: 'ett uttryck inom { }',
  mdxTextExpression: 'ett uttryck inom { }',
  html: 'HTML',
  image: 'en bild',
  imageReference: 'en bild',
  code: 'programkod (en rad som börjar med fyra blanksteg, eller tre `)',
  inlineCode: 'programkod inom `',
  table: 'en tabell i texten (skriv ett datablad och <Tabell>)',
  footnoteDefinition: 'en fotnot',
  footnoteReference: 'en fotnot',
  delete: 'överstruken text',
  thematicBreak: 'ett streck över sidan',
};

/** What may not stand in a chapter, in words; null for what may. */
function forbidden(nod: MdastNode): string | null {
  if (!tillåtna.has(nod.type)) return namnPå[nod.type] ?? `"${nod.type}"`;
  if (nod.type === 'listItem' && nod.checked != null) return 'en kryssruta';
  if ((nod.type === 'link' || nod.type === 'definition') && !isSafeLink(nod.url)) {
    return `en länk till "${nod.url}" (skriv https://…, en adress som börjar med / eller ett ankare som börjar med #)`;
  }
  return null;
}

function isSafeLink(url: string): boolean {
  return /^(?:https:\/\/[^\s]+|mailto:[^\s]+|\/(?!\/)\S*|#\S+)$/u.test(url);
}

function checkRubriknivåer(noder: MdastNode[], fil: string): Finding[] {
  let över = 1;
  return noder.flatMap((nod) => {
    if (nod.type !== 'heading') return [];
    const nivå = nod.depth;
    const fel = nivå === 1 || nivå > över + 1;
    över = nivå;
    return fel
      ? [{ kod: 'rubriknivå' as const, nivå, plats: { fil, rad: nod.position?.start.line ?? 1 } }]
      : [];
  });
}

/** A node and all below it; what lies inside something forbidden needs no word of its own. */
function flatten(nod: MdastNode): MdastNode[] {
  const inre = tillåtna.has(nod.type) && 'children' in nod ? (nod.children as MdastNode[]) : [];
  return [nod, ...inre.flatMap(flatten)];
}

function syntaxFinding(fel: unknown, fil: string): Finding {
  if (fel instanceof RangeError) return { kod: 'för-djupt', plats: { fil } };
  const text = fel instanceof Error ? fel.message : String(fel);
  const { rad, rest } = /^(?<rad>\d+):\d+: (?<rest>.*)$/su.exec(text)?.groups ?? {};
  return {
    kod: 'mdx-går-inte-att-läsa',
    fel: inSwedish(rest ?? text),
    plats: { fil, rad: Number(rad ?? 1) },
  };
}

const läsfel: [RegExp, string][] = [
  [/closing tag/iu, 'ett element börjar eller slutar utan sin andra hälft'],
  [/expression|brace|acorn/iu, 'en klammer { eller } som inte hör till texten; skriv utan klamrar'],
  [
    /`?<`?|jsx|tag|attribute/iu,
    'ett < som inte inleder ett helt element; skriv "mindre än" om det är det som menas',
  ],
];

/** The parser's message for an editor: what it stumbled on, not how it works. */
function inSwedish(text: string): string {
  return läsfel.find(([form]) => form.test(text))?.[1] ?? 'tecken som inte går att tolka';
}
