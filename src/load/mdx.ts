import { mdxToMdast, type MdastNode } from 'satteri';
import type { Finding } from '#domain/form/fynd.ts';
import { checkText, findFörbjudet } from '#domain/form/tecken.ts';
import type { Hänvisning, Kapitelfakta, Länk, Stycke, Textbit } from '#domain/kapitel.ts';
import { readHuvud } from './front-matter.ts';
import { placeFinder } from './json.ts';
import { flatten, placeOf, readNode } from './mdx-guard.ts';

/** A chapter as read from its text: front matter, the editor's elements, links and running text, and what is wrong. */
export interface Kapiteltext {
  fakta: Kapitelfakta | null;
  hänvisningar: Hänvisning[];
  länkar: Länk[];
  text: Textbit[];
  stycken: Stycke[];
  fynd: Finding[];
}

/** Reads a chapter without running it. */
export function readKapitel(text: string, fil: string): Kapiteltext {
  const tomt = { fakta: null, hänvisningar: [], länkar: [], text: [], stycken: [] };
  const { fakta, fynd, helt } = readHuvud(text, fil);
  if (!helt) return { ...tomt, fynd };
  try {
    const rot = mdxToMdast(text);
    const noder = flatten(rot);
    const funna = noder.map((nod) => readNode(nod, fil));
    return {
      fakta,
      hänvisningar: funna.flatMap(({ hänvisning }) => hänvisning ?? []),
      länkar: noder.flatMap(linkIn),
      text: noder.flatMap((nod) => (nod.type === 'text' ? [{ text: nod.value, ...placeOf(nod) }] : [])),
      stycken: piecesOf(rot, text),
      fynd: [
        ...fynd,
        ...checkRubriknivåer(noder, fil),
        ...funna.flatMap(({ fynd }) => fynd),
        ...noder.flatMap((nod) => checkTecken(nod, text, fil)),
      ],
    };
  } catch (fel) {
    return { ...tomt, fynd: [syntaxFinding(fel, fil)] };
  }
}

/** A link to a page of this site, without what follows # or ?. */
function linkIn(nod: MdastNode): Länk[] {
  if ((nod.type !== 'link' && nod.type !== 'definition') || !nod.url.startsWith('/')) return [];
  return [{ adress: nod.url.replace(/[?#].*$/u, ''), ...placeOf(nod) }];
}

/** Signs of what a node says and leads to, as the reader will have them: written out, or as an entity such as &#8203;. */
function checkTecken(nod: MdastNode, kapitel: string, fil: string): Finding[] {
  const texter =
    nod.type === 'text'
      ? [nod.value]
      : nod.type === 'link' || nod.type === 'definition'
        ? [nod.url, nod.title ?? '']
        : nod.type === 'mdxJsxFlowElement' || nod.type === 'mdxJsxTextElement'
          ? nod.attributes.map(({ value }) => (typeof value === 'string' ? value : ''))
          : [];
  const { start, end } = nod.position ?? {};
  return (
    texter
      // As Windows ends its lines.
      .map((text) => text.replaceAll('\r\n', '\n'))
      .filter((text) => text.trim() !== '')
      .flatMap((text) =>
        checkText(text).map((fynd) => {
          const tecken = findFörbjudet(text);
          const plats = tecken === null ? -1 : kapitel.indexOf(text.charAt(tecken.index), start?.offset);
          const skrivet = plats >= 0 && plats < (end?.offset ?? 0);
          return { ...fynd, plats: { fil, ...(skrivet ? placeFinder(kapitel)(plats) : placeOf(nod)) } };
        }),
      )
  );
}

/** The chapter's text by paragraphs and points. A line that is broken elsewhere says the same. */
function piecesOf(rot: MdastNode, text: string): Stycke[] {
  if (!('children' in rot)) return [];
  return (rot.children as MdastNode[])
    .filter(({ type }) => type !== 'yaml')
    .flatMap((nod) => (nod.type === 'list' ? (nod.children as MdastNode[]) : [nod]))
    .map((nod) => ({
      text: text
        .slice(nod.position?.start.offset, nod.position?.end.offset)
        .replace(/(?<! {2}|\\)\r?\n(?![-*+\d\s>])/gu, ' '),
      rad: placeOf(nod).rad,
    }));
}

function checkRubriknivåer(noder: MdastNode[], fil: string): Finding[] {
  let över = 1;
  return noder.flatMap((nod) => {
    if (nod.type !== 'heading') return [];
    const nivå = nod.depth;
    const fel = nivå === 1 || nivå > över + 1;
    över = nivå;
    return fel ? [{ kod: 'rubriknivå' as const, nivå, plats: { fil, ...placeOf(nod) } }] : [];
  });
}

function syntaxFinding(fel: unknown, fil: string): Finding {
  if (fel instanceof RangeError) return { kod: 'för-djupt', plats: { fil } };
  const text = fel instanceof Error ? fel.message : String(fel);
  const { rad, kolumn, rest } = /^(?<rad>\d+):(?<kolumn>\d+): (?<rest>.*)$/su.exec(text)?.groups ?? {};
  return {
    kod: 'mdx-går-inte-att-läsa',
    fel: inSwedish(rest ?? text),
    plats: { fil, rad: Number(rad ?? 1), kolumn: Number(kolumn ?? 1) },
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
