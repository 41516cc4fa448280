/** Any two reports of a nämnd beside each other, from the nämnd's file of data. */
import type { Enhet } from '#domain/enhet.ts';
import type { Mäts } from '#domain/matt/jamforbar.ts';
import { parsePeriod } from '#domain/period.ts';
import type { Rapportpost } from '#views/data/rapportpost.ts';
import { el, linkTo, shaped } from '#client/element.ts';
import { chapters, comeAndGone, goalsAndAssignments, sheetTitle } from './par-utom-siffror.ts';
import { toPair, type DatedFigure, type Pair, type PairRow, type Parpost } from '#views/jamfor/par.ts';

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

export interface Fil {
  rapporter: Rapportpost[];
  observationer: Post[];
}

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

function figure({ text, adress, period }: DatedFigure): HTMLElement {
  return el('td', 'num', linkTo(adress, text), el('span', 'when', period));
}

function row({ benämning, vad, då, nu, skillnad, förbehåll }: PairRow): HTMLElement {
  const namn = el('span', 'row-name', benämning, el('span', 'row-unit', ` ${vad}`));
  if (förbehåll !== null) namn.append(el('span', 'row-section', förbehåll));
  const rubrik = el('th', 'row-head', namn);
  rubrik.setAttribute('scope', 'row');
  const riktning = skillnad?.riktning == null ? [] : [el('span', 'when', shaped(skillnad.riktning))];
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

function section(del: Pair['avsnitt'][number], titel: Node | string, kolumner: string[]): Node[] {
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
      'data-table compare-table',
      caption,
      el('thead', '', el('tr', '', ...rubriker)),
      el('tbody', '', ...del.rader.map(row)),
    ),
  );
  region.setAttribute('aria-labelledby', caption.id);
  region.tabIndex = 0;
  return [el('div', 'table-block', region), ...hindrade];
}

/** Two reports of the file side by side, the older first: what to show, and a sentence that says it. */
export function showPair(fil: Fil, val: [string, string]): { delar: Node[]; status: string } {
  const [äldre, nyare] = val.toSorted().map((id) => fil.rapporter.find((rapport) => rapport.id === id));
  if (äldre === undefined || nyare === undefined || äldre === nyare)
    return { delar: [], status: 'Välj två olika rapporter.' };
  const posts = (id: string) => fil.observationer.filter(({ rapport }) => rapport === id).map(toParpost);
  const { avsnitt, nya, borta } = toPair(posts(äldre.id), posts(nyare.id));
  return {
    delar: [
      ...avsnitt.flatMap((del) => section(del, sheetTitle(nyare, del.blad), [äldre.namn, nyare.namn])),
      ...goalsAndAssignments(äldre, nyare),
      ...comeAndGone({ rapport: nyare, delar: nya }, { rapport: äldre, delar: borta }),
      ...chapters(äldre, nyare),
    ],
    status:
      avsnitt.length === 0
        ? 'Rapporterna har inga rader med siffror gemensamt.'
        : `${äldre.namn} och ${nyare.namn.toLocaleLowerCase('sv')}. Skillnad och procent är uträknade här.`,
  };
}
