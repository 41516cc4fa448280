import { mdxToMdast, type MdastNode } from 'satteri';
import { parseDocument } from 'yaml';
import type { Finding, Fynd } from '../domain/kontroll/fynd.ts';
import { parseBySchema } from '../domain/kontroll/schemafel.ts';
import {
  kapitelSchema,
  mdxElement,
  type Hänvisning,
  type Kapitelfakta,
  type MdxNamn,
} from '../domain/kapitel.ts';

/** A chapter as read from its text: front matter, the editor's elements, and what is wrong. */
export interface Kapiteltext {
  fakta: Kapitelfakta | null;
  hänvisningar: Hänvisning[];
  fynd: Finding[];
}

/**
 * Reads a chapter without running it. MDX is code: only text, Markdown and the editor's own elements are let through,
 * so that a chapter from outside can be published without being able to do anything.
 */
export function readKapitel(text: string, fil: string): Kapiteltext {
  let rot;
  try {
    rot = mdxToMdast(text);
  } catch (fel) {
    return { fakta: null, hänvisningar: [], fynd: [syntaxFinding(fel, fil)] };
  }
  const noder = flatten(rot);
  const huvud = noder.find((nod) => nod.type === 'yaml');
  const { fakta, fynd } = readFrontMatter(huvud?.type === 'yaml' ? huvud.value : '', fil);
  const funna = noder.map((nod) => readNode(nod, fil));
  return {
    fakta,
    hänvisningar: funna.flatMap(({ hänvisning }) => hänvisning ?? []),
    fynd: [...fynd, ...checkRubriknivåer(noder, fil), ...funna.flatMap(({ fynd }) => fynd)],
  };
}

function readFrontMatter(yaml: string, fil: string): { fakta: Kapitelfakta | null; fynd: Finding[] } {
  const dokument = parseDocument(yaml);
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
  const finding = (fynd: Fynd): Finding => ({ ...fynd, plats: { fil, rad } });
  if (nod.type === 'mdxJsxFlowElement' || nod.type === 'mdxJsxTextElement') return readElement(nod, rad, fil);
  const vad = forbidden(nod);
  return { fynd: vad === null ? [] : [finding({ kod: 'otillåtet-i-kapitel', vad })] };
}

function readElement(
  nod: Extract<MdastNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>,
  rad: number,
  fil: string,
): { hänvisning?: Hänvisning; fynd: Finding[] } {
  const namn = nod.name ?? '';
  if (!isMdxNamn(namn)) {
    return { fynd: [{ kod: 'okänt-element', namn, finns: Object.keys(mdxElement), plats: { fil, rad } }] };
  }
  if (nod.children.length > 0) {
    return { fynd: [{ kod: 'otillåtet-i-kapitel', vad: `text inuti <${namn}>`, plats: { fil, rad } }] };
  }
  const attribut: Record<string, string> = {};
  for (const egenskap of nod.attributes) {
    if (egenskap.type !== 'mdxJsxAttribute' || typeof egenskap.value === 'object') {
      return {
        fynd: [{ kod: 'otillåtet-i-kapitel', vad: `ett uttryck inom { } i <${namn}>`, plats: { fil, rad } }],
      };
    }
    attribut[egenskap.name] = egenskap.value ?? '';
  }
  const { fynd } = parseBySchema(mdxElement[namn], attribut, fil);
  const medPlats = fynd.map((ett) => ({
    ...ett,
    plats: { fil, rad, fält: [`<${namn}>`, ...(ett.plats.fält ?? [])] },
  }));
  return medPlats.length > 0
    ? { fynd: medPlats }
    : { hänvisning: { element: namn, attribut, rad }, fynd: [] };
}

function isMdxNamn(namn: string): namn is MdxNamn {
  return Object.hasOwn(mdxElement, namn);
}

/** What may not stand in a chapter, in words; null for what may. */
function forbidden(nod: MdastNode): string | null {
  switch (nod.type) {
    case 'mdxjsEsm':
      return 'import och export';
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return 'ett uttryck inom { }';
    case 'html':
      return 'HTML';
    case 'image':
    case 'imageReference':
      return 'en bild';
    case 'code':
    case 'inlineCode':
      return 'programkod';
    case 'link':
    case 'definition':
      return isSafeLink(nod.url)
        ? null
        : `en länk till "${nod.url}" (skriv https://…, en adress som börjar med / eller ett ankare som börjar med #)`;
    default:
      return null;
  }
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

function flatten(nod: MdastNode): MdastNode[] {
  return [nod, ...('children' in nod ? (nod.children as MdastNode[]).flatMap(flatten) : [])];
}

function syntaxFinding(fel: unknown, fil: string): Finding {
  const text = fel instanceof Error ? fel.message : String(fel);
  const { rad, rest } = /^(?<rad>\d+):\d+: (?<rest>.*)$/su.exec(text)?.groups ?? {};
  return {
    kod: 'mdx-går-inte-att-läsa',
    fel: (rest ?? text).replace(/\s*\([a-z-]+:[a-z-]+\)$/u, ''),
    plats: { fil, rad: Number(rad ?? 1) },
  };
}
