import { listWords } from '#domain/ordfogning.ts';
import { formatTal, typeset } from '#domain/tal.ts';
import { withUnit, type Enhet } from '#domain/enhet.ts';
import type { Mått, Radurval, Utsaga } from './iakttagelse.ts';

/** How places are named where the sentence is read. */
export interface Namn {
  /** The name of a data sheet. */
  blad: (nyckel: string) => string;
  /** The name of another report. */
  rapport: (slug: string) => string;
}

/** What was noticed, in neutral words: what is printed and what it comes to, never who is to blame. */
export function describeUtsaga(utsaga: Utsaga, namn: Namn): string {
  switch (utsaga.kod) {
    case 'summa-skiljer':
      return `${summerade(utsaga.rader)} till ${belopp(räknat(utsaga))}; källan anger ${belopp(utsaga.tryckt)}. ${skillnad(utsaga)}`;
    case 'formel-skiljer':
      return `${utsaga.ledvis} blir ${belopp(räknat(utsaga))}; källan anger ${belopp(utsaga.tryckt)}. ${skillnad(utsaga)}`;
    case 'tillväxt-skiljer':
      return `Från ${belopp(utsaga.från)} till ${belopp(utsaga.till)} är förändringen ${belopp(räknat(utsaga))}; källan anger ${utsaga.fall ? 'en minskning med ' : ''}${belopp(utsaga.tryckt)}.`;
    case 'summa-utan-räknas':
      return `Raden ”${utsaga.benämning}” säger inte vilka rader den är summan av.`;
    case 'anges-olika':
      return `Här anges ${belopp(utsaga.tryckt)}; ${annanstans(utsaga.annan, namn)} anger ${belopp(utsaga.annan.mått)} för samma uppgift.`;
    case 'text-skiljer':
      return `Källan anger ${belopp(utsaga.tryckt)}; ${utsaga.ledvis} ger ${belopp(räknat(utsaga))}.`;
    case 'text-annan-tid':
      return `Källan anger ${belopp(utsaga.tryckt)} för ${utsaga.gäller}; ${utsaga.ledvis} ger samma tal för ${utsaga.tabellen}.`;
    case 'tom-cell':
      return `Cellen är tom; ${annanstans(utsaga.annan, namn)} anger ${belopp(utsaga.annan.mått)} för samma uppgift.`;
    case 'enhet-i-rubrik':
      return `Rubriken säger ${utsaga.säger}; talen är lästa som ${enhetsord(utsaga.är)}.`;
    case 'tusen-gånger':
      return `Här anges ${belopp(utsaga.tryckt)}; ${annanstans(utsaga.annan, namn)} anger ${belopp(utsaga.annan.mått)}. Det ena är ungefär tusen gånger det andra.`;
    case 'omvänt-tecken':
      return `Här anges ${belopp(utsaga.tryckt)}; ${annanstans(utsaga.annan, namn)} anger ${belopp(utsaga.annan.mått)}. Beloppen är lika stora, men det ena är ett överskott och det andra ett underskott.`;
    case 'tecken-skrivs-olika':
      return `Här anges ${belopp(utsaga.tryckt)}; ${annanstans(utsaga.annan, namn)} anger ${belopp(utsaga.annan.mått)}. Det är samma belopp, skrivet med olika tecken.`;
    case 'blandade-decimaltecken':
      return `Rapporten skriver ${utsaga.komma} tal med decimalkomma och ${utsaga.punkt} med decimalpunkt.`;
    case 'plus-mot-slag':
      return `”${utsaga.benämning}, ${utsaga.kolumn}” är ${slagsord[utsaga.slag] ?? utsaga.slag} och står som ${belopp(utsaga.tryckt)}. Läst som att plus är ${utsaga.plus} blir det ${utsaga.tryckt.tal > 0 === (utsaga.plus === 'intäkt') ? 'ett överskott' : 'ett underskott'}. Så är det med ${utsaga.antal} av ${utsaga.av} tal.`;
    case 'period-i-rubrik':
      return `Rubriken säger ”${utsaga.rubrik}”; talen är lästa som ${utsaga.gäller}.`;
    case 'storhet-i-rubrik':
      return `Rubriken säger ”${utsaga.rubrik}”; talen är lästa som ${utsaga.är}.`;
    case 'månader-i-rubrik':
      return `Rubriken säger ”${utsaga.rubrik}”; talen är lästa som ${utsaga.gäller}.`;
    case 'lika-kolumner':
      return `Två kolumner heter ”${utsaga.rubrik}” och gäller samma tid.`;
    case 'prognos-gjord':
      return `”${utsaga.rubrik}” är läst som gjord ${utsaga.gjord}; rapporten gäller ${utsaga.rapporten}.`;
    case 'två-prognoser':
      return `”${utsaga.annan}” och ”${utsaga.rubrik}” är prognoser för ${utsaga.gäller} som sägs vara gjorda samtidigt. Skriv gjord på dem; null när källan inte säger när.`;
    case 'prognos-utan-ord':
      return `”${utsaga.rubrik}” är en prognos, men rubriken säger det inte.`;
    case 'jämförs-med-sig':
      return `”${utsaga.rubrik}” jämförs med samma cell.`;
    case 'beslut-före-slutet':
      return `Beslutet är daterat ${utsaga.datum}, men rapporten gäller ${utsaga.rapporten}.`;
    case 'mäts-olika':
      return `Talet är läst som ${utsaga.mäts}; ${namn.rapport(utsaga.rapport.slug)} läser samma mått som ${utsaga.annat}.`;
    case 'procent-eller-enheter':
      return `Talet är läst som ${enhetsord(utsaga.är)}; det borde vara ${utsaga.ska}.`;
    case 'under-noll':
      return `Här anges ${belopp(utsaga.tryckt)}; det som räknas kan inte vara under noll.`;
    case 'slag-mot-tecken':
      return `”${utsaga.benämning}” är läst som ${slagsord[utsaga.slag] ?? utsaga.slag}, men alla ${utsaga.antal} tal på raden har omvänt tecken mot tabellens andra.`;
    case 'rad-två-gånger':
      return `Raden ”${utsaga.benämning}” står två gånger med samma tal.`;
    case 'vem-mot-namn':
      return `Raden heter ”${utsaga.benämning}”, men talen sägs gälla ${utsaga.vem}.`;
    case 'läge-mot-ord':
      return `Källan skriver ”${utsaga.tryckt}”, alltså ${utsaga.ord}; läget är satt till ${utsaga.läge}.`;
    case 'status-mot-färdiggrad':
      return `Statusen är ”${utsaga.status}”, men färdiggraden ${typeset(utsaga.färdiggrad)}.`;
    case 'olika-perioder':
      return `”${utsaga.rubrik}” jämför ${listWords(utsaga.delar.map(({ rubrik, gäller }) => `”${rubrik}” (${gäller})`))}, alltså olika tider.`;
    case 'celler-annan-tid':
      return `Rubriken säger ”${utsaga.rubrik}”; ${utsaga.antal} av ${utsaga.av} tal under den gäller enligt källan en annan tid.`;
    case 'noter-annan-tid':
      return `Rubriken säger ”${utsaga.rubrik}”; ${utsaga.noter.length === 1 ? 'noten' : 'noterna'} ${listWords(utsaga.noter)} nämner ${listWords(utsaga.tider)}.`;
    case 'efter-rapporten':
      return `Talen står som utfall för ${utsaga.gäller}, men rapporten gäller ${utsaga.rapporten}.`;
    case 'utanför-delarna':
      return `Talet för alla är ${belopp(utsaga.tryckt)}; delarna är ${listWords(utsaga.delar.map(({ namn: del, mått }) => `${belopp(mått)} (${del})`))}. Talet för alla borde ligga mellan dem.`;
    case 'andel-över-hundra':
      return `Raden kallas andel, men värdena är ${listWords(utsaga.värden.map((ett) => formatTal(ett.tal, ett.decimaler)))}, alltså över hundra.`;
    case 'del-större-än-helhet':
      return `Raden är en del av ”${utsaga.benämning}”, men ${belopp(utsaga.tryckt)} är mer än ${belopp(utsaga.helhet)}.`;
    case 'procent-för-procentenheter':
      return `Källan skriver ${typeset(utsaga.tryckt)}; skillnaden mellan två procenttal är procentenheter.`;
    case 'bedöms-olika':
      return `Källan bedömer samma sak olika: ${listWords(utsaga.bedömningar.map((en) => `”${en.tryckt}” (${ställen[en.var] ?? en.var})`))}.`;
    case 'uppnås-men-missar':
      return `Bedömningen är ”${utsaga.tryckt}”, men målvärdet är inte nått för ${listWords(utsaga.indikatorer.map(indikator))}.`;
    case 'inte-men-når':
      return `Bedömningen är ”${utsaga.tryckt}”, men målvärdet är nått för ${listWords(utsaga.indikatorer.map(indikator))}.`;
    case 'indikator-bedöms-annat':
      return `Bedömningen av ”${utsaga.indikator.benämning}” är ”${utsaga.tryckt}”, men utfallet är ${typeset(utsaga.indikator.utfall)} och målvärdet ${typeset(utsaga.indikator.målvärde)}.`;
    case 'status-mot-text':
      return `Statusen är ”${utsaga.status}”. Om texten står det: ${utsaga.text}`;
    case 'antal-mot-lista':
      return `”${utsaga.benämning}” räknar till ${utsaga.tryckt}; listan har ${utsaga.lista}.`;
    case 'tal-utan-källa':
      return `”${utsaga.skrivet}” står inte i något datablad.`;
    case 'datum-skiljer':
      return `Texten säger ${utsaga.skrivet}, men hänvisningen ${utsaga.hänvisning}.`;
    case 'oanvänt-datablad':
      return 'Inget kapitel visar databladet eller hämtar tal ur det.';
    case 'mål-utan-bedömning':
      return 'Målet har ingen bedömning, och inget säger varför.';
    case 'okänd-förkortning':
      return `Förkortningen ${utsaga.förkortning} förklaras varken i kapitlet eller i ordlistan.`;
    default:
      return utsaga satisfies never;
  }
}

