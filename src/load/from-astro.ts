import { getCollection, getEntry, render, type CollectionEntry } from 'astro:content';
import type { MarkdownHeading } from 'astro';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import type { Arkiv, Rapportplats } from '#domain/arkiv.ts';
import type { Kapitelnyckel } from '#domain/kapitel.ts';
import { assembleArkiv } from './assemble.ts';
import type { Filinnehåll } from './parse-file.ts';

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
  const utkast = assembleArkiv([
    { path: 'webbplats.json', innehåll: { slag: 'webbplats', värde: webbplats.data } },
    { path: 'nyckeltal.json', innehåll: { slag: 'nyckeltal', värde: nyckeltal?.data.nyckeltal ?? [] } },
    { path: 'ordlista.json', innehåll: { slag: 'ordlista', värde: ordlista?.data.ord ?? [] } },
    {
      path: 'omdirigeringar.json',
      innehåll: { slag: 'omdirigeringar', värde: omdirigeringar?.data.omdirigeringar ?? {} },
    },
    ...kommuner.map((entry) => toFil(entry, { slag: 'kommun', värde: entry.data })),
    ...nämnder.map((entry) => toFil(entry, { slag: 'nämnd', värde: entry.data })),
    ...rapporter.map((entry) => toFil(entry, { slag: 'rapport', värde: entry.data })),
    ...kapitel.map((entry) =>
      toFil(entry, { slag: 'kapitel', värde: { ...entry.data, hänvisningar: [], länkar: [], text: [] } }),
    ),
    ...datablad.map((entry) => toFil(entry, { slag: 'datablad', värde: entry.data })),
    ...kändaFel.map((entry) => toFil(entry, { slag: 'kändaFel', värde: entry.data.fel })),
  ]);
  const arkiv = { ...utkast, webbplats: webbplats.data };
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
function toFil({ id, collection }: CollectionEntry<Samling>, innehåll: Filinnehåll) {
  return { path: `${id}${collection === 'kapitel' ? '.mdx' : '.json'}`, innehåll };
}
