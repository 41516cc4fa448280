import { getCollection, getEntry, render, type CollectionEntry } from 'astro:content';
import type { MarkdownHeading } from 'astro';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import type { Arkiv, Rapportplats } from '#domain/arkiv.ts';
import type { Kapitelnyckel } from '#domain/kapitel.ts';
import { assembleArkiv, type Fil } from './assemble.ts';

let byggt: { arkiv: Arkiv; version: string } | null = null;

/** The archive as Astro's collections hold it. Assembled once a build; again in `astro dev` when content has changed. */
export async function loadArkiv(): Promise<Arkiv> {
  if (import.meta.env.PROD && byggt !== null) return byggt.arkiv;
  const [kommuner, nämnder, rapporter, kapitel, datablad, kändaFel] = await Promise.all([
    getCollection('kommun'),
    getCollection('namnd'),
    getCollection('rapport'),
    getCollection('kapitel'),
    getCollection('datablad'),
    getCollection('kandaFel'),
  ]);
  const [webbplats, nyckeltal, ordlista, omdirigeringar] = await Promise.all([
    getEntry('webbplats', 'webbplats'),
    getEntry('nyckeltal', 'nyckeltal'),
    getEntry('ordlista', 'ordlista'),
    getEntry('omdirigeringar', 'omdirigeringar'),
  ]);
  if (webbplats === undefined) throw new Error('webbplats.json is missing: run npm run kontrollera');
  const alla = [
    webbplats,
    nyckeltal,
    ordlista,
    omdirigeringar,
    kommuner,
    nämnder,
    rapporter,
    kapitel,
    datablad,
    kändaFel,
  ].flat();
  const version = alla.map((entry) => entry?.digest ?? '').join();
  if (byggt?.version === version) return byggt.arkiv;
  const arkiv = assembleArkiv({
    webbplats: webbplats.data,
    nyckeltal: nyckeltal?.data.nyckeltal ?? [],
    ordlista: ordlista?.data.ord ?? [],
    omdirigeringar: omdirigeringar?.data.omdirigeringar ?? {},
    kommuner: kommuner.map((entry) => toFil(entry, entry.data)),
    nämnder: nämnder.map((entry) => toFil(entry, entry.data)),
    rapporter: rapporter.map((entry) => toFil(entry, entry.data)),
    kapitel: kapitel.map((entry) => toFil(entry, { ...entry.data, hänvisningar: [], länkar: [], text: [] })),
    datablad: datablad.map((entry) => toFil(entry, entry.data)),
    kändaFel: kändaFel.map((entry) => toFil(entry, entry.data.fel)),
  });
  byggt = { arkiv, version };
  return arkiv;
}

/** A chapter as HTML: the component that draws it, and its headings. */
export interface RenderedChapter {
  Content: AstroComponentFactory;
  rubriker: MarkdownHeading[];
}

/** The one place that knows how a chapter's text becomes HTML. */
export async function renderChapter(
  { kommun, nämnd, rapport }: Rapportplats,
  kapitel: Kapitelnyckel,
): Promise<RenderedChapter> {
  const id = `${kommun.slug}/${nämnd.slug}/${rapport.slug}/${kapitel}`;
  const entry = await getEntry('kapitel', id);
  if (entry === undefined) throw new Error(`No chapter ${id}`);
  const { Content, headings } = await render(entry);
  return { Content, rubriker: headings };
}

type Samling = 'kommun' | 'namnd' | 'rapport' | 'kapitel' | 'datablad' | 'kandaFel';

/** The id is the path without its ending; assembleArkiv() goes by folders and file names. */
function toFil<Värde>({ id, collection }: CollectionEntry<Samling>, värde: Värde): Fil<Värde> {
  return { path: `${id}${collection === 'kapitel' ? '.mdx' : '.json'}`, värde };
}
