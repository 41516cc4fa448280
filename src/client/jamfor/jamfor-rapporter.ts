/** Any two reports of a nämnd beside each other, from the nämnd's file of data. */
import type { Enhet } from '#domain/enhet.ts';
import type { Mäts } from '#domain/matt/jamforbar.ts';
import { parsePeriod } from '#domain/period.ts';
import type { Rapportpost } from '#views/data/rapportpost.ts';
import { watchRegions } from '#client/blad/tabell.ts';
import { fill } from '#client/form.ts';
import { unlink } from '#views/adress.ts';
import { toHistorik, type Historik } from '#views/blad/lista/historik.ts';
import { isMadeWith, toPar, type Parpost } from '#views/jamfor/par.ts';
import { kapitelRows, type KapitelLink } from '#views/jamfor/parkapitel.ts';
import type { Läge } from '#views/ord/lagen.ts';
import { lägesformer, showKapitel, showHistorik, showOrphans } from './par-utom-siffror.ts';
import { showFigures, type Bladrubrik } from './parsiffror.ts';

/** What the page reads of an observation in the file; a field without a value is left out. */
interface Post {
  rapport_id: string;
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
  /** Left out where a forecast's source does not say. */
  gjord?: string;
  decimaler: number;
  grans?: '<' | '>' | 'ca';
  omraknat?: number;
  riktning?: 'högre' | 'lägre';
  text: string;
  osaker?: 'ja';
  kant_fel?: string;
  brott?: string;
  brott_varfor?: string;
  adress: string;
}

export interface Fil {
  rapporter: Rapportpost[];
  /** Those without a number are the places where one is missing. */
  observationer: (Post | Omit<Post, 'tal'>)[];
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
    gjord: post.gjord ?? (post.storhet === 'prognos' ? '' : null),
    medRapporten: isMadeWith(post.gjord ?? null, post.rapport_id.split('/').at(-1) ?? ''),
    iText: post.amne === 'text',
    tal: post.tal,
    decimaler: post.decimaler,
    gräns: post.grans ?? null,
    värde: post.omraknat ?? null,
    riktning: post.riktning ?? null,
    text: post.text,
    fel: post.kant_fel ?? null,
    osäker: post.osaker === 'ja',
    brott: post.brott === undefined ? undefined : { från: post.brott, motivering: post.brott_varfor ?? '' },
    adress: onSite(post.adress),
  };
}

/** Two reports of the file side by side, the older first: what to show, drawn of the page's form, and a sentence that says it. */
export function showPar(
  fil: Fil,
  val: [string, string],
  form: DocumentFragment,
): { delar: Element[]; status: string } {
  const [äldre, nyare] = val.toSorted().map((id) => fil.rapporter.find((rapport) => rapport.id === id));
  if (äldre === undefined || nyare === undefined || äldre === nyare)
    return { delar: [], status: 'Välj två olika rapporter.' };
  const posts = (id: string) =>
    fil.observationer.flatMap((post) => ('tal' in post && post.rapport_id === id ? [toParpost(post)] : []));
  const { avsnitt, nya, borta } = toPar(posts(äldre.id), posts(nyare.id));
  const par = fill(form, {
    ...{ Äldre: äldre.namn, äldre: äldre.namn.toLocaleLowerCase('sv'), 'äldre.adress': onSite(äldre.adress) },
    ...{ Nyare: nyare.namn, nyare: nyare.namn.toLocaleLowerCase('sv'), 'nyare.adress': onSite(nyare.adress) },
  });
  // What the scripts of the form do is done here, each time.
  for (const skript of par.querySelectorAll('script')) skript.remove();
  const [siffror, mål, uppdrag, rader, kapitel] = par.children;
  if (!siffror || !mål || !uppdrag || !rader || !kapitel) throw new Error('The form lacks a section');
  const cellOf = lägesformer(mål);
  showFigures(siffror, avsnitt, databladOf(nyare));
  showHistorik(mål, historikOf([äldre, nyare], 'mal'), 'bedömningar av mål', cellOf);
  showHistorik(uppdrag, historikOf([äldre, nyare], 'uppdrag'), 'uppdrag med status', cellOf);
  showOrphans(rader, [
    { delar: nya, rubrikOf: databladOf(nyare) },
    { delar: borta, rubrikOf: databladOf(äldre) },
  ]);
  showKapitel(kapitel, kapitelRows(kapitelOf(äldre), kapitelOf(nyare)));
  watchRegions(par);
  return {
    delar: [...par.children],
    status:
      avsnitt.length === 0
        ? 'Rapporterna har inga rader med siffror gemensamt.'
        : `${äldre.namn} och ${nyare.namn.toLocaleLowerCase('sv')}. Skillnad och procent är uträknade här.`,
  };
}

/** An address of the file, which may be written in full, as a page of the site writes it before link(). */
function onSite(adress: string): string {
  const { pathname, hash } = new URL(adress, location.href);
  return unlink(pathname) + hash;
}

function databladOf({
  datablad,
  datablad_adress: adresser,
  adress,
}: Rapportpost): (blad: string) => Bladrubrik {
  return (blad) => ({ rubrik: datablad[blad] ?? blad, adress: onSite(adresser[blad] ?? adress) });
}

function historikOf(par: Rapportpost[], slag: 'mal' | 'uppdrag'): Historik<Läge> {
  return toHistorik<Läge>(
    par.map((rapport) => ({
      text: rapport.namn,
      adress: rapport.adress,
      poster: rapport[slag].map(({ nyckel, namn, lage: läge, tryckt, adress }) => ({
        ...{ nyckel, namn },
        cell: { läge, tryckt, adress: onSite(adress) },
      })),
    })),
  );
}

function kapitelOf({ kapitel }: Rapportpost): KapitelLink[] {
  return kapitel.map((ett) => ({ ...ett, adress: onSite(ett.adress) }));
}
