import { listWords } from '#domain/ordfogning.ts';
import type { Rapportplats } from '#domain/arkiv.ts';
import { tabellAdress } from '#domain/adresser.ts';
import { chooseDiagram, pickDiagram, type Diagramslag, type Diagramval } from '#domain/diagram/val.ts';
import { isRitbar } from '#domain/diagram/ritbart.ts';
import type { Utveckling } from '#domain/diagram/utveckling.ts';
import { periodOf } from '#domain/datablad/rakning.ts';
import type { Tabell, Uppgift } from '#domain/datablad/tabell.ts';
import { formatPeriod, parsePeriod } from '#domain/period.ts';
import { typeset } from '#domain/tal.ts';
import { citeRapportdel } from '#views/ord/citat.ts';
import { describeKälla } from '#views/blad/tabell/tabell.ts';
import { titleOfAvvikelse, toAvvikelseSpec, underrubrikOfAvvikelse } from './avvikelse.ts';
import { toHållbarhet } from './hallbart.ts';
import { rowLabel } from './ord.ts';
import { remarkOnStaplar, titleOfStaplar, toStapelSpec, underrubrikOfStaplar } from './staplar.ts';
import { meetsMålvärde, toUtvecklingSpec } from './utveckling.ts';
import type { ChartFigure, ChartSpec } from './spec.ts';

/** What an editor may ask of a chart. Without it the chart is the one that suits the table. */
export interface Önskemål {
  visa?: Diagramslag | undefined;
  /** Key of one row, where the rows have a panel each. */
  rad?: string | undefined;
}

/** The chart of a table; null when it has none that suits it, or cannot carry the one asked for. */
export function toChartFigure(
  plats: Rapportplats,
  datablad: string,
  tabell: Tabell,
  { visa, rad }: Önskemål = {},
): ChartFigure | null {
  const val =
    visa !== undefined
      ? pickDiagram(tabell, visa, rad)
      : rad !== undefined
        ? pickDiagram(tabell, 'utveckling', rad)
        : chooseDiagram(tabell);
  if (val === null) return null;
  const titel = titleOf(plats, datablad, tabell, val);
  return {
    id: [datablad, 'diagram', visa, rad].filter((del) => del !== undefined).join('-'),
    titel: titel ?? plainTitle(tabell, val),
    underrubrik: underrubrikOf(tabell, val, titel ?? plainTitle(tabell, val)),
    form: 'paneler' in val ? 'paneler' : 'axel',
    paneler: panelsOf(tabell, val),
    anmärkningar: [
      ...remarksOn(tabell, val),
      ...remarkOnFaults(plats, datablad, tabell, val),
      ...(titel === null ? [] : ['Rubriken är uträknad här, ur tabellens tal.']),
    ],
    källa: describeKälla(plats, tabell.källa),
    citat: citeRapportdel(plats, 'diagrammet', titel ?? plainTitle(tabell, val)),
    adress: tabellAdress(plats, datablad),
  };
}

function panelsOf(tabell: Tabell, val: Diagramval): ChartSpec[] {
  switch (val.visa) {
    case 'avvikelse':
      return [toAvvikelseSpec(tabell, val)];
    case 'staplar':
      return [toStapelSpec(tabell, val)];
    case 'utveckling':
    case 'mål':
      return val.paneler.map((panel) => ({
        ...toUtvecklingSpec(tabell, panel),
        // A panel alone is told by the title above it.
        ...(val.paneler.length === 1 ? { titel: '' } : {}),
      }));
    default:
      return val satisfies never;
  }
}

/** What is seen, where the figures carry it. */
function titleOf(plats: Rapportplats, datablad: string, tabell: Tabell, val: Diagramval): string | null {
  switch (val.visa) {
    case 'avvikelse':
      return titleOfAvvikelse(plats, datablad, tabell, val);
    case 'staplar':
      return titleOfStaplar(plats, datablad, tabell, val);
    case 'utveckling':
    case 'mål':
      return titleOfMålvärden(tabell, val.paneler);
    default:
      return val satisfies never;
  }
}