/** The one figure that explains what was noticed at several places. */
export function describeSkrivfel(cell: string, mått: Mått, platser: string[]): string {
  const gårIhop = platser.length === 1 ? 'allt' : listWords(platser.map((en) => `”${en}”`));
  return `Med ${belopp(mått)} för ”${cell}” går ${gårIhop} ihop, så det räcker att anteckna felet en gång.`;
}

const slagsord: Record<string, string> = {
  intäkt: 'en intäkt',
  kostnad: 'en kostnad',
  utgift: 'en utgift',
  inkomst: 'en inkomst',
};

const ställen: Record<string, string> = { text: 'i texten', tabell: 'i tabellen', symbol: 'som symbol' };

/** "−83 198 tkr". */
function belopp({ tal, decimaler, enhet }: Mått): string {
  return withUnit(formatTal(tal, decimaler), enhet);
}

/** With the decimals that show that it is another figure than the printed one. */
function räknat({ tryckt, räknat: mått }: { tryckt: Mått; räknat: Mått }): Mått {
  const decimaler = [mått.decimaler, mått.decimaler + 1, mått.decimaler + 2].find(
    (antal) => formatTal(mått.tal, antal) !== formatTal(tryckt.tal, antal),
  );
  return { ...mått, decimaler: decimaler ?? mått.decimaler };
}

