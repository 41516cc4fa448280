import { listWords } from '#domain/ordfogning.ts';
import type { Rapportplats } from '#domain/arkiv.ts';
import type { Stapelserie, Staplar } from '#domain/diagram/staplar.ts';
import { isRitbar, isTotal } from '#domain/diagram/ritbart.ts';
import { periodOf } from '#domain/datablad/rakning.ts';
import type { Rad, Tabell } from '#domain/datablad/tabell.ts';
import { formatPeriod, parsePeriod } from '#domain/period.ts';
import { columnName } from '#views/ord/namn.ts';
import { printed } from '#views/ord/tal.ts';
import { toHållbarhet, type Hållbarhet } from './hallbart.ts';
import { rowLabel } from './ord.ts';
import { toPunkt } from './punkt.ts';
import type { ChartSpec } from './spec.ts';

/** Outcomes, budgets and forecasts as groups of bars. */
export function toStapelSpec(tabell: Tabell, { enhet, serier, rader }: Staplar): ChartSpec {
  return {
    nyckel: 'staplar',
    slag: 'staplar',
    titel: '',
    iKorthet: '',
    beskrivning: describe(tabell, serier, rader),
    enhet,
    kategorier: rader.map((rad) => ({
      namn: rowLabel(tabell, rad),
      art: isTotal(tabell, rad) ? 'summa' : rad.art === 'varav' ? 'varav' : 'post',
    })),
    serier: serier.map(({ kolumn, mått, uppgifter }) => ({
      namn: columnName(kolumn),
      mått,
      punkter: uppgifter.map((uppgift) => (uppgift === null ? null : toPunkt(uppgift))),
    })),
    målvärde: null,
    brott: [],
    bättre: null,
  };
}

/** "Prognos 2022, Netto och Investeringsram 2022, tkr". */
export function underrubrikOfStaplar({ serier, enhet }: Staplar): string {
  return `${listWords(serier.map(({ kolumn }) => columnName(kolumn)))}, ${enhet}`;
}

/** Numbers of the table that do not stand beside those drawn, and why. */
export function remarkOnStaplar(tabell: Tabell, { utelämnade }: Staplar): string[] {
  const kolumner = [...new Set(utelämnade.map(({ kolumn }) => kolumn))];
  return kolumner.map((kolumn) => {
    const uppgift = utelämnade.find((en) => en.kolumn === kolumn);
    const period = uppgift === undefined ? null : periodOf(tabell, uppgift);
    const brott = utelämnade.find((en) => en.kolumn === kolumn && en.sagt.brott !== undefined)?.sagt.brott;
    const rader = utelämnade.filter((en) => en.kolumn === kolumn).map(({ rad }) => rowLabel(tabell, rad));
    if (brott !== undefined)
      return `${columnName(kolumn)} ritas inte för ${listWords(rader)}: ${brott.motivering}`;
    const tid = period === null ? 'en tid som inte framgår' : formatPeriod(parsePeriod(period));
    return `${columnName(kolumn)} ritas inte bredvid: talen gäller ${tid}.`;
  });
}

/** The largest change or difference in words; null when the figures do not carry it. */
export function titleOfStaplar(
  plats: Rapportplats,
  datablad: string,
  tabell: Tabell,
  { serier, rader }: Staplar,
): string | null {
  const hållbart = toHållbarhet(plats, datablad, tabell);
  const av = (mått: Stapelserie['mått']) => serier.find((serie) => serie.mått === mått);
  const [prognos, budget, utfall, fjolår] = [av('prognos'), av('budget'), av('utfall'), av('fjolår')];
  if (prognos !== undefined && budget !== undefined) {
    return titleOfPar(tabell, rader, [budget, prognos], hållbart, {
      lika: (flera) =>
        flera ? 'Prognosen följer budgeten på alla poster' : 'Prognosen är lika stor som budgeten',
      olika: (namn, a, b) => `Störst skillnad: ${namn}, där budgeten är ${a} och prognosen ${b}`,
    });
  }
  if (fjolår === undefined || utfall === undefined) return null;
  return titleOfPar(tabell, rader, [fjolår, utfall], hållbart, {
    lika: () => 'Ingen ändring sedan sist',
    olika: (namn, a, b) => `Störst ändring: ${namn}, från ${a} till ${b}`,
  });
}

