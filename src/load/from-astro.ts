import { getEntry, render } from 'astro:content';
import type { MarkdownHeading } from 'astro';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { rapportId } from '#domain/adresser.ts';
import type { Rapportplats } from '#domain/arkiv.ts';
import { AvlästArkiv } from '#domain/avlast-arkiv.ts';
import type { Kapitelnyckel } from '#domain/kapitel.ts';
import { arkivpost } from './arkiv-loader.ts';

let läst: { arkiv: AvlästArkiv; digest: unknown } | null = null;

/** The archive as it was read from disk. Taken up once a build; again in `astro dev` when content has changed. */
export async function loadArkiv(): Promise<AvlästArkiv> {
  if (import.meta.env.PROD && läst !== null) return läst.arkiv;
  const post = await getEntry('arkiv', arkivpost);
  if (post === undefined) throw new Error('The content has not been read');
  if (läst !== null && läst.digest === post.digest) return läst.arkiv;
  läst = { arkiv: new AvlästArkiv(post.data), digest: post.digest };
  return läst.arkiv;
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
  const id = `${rapportId({ kommun, nämnd, rapport })}/${kapitel}`;
  const entry = await getEntry('kapitel', id);
  if (entry === undefined) throw new Error(`No chapter ${id}`);
  const { Content, headings } = await render(entry);
  return { Content, rubriker: headings };
}