/** "3 av 7 mått når sitt målvärde", of those whose outcome, direction and target are there. */
function titleOfMålvärden(tabell: Tabell, paneler: Utveckling[]): string | null {
  const svar = paneler.map((panel) => meetsMålvärde(tabell, panel)).filter((når) => når !== null);
  const når = svar.filter(Boolean).length;
  const bedömbara = svar.length === paneler.length ? '' : 'bedömbara ';
  if (svar.length < 2) return null;
  if (når === 0) return `Inget av ${String(svar.length)} ${bedömbara}mått når sitt målvärde`;
  if (når < svar.length) return `${String(når)} av ${String(svar.length)} ${bedömbara}mått når sitt målvärde`;
  return når === 2
    ? `Båda ${bedömbara}måtten når sitt målvärde`
    : `Alla ${String(når)} ${bedömbara}mått når sitt målvärde`;
}

/** A chart of one row among others is called what the row is called. */
function plainTitle(tabell: Tabell, val: Diagramval): string {
  const ensam = 'paneler' in val && val.paneler.length === 1 ? val.paneler[0] : undefined;
  const rader = tabell.rader.filter(({ värden }) => värden !== undefined);
  return ensam === undefined || rader.length === 1 ? typeset(tabell.rubrik) : rowLabel(tabell, ensam.rad);
}

function underrubrikOf(tabell: Tabell, val: Diagramval, titel: string): string {
  switch (val.visa) {
    case 'avvikelse':
      return underrubrikOfAvvikelse(tabell, val);
    case 'staplar':
      return underrubrikOfStaplar(val);
    case 'utveckling':
    case 'mål': {
      const rubrik = typeset(tabell.rubrik);
      return titel === rubrik ? '' : rubrik;
    }
    default:
      return val satisfies never;
  }
}

function remarksOn(tabell: Tabell, val: Diagramval): string[] {
  if (val.visa === 'staplar') return remarkOnStaplar(tabell, val);
  if (val.visa === 'avvikelse') return [];
  const utelämnade = val.paneler.flatMap((panel) => panel.utelämnade);
  return [...Map.groupBy(utelämnade, (uppgift) => reasonOf(tabell, uppgift))].map(([skäl, uppgifter]) => {
    const kolumner = [...new Set(uppgifter.map(({ kolumn }) => typeset(kolumn.rubrik)))];
    const rader = [...new Set(uppgifter.map(({ rad }) => rowLabel(tabell, rad)))];
    const för = rader.length > 2 ? `${String(rader.length)} av måtten` : rader.join(' och ');
    return `${listWords(kolumner)} ritas inte för ${för}: ${skäl}`;
  });
}

function reasonOf(tabell: Tabell, uppgift: Uppgift): string {
  if (uppgift.sagt.brott !== undefined) return uppgift.sagt.brott.motivering;
  const period = periodOf(tabell, uppgift);
  return period === null
    ? 'det framgår inte vilken tid talet gäller.'
    : `talet gäller ${formatPeriod(parsePeriod(period))} och går inte att ställa bredvid de andra.`;
}

/** The chart shows what is printed, also where the source contradicts itself. */
function remarkOnFaults(plats: Rapportplats, datablad: string, tabell: Tabell, val: Diagramval): string[] {
  const { holds } = toHållbarhet(plats, datablad, tabell);
  const ritade = drawnIn(val).filter(isRitbar);
  const antal = ritade.filter((uppgift) => !holds(uppgift)).length;
  if (antal === 0) return [];
  const tal = antal === 1 ? 'Ett av talen' : `${String(antal)} av talen`;
  return [
    `${tal} stämmer inte med det som källan räknar med på andra ställen. De är ritade som de är tryckta; tabellens noter säger mer.`,
  ];
}

function drawnIn(val: Diagramval): (Uppgift | null)[] {
  if (val.visa === 'avvikelse') return val.uppgifter;
  if (val.visa === 'staplar') return val.serier.flatMap(({ uppgifter }) => uppgifter);
  return val.paneler.flatMap(({ grupper }) => grupper.flatMap(({ uppgifter }) => uppgifter));
}
