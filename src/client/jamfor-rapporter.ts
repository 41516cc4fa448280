/** Any two reports of a nämnd beside each other, from the nämnd's file of data. The choice stands in the address. */
import type { Enhet } from '../domain/enhet.ts';
import type { Mäts } from '../domain/jamforbar.ts';
import { parsePeriod } from '../domain/period.ts';
import { toPair, type DatedFigure, type Pair, type PairRow, type Parpost } from '../views/par.ts';

/** What the page reads of an observation in the file; a field without a value is left out. */
interface Post {
  rapport: string;
  blad: string;
  rad: string;
  amne: string;
  benamning: string;
  nyckeltal?: string;
  storhet?: string;
  slag?: string;
  kon?: string;
  vem?: string;
  period?: string;
  mats?: Mäts;
  enhet?: Enhet;
  tal: number;
  decimaler: number;
  grans?: '<' | '>' | 'ca';
  varde?: number;
  riktning?: 'högre' | 'lägre';
  text: string;
  osaker?: 'ja';
  brott?: string;
  brott_varfor?: string;
  adress: string;
}

interface Fil {
  rapporter: { id: string; namn: string; datablad: Record<string, string> }[];
  observationer: Post[];
}

const ruta = document.getElementById('par');
const form = ruta?.querySelector('form');
const svar = ruta?.querySelector('[role=status]');
const resultat = ruta?.querySelector('[data-resultat]');

function toParpost(post: Post): Parpost {
  return {
    blad: post.blad,
    radnyckel: `${post.amne}/${post.rad}`,
    benämning: post.benamning,
    nyckeltal: post.nyckeltal ?? null,
    storhet: post.storhet ?? null,
    slag: post.slag ?? 'netto',
    kön: post.kon ?? null,
    vem: post.vem ?? null,
    period: post.period === undefined ? null : parsePeriod(post.period),
    mäts: post.mats ?? null,
    enhet: post.enhet ?? null,
    tal: post.tal,
    decimaler: post.decimaler,
    gräns: post.grans ?? null,
    värde: post.varde ?? null,
    riktning: post.riktning ?? null,
    text: post.text,
    osäker: post.osaker === 'ja',
    brott: post.brott === undefined ? undefined : { från: post.brott, motivering: post.brott_varfor ?? '' },
    adress: post.adress,
  };
}

/** An element with its class and what stands in it. */
function el(namn: string, klass: string, ...barn: (Node | string)[]): HTMLElement {
  const element = document.createElement(namn);
  if (klass !== '') element.className = klass;
  element.append(...barn);
  return element;
}

function figure({ text, adress, period }: DatedFigure): HTMLElement {
  const länk = el('a', '', text) as HTMLAnchorElement;
  länk.href = adress;
  return el('td', 'num', länk, el('span', 'when', period));
}

function row({ benämning, vad, då, nu, skillnad, förbehåll }: PairRow): HTMLElement {
  const namn = el('span', 'row-name', benämning, el('span', 'row-unit', ` ${vad}`));
  if (förbehåll !== null) namn.append(el('span', 'row-section', förbehåll));
  const rubrik = el('th', 'row-head', namn);
  rubrik.setAttribute('scope', 'row');
  const riktning =
    skillnad?.riktning == null
      ? []
      : [el('span', 'when', skillnad.riktning === 'lika' ? 'oförändrat' : skillnad.riktning)];
  return el(
    'tr',
    '',
    rubrik,
    figure(då),
    figure(nu),
    el('td', 'num', skillnad?.text ?? '', ...riktning),
    el('td', 'num', skillnad?.procent ?? ''),
  );
}

function section(del: Pair['avsnitt'][number], titel: string, kolumner: string[]): Node[] {
  const hindrade = del.hindrade.map(({ hinder, rader }) =>
    el('div', 'refusals', el('p', '', hinder), el('ul', '', ...rader.map((rad) => el('li', '', rad)))),
  );
  if (del.rader.length === 0) return [el('p', 'caption-title', titel), ...hindrade];
  const rubriker = ['Rad', ...kolumner, 'Skillnad', 'Procent'].map((text, nummer) => {
    const th = el('th', nummer === 0 ? '' : 'num', text);
    th.setAttribute('scope', 'col');
    return th;
  });
  const caption = el('caption', '', el('span', 'caption-text caption-title', titel));
  caption.id = `par-${del.blad}`;
  const region = el(
    'section',
    'table-region',
    el(
      'table',
      'data-table',
      caption,
      el('thead', '', el('tr', '', ...rubriker)),
      el('tbody', '', ...del.rader.map(row)),
    ),
  );
  region.setAttribute('aria-labelledby', caption.id);
  region.tabIndex = 0;
  return [el('div', 'table-block', region), ...hindrade];
}

/** Puts the two chosen reports side by side, the older first. */
function show(fil: Fil, val: [string, string]): void {
  const [äldre, nyare] = val.toSorted().map((id) => fil.rapporter.find((rapport) => rapport.id === id));
  if (äldre === undefined || nyare === undefined || äldre === nyare) {
    resultat?.replaceChildren();
    if (svar) svar.textContent = 'Välj två olika rapporter.';
    return;
  }
  const posts = (id: string) => fil.observationer.filter(({ rapport }) => rapport === id).map(toParpost);
  const { avsnitt } = toPair(posts(äldre.id), posts(nyare.id));
  resultat?.replaceChildren(
    ...avsnitt.flatMap((del) => section(del, nyare.datablad[del.blad] ?? del.blad, [äldre.namn, nyare.namn])),
  );
  if (svar)
    svar.textContent =
      avsnitt.length === 0
        ? 'Rapporterna har inga rader gemensamt.'
        : `${äldre.namn} och ${nyare.namn.toLocaleLowerCase('sv')}. Skillnad och procent är uträknade här.`;
}

if (ruta && form) {
  const fält = (namn: 'a' | 'b') => form.elements.namedItem(namn) as HTMLSelectElement;
  const valt = new URLSearchParams(location.search);
  const [a, b] = [fält('a'), fält('b')];
  const finns = (id: string | null) => id !== null && [...a.options].some(({ value }) => value === id);
  a.selectedIndex = 1;
  if (finns(valt.get('a'))) a.value = valt.get('a') ?? '';
  if (finns(valt.get('b'))) b.value = valt.get('b') ?? '';
  let hämtad: Promise<Fil> | null = null;
  const update = async () => {
    try {
      hämtad ??= fetch(ruta.dataset.fil ?? '').then((response) => response.json() as Promise<Fil>);
      show(await hämtad, [a.value, b.value]);
    } catch {
      hämtad = null;
      if (svar) svar.textContent = 'Det gick inte att hämta siffrorna. Försök igen.';
    }
  };
  form.addEventListener('change', () => {
    history.replaceState(null, '', `?${new URLSearchParams({ a: a.value, b: b.value }).toString()}`);
    void update();
  });
  ruta.hidden = false;
  if (valt.has('a') || valt.has('b')) void update();
}
