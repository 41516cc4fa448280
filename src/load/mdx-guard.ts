import type { MdastNode } from 'satteri';
import type { Finding, Fynd } from '#domain/form/fynd.ts';
import { mdxElement, type Hänvisning, type MdxNamn } from '#domain/kapitel.ts';
import { parseBySchema } from '#domain/form/schemafel.ts';
import { isSafeLink } from './safe-link.ts';

/**
 * What may stand in a chapter. MDX is code: only text, Markdown and the editor's own elements with literal attributes
 * are let through, so that a chapter from outside can be published without being able to do anything.
 */

/** A node as read: an element of the editor's, or what is wrong with it. */
export interface Nodläsning {
  hänvisning?: Hänvisning;
  fynd: Finding[];
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

interface Förbud {
  vad: string;
  /** What to write instead. */
  istället: string;
}

const bild = {
  vad: 'en bild',
  istället: 'Berätta i text vad bilden visar, eller gör ett datablad av dess tal.',
};
const fotnot = { vad: 'en fotnot', istället: 'Skriv det inom parentes, eller som en egen mening.' };
const uttryck = {
  vad: 'ett uttryck inom { }',
  istället: 'Skriv texten utan klamrar. Ett tal ur en tabell hämtas med <Tal ur="…" rad="…" kolumn="…" />.',
};

const förbud: Partial<Record<MdastNode['type'], Förbud>> = {
  mdxjsEsm: {
    vad: 'import och export',
    istället:
      'Ta bort raden: elementen finns redan, och ett datablad nämns med sitt namn, som i <Tabell ur="…" />. Börjar en mening med ordet, skriv om den.',
  },
  mdxFlowExpression: uttryck,
  mdxTextExpression: uttryck,
  html: {
    vad: 'HTML',
    istället: 'Skriv fet stil som **text**, en lista med - först på raden och en länk som [ord](adress).',
  },
  image: bild,
  imageReference: bild,
  code: {
    vad: 'programkod (en rad som börjar med fyra blanksteg, eller tre `)',
    istället: 'Ta bort blankstegen eller tecknen, och skriv vanlig text.',
  },
  inlineCode: { vad: 'programkod inom `', istället: 'Skriv orden utan ` omkring, eller inom ”citattecken”.' },
  table: {
    vad: 'en tabell i texten',
    istället: 'Skriv ett datablad i data/ och visa det med <Tabell ur="…" />.',
  },
  footnoteDefinition: fotnot,
  footnoteReference: fotnot,
  delete: { vad: 'överstruken text', istället: 'Ta bort det som inte gäller.' },
  thematicBreak: { vad: 'ett streck över sidan', istället: 'Skriv en rubrik med ## i stället.' },
};

/** A node and all below it; what lies inside something forbidden needs no word of its own. */
export function flatten(nod: MdastNode): MdastNode[] {
  const inre = tillåtna.has(nod.type) && 'children' in nod ? (nod.children as MdastNode[]) : [];
  return [nod, ...inre.flatMap(flatten)];
}

/** What may not stand in a parsed chapter. The build asks this too, of what it has parsed itself. */
export function checkNoder(rot: MdastNode, fil: string): Finding[] {
  return flatten(rot).flatMap((nod) => readNode(nod, fil).fynd);
}

/** Where a node begins. */
export function placeOf(nod: MdastNode): { rad: number; kolumn: number } {
  const { line = 1, column = 1 } = nod.position?.start ?? {};
  return { rad: line, kolumn: column };
}

export function readNode(nod: MdastNode, fil: string): Nodläsning {
  if (nod.type === 'mdxJsxFlowElement' || nod.type === 'mdxJsxTextElement') return readElement(nod, fil);
  const fynd = forbidden(nod);
  return { fynd: fynd === null ? [] : [{ ...fynd, plats: { fil, ...placeOf(nod) } }] };
}

function forbidden(nod: MdastNode): Fynd | null {
  if (!tillåtna.has(nod.type)) {
    const okänt = { vad: `"${nod.type}"`, istället: 'Skriv vanlig text.' };
    return { kod: 'otillåtet-i-kapitel', ...(förbud[nod.type] ?? okänt) };
  }
  if (nod.type === 'listItem' && nod.checked != null) {
    return { kod: 'otillåtet-i-kapitel', vad: 'en kryssruta', istället: 'Skriv punkten utan [ ] framför.' };
  }
  if ((nod.type === 'link' || nod.type === 'definition') && !isSafeLink(nod.url)) {
    return { kod: 'otillåten-länk', adress: nod.url };
  }
  return null;
}

type Element = Extract<MdastNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

function readElement(nod: Element, fil: string): Nodläsning {
  const plats = { fil, ...placeOf(nod) };
  const namn = nod.name ?? '';
  if (!isMdxNamn(namn)) {
    return { fynd: [{ kod: 'okänt-element', namn, finns: Object.keys(mdxElement), plats }] };
  }
  const refuse = (vad: string, istället: string): Nodläsning => ({
    fynd: [{ kod: 'otillåtet-i-kapitel', vad, istället, plats }],
  });
  if (nod.children.length > 0)
    return refuse(
      `text inuti <${namn}>`,
      `Avsluta elementet med snedstreck, som i <${namn} ur="…" />, och skriv texten efter det.`,
    );
  const attribut = new Map<string, string>();
  for (const egenskap of nod.attributes) {
    if (
      egenskap.type !== 'mdxJsxAttribute' ||
      (typeof egenskap.value === 'object' && egenskap.value !== null)
    )
      return refuse(
        `ett uttryck inom { } i <${namn}>`,
        `Skriv värdet inom raka citattecken, som i <${namn} ur="…" />.`,
      );
    if (attribut.has(egenskap.name))
      return refuse(`samma attribut två gånger i <${namn}>`, `Skriv ${egenskap.name} en gång.`);
    attribut.set(egenskap.name, egenskap.value ?? '');
  }
  // Entries, so that no name can reach the object's prototype.
  const angivna: Record<string, string> = Object.fromEntries(attribut);
  const { fynd } = parseBySchema(mdxElement[namn], angivna, fil);
  if (fynd.length === 0)
    return { hänvisning: { element: namn, attribut: angivna, ...placeOf(nod) }, fynd: [] };
  return {
    fynd: fynd.map((ett) => ({
      ...ett,
      plats: { ...plats, fält: [`<${namn}>`, ...(ett.plats.fält ?? [])] },
    })),
  };
}

function isMdxNamn(namn: string): namn is MdxNamn {
  return Object.hasOwn(mdxElement, namn);
}