interface Ordalag {
  lika: (flera: boolean) => string;
  olika: (namn: string, a: string, b: string) => string;
}

function titleOfPar(
  tabell: Tabell,
  rader: Staplar['rader'],
  [första, andra]: [Stapelserie, Stapelserie],
  { holds }: Hållbarhet,
  ord: Ordalag,
): string | null {
  const alla = rader.flatMap((rad, plats) => {
    const [a, b] = [första.uppgifter[plats], andra.uppgifter[plats]];
    return isRitbar(a) && isRitbar(b) && holds(a) && holds(b)
      ? [{ rad, a, b, skillnad: Math.abs(b.läsning.tal - a.läsning.tal) }]
      : [];
  });
  const isPost = ({ rad }: { rad: Rad }) => !isTotal(tabell, rad) && rad.art !== 'varav';
  const par = alla.filter(isPost);
  // A row without both numbers, or with a doubtful one, could be the one that changes most.
  if (par.length < rader.filter((rad) => isPost({ rad })).length) return null;
  if (alla.every(({ skillnad }) => skillnad === 0))
    return alla.length < rader.length ? null : ord.lika(par.length > 1);
  if (par.length < 2) return null;
  const [störst, näst] = par.sort((x, y) => y.skillnad - x.skillnad);
  if (störst === undefined || näst === undefined || störst.skillnad === 0) return null;
  // What a post is made of is drawn beside it, and can change more than the post.
  if (alla.some((ett) => !isTotal(tabell, ett.rad) && ett.skillnad > störst.skillnad)) return null;
  const decimaler = par.flatMap(({ a, b }) => [a.läsning.decimaler, b.läsning.decimaler]);
  // Four rounded figures stand behind the comparison of two differences.
  if (Math.max(...decimaler) > 0 && störst.skillnad - näst.skillnad <= 2 * 10 ** -Math.min(...decimaler))
    return null;
  if (störst.skillnad === näst.skillnad) return null;
  return ord.olika(rowLabel(tabell, störst.rad), toPunkt(störst.a).etikett, printed(störst.b));
}

function describe(tabell: Tabell, serier: Stapelserie[], rader: Staplar['rader']): string {
  const perRad = rader.map((rad, plats) => {
    const tal = serier.flatMap(({ kolumn, uppgifter }) => {
      const uppgift = uppgifter[plats];
      return uppgift == null ? [] : [`${columnName(kolumn)} ${toPunkt(uppgift).text}`];
    });
    return `${rowLabel(tabell, rad)}: ${tal.join(', ')}.`;
  });
  return [
    `Staplar för ${listWords(serier.map(({ kolumn }) => columnName(kolumn)))}.`,
    ...extremes(tabell, serier),
    ...(rader.length > 6 ? [] : perRad),
  ].join(' ');
}

function extremes(tabell: Tabell, serier: Stapelserie[]): string[] {
  return serier.flatMap(({ kolumn, uppgifter }) => {
    const ritade = uppgifter
      .filter(isRitbar)
      .filter(({ rad }) => !isTotal(tabell, rad))
      .sort((a, b) => a.läsning.tal - b.läsning.tal);
    const [lägst, högst] = [ritade.at(0), ritade.at(-1)];
    if (lägst === undefined || högst === undefined || ritade.length < 3) return [];
    return `${columnName(kolumn)}: lägst ${rowLabel(tabell, lägst.rad)} ${printed(lägst)}, högst ${rowLabel(tabell, högst.rad)} ${printed(högst)}.`;
  });
}