function skillnad(utsaga: { tryckt: Mått; räknat: Mått; antal: number; avrundning: number }): string {
  const { tryckt, antal, avrundning } = utsaga;
  const fel = { ...räknat(utsaga), tal: Math.abs(utsaga.räknat.tal - tryckt.tal) };
  const högst = formatTal(avrundning, Math.max(avrundning < 1 ? 2 : 1, tryckt.decimaler));
  return `Skillnaden är ${belopp(fel)}, och avrundningen av ${antal} tal kan förklara högst ${högst}.`;
}

const namngivnaRader = 3;

/** "Raderna ”A”, ”B” och ”C” summerar"; of many that stand together the first and the last are named. */
function summerade({ namn, minus, följd }: Radurval): string {
  const citat = namn.map((ett) => `”${typeset(ett)}”`);
  if (minus.length > 0)
    return `${listWords(citat)} minus ${listWords(minus.map((ett) => `”${typeset(ett)}”`))} kommer`;
  if (citat.length === 1) return `Raden ${citat.join('')} kommer`;
  return följd && citat.length > namngivnaRader
    ? `De ${citat.length} raderna från ${citat[0] ?? ''} till ${citat.at(-1) ?? ''} summerar`
    : `Raderna ${listWords(citat)} summerar`;
}

function annanstans(
  { ställe, rapport }: { ställe: { datablad: string }; rapport?: { slug: string } | undefined },
  namn: Namn,
): string {
  return rapport === undefined ? namn.blad(ställe.datablad) : namn.rapport(rapport.slug);
}

function indikator({
  benämning,
  utfall,
  målvärde,
}: {
  benämning: string;
  utfall: string;
  målvärde: string;
}): string {
  return `${benämning} (${typeset(utfall)}, målvärde ${typeset(målvärde)})`;
}

function enhetsord(enhet: Enhet | null): string {
  return enhet ?? 'tal utan enhet';
}
