import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineMdastPlugin, type MdastNode, type MdastPluginEntry, type MdastVisitorContext } from 'satteri';
import { describeFinding } from '#domain/form/meddelanden.ts';
import { TermFinder } from '#domain/register/termer.ts';
import type { Ord } from '#domain/register/ordlista.ts';
import { checkNoder } from './mdx-guard.ts';

interface ChapterSurroundings {
  /** The path under which the site is published. */
  base: string;
  /** Read anew for each chapter, so that a new term is linked at once. */
  ordlista: () => Ord[];
  /** Where a term is explained, relative to the site. */
  ordAdress: (nyckel: string) => string;
}

/**
 * How a chapter's text becomes HTML beyond plain Markdown: headings whose ids are the chapter's own, so that chapters
 * can stand on one page; links inside the site under its base; glossary terms linked at their first use.
 */
export function chapterPlugins({ base, ordlista, ordAdress }: ChapterSurroundings): MdastPluginEntry[] {
  const inside = (adress: string) => base.replace(/\/$/u, '') + adress;
  return [
    ({ fileURL }) => onlyWhatIsAllowed(fileURL === undefined ? 'kapitel' : fileURLToPath(fileURL)),
    ({ fileURL }) => headingIds(fileURL === undefined ? 'kapitel' : basename(fileURLToPath(fileURL), '.mdx')),
    () =>
      defineMdastPlugin({
        name: 'links-under-base',
        link(node, ctx) {
          if (node.url.startsWith('/')) ctx.setProperty(node, 'url', inside(node.url));
        },
        definition(node, ctx) {
          if (node.url.startsWith('/')) ctx.setProperty(node, 'url', inside(node.url));
        },
      }),
    () => glossaryLinks(new TermFinder(ordlista()), (nyckel) => inside(ordAdress(nyckel))),
  ];
}

/**
 * The content check reads chapters before the build does, with a reader of its own. Whatever slips between the two
 * readers stops here, before it can run.
 */
function onlyWhatIsAllowed(fil: string) {
  return defineMdastPlugin({
    name: 'only-what-is-allowed',
    options: { position: true },
    before(rot) {
      const [fynd] = checkNoder(rot, fil);
      if (fynd !== undefined) throw new Error(describeFinding(fynd));
    },
  });
}

function headingIds(kapitel: string) {
  const givna = new Set<string>();
  return defineMdastPlugin({
    name: 'heading-ids',
    heading(node, ctx) {
      const första = `${kapitel}--${toSlug(ctx.textContent(node))}`;
      let id = första;
      for (let nummer = 2; givna.has(id); nummer++) id = `${första}-${String(nummer)}`;
      givna.add(id);
      ctx.setProperty(node, 'data', { hProperties: { id } });
    },
  });
}

/** "Råd & Stöd" becomes "rad-stod": ids are part of addresses, and those are ASCII. */
function toSlug(text: string): string {
  const ascii = text.toLocaleLowerCase('sv').normalize('NFD').replace(/\p{M}/gu, '');
  return ascii.replace(/[^a-z0-9]+/gu, '-').replace(/^-|-$/gu, '') || 'avsnitt';
}

function glossaryLinks(finder: TermFinder, adressOf: (nyckel: string) => string) {
  return defineMdastPlugin({
    name: 'glossary-links',
    text(node, ctx) {
      if (standsIn(node, ctx, ['heading', 'link'])) return;
      const delar = finder.split(node.value);
      if (delar.every(({ nyckel }) => nyckel === null)) return;
      ctx.replaceNode(
        node,
        delar.map(({ text, nyckel }) =>
          nyckel === null
            ? { type: 'text', value: text }
            : {
                type: 'link',
                url: adressOf(nyckel),
                children: [{ type: 'text', value: text }],
                data: { hProperties: { class: 'term' } },
              },
        ),
      );
    },
  });
}

function standsIn(node: MdastNode, ctx: MdastVisitorContext, typer: string[]): boolean {
  const över = ctx.parent(node);
  return över !== undefined && (typer.includes(över.type) || standsIn(över, ctx, typer));
}
