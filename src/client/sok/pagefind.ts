import { link } from '#views/adress.ts';
import type { Facett, Sökregister } from '#domain/sok/register.ts';

/** Which pages have a word, or one that begins so, and where. */
export interface Ordindex {
  search(ord: string): Promise<{ results: Sidfynd[] }>;
}

/** What we use of Pagefind in the browser; the index's own script is loaded with the index. */
interface Pagefind extends Ordindex {
  options(val: Record<string, unknown>): Promise<void>;
  init(): Promise<void>;
}

/** What a search answers from. */
export interface Sökunderlag {
  index: Ordindex;
  register: Sökregister;
  /** The text of a file beside the index, such as "ord/k.txt". */
  loadFile: (fil: string) => Promise<string>;
}

/** A page that has a word. */
export interface Sidfynd {
  id: string;
  score: number;
  /** Places of the word, counted in words. */
  words: number[];
  data(): Promise<Sidinnehåll>;
}

export interface Sidinnehåll {
  raw_url: string;
  raw_content?: string;
  content: string;
  meta: { title?: string; period?: string };
  filters: Partial<Record<Facett, string[]>>;
  anchors: { element: string; id: string; text: string; location: number }[];
}

const indexadress = link('/pagefind/');

/** @param mapp where the index lies, within the site's: "" or "kommun/linkoping/" */
export async function loadUnderlag(mapp: string): Promise<Sökunderlag> {
  const loadFile = (fil: string) => loadText(`${mapp}${fil}`);
  const [index, register] = await Promise.all([loadPagefind(mapp), loadFile('register.json')]);
  return { index, register: JSON.parse(register) as Sökregister, loadFile };
}

async function loadPagefind(mapp: string): Promise<Pagefind> {
  const pagefind = (await import(/* @vite-ignore */ `${indexadress}${mapp}pagefind.js`)) as Pagefind;
  // A worker would load the same script a second time, and the searches take a few milliseconds.
  await pagefind.options({ noWorker: true, ranking: { pageLength: 0.3, termFrequency: 0.6 } });
  await pagefind.init();
  return pagefind;
}

async function loadText(fil: string): Promise<string> {
  const svar = await fetch(`${indexadress}${fil}`);
  if (!svar.ok) throw new Error(`${fil}: ${svar.status}`);
  return svar.text();
}
