import { rowOf, type Rad, type Tabell } from '#domain/datablad/tabell.ts';
import type { ChartFigure, ChartSpec, Punkt } from '#views/diagram/spec.ts';

/**
 * What is wrong with the words above a chart, held against the points that are drawn and what the sheet declares. The
 * sentences are read here as a reader would, and not by what wrote them.
 *
 * @param tabell undefined for a chart of no single table
 */
export function faultsOf(figur: ChartFigure, tabell?: Tabell): string[] {
  const [spec] = figur.paneler;
  return [
    ...(tabell === undefined ? [] : (titleFaults(figur, tabell) ?? [])),
    ...figur.paneler.flatMap((panel) => captionFaults(panel, tabell)),
    ...(spec === undefined ? ['no panel'] : []),
  ].map((fel) => `${figur.id}: ”${figur.titel}”: ${fel}`);
}

interface Stapel {
  namn: string;
  art: string;
  tal: (number | null)[];
  etikett: (string | null)[];
}

/** Null where the title claims nothing: it is what the table or a row is called. */
function titleFaults({ titel, paneler }: ChartFigure, tabell: Tabell): string[] | null {
  const [spec] = paneler;
  if (spec === undefined) return ['nothing is drawn'];
  const staplar = spec.kategorier.map(({ namn, art }, i): Stapel => ({
    ...{ namn, art },
    tal: spec.serier.map(({ punkter }) => punkter[i]?.tal ?? null),
    etikett: spec.serier.map(({ punkter }) => punkter[i]?.etikett ?? null),
  }));
  const poster = staplar.filter(({ art }) => art === 'post');
  const läsare: [RegExp, (m: Record<string, string>) => (string | false)[]][] = [
    [
      /^(?<namn>.+) (?:är|väntas bli) (?<tal>[\d\u00a0,]+)\u00a0(?<enhet>mnkr|tkr|kr) (?<hur>sämre|bättre) än budget(?:, (?<mer>.+))?$/u,
      ({ namn, tal, enhet, hur, mer }) => {
        const egen = poster.find((post) => post.namn === namn)?.tal[0] ?? 0;
        const [sagt, steg] = [numberIn(tal), 10 ** -(tal?.split(',')[1]?.length ?? 0)];
        return [
          ...directionFaults(spec, tabell, poster, staplar, { namn, hur }),
          sagt === 0 && 'says nought',
          Math.abs(sagt * inKronor(enhet) - Math.abs(egen) * inKronor(spec.enhet)) >
            0.5001 * steg * inKronor(enhet) && `the amount is ${String(egen)}`,
          ...moreFaults(mer, poster, egen, staplar),
        ];
      },
    ],
    [
      /^(?<namn>.+) (?:går|väntas gå) (?<hur>sämst|bäst) mot budget av (?<antal>.+)$/u,
      ({ namn, hur, antal }) => [
        ...directionFaults(spec, tabell, poster, staplar, { namn, hur }),
        countFault(antal, poster),
      ],
    ],
    [/^Ingen post avviker från budget$/u, () => [staplar.some(({ tal }) => tal[0] !== 0) && 'one does']],
    [
      /^(?:Prognosen följer budgeten på alla poster|Prognosen är lika stor som budgeten|Ingen ändring sedan sist)$/u,
      () => pairsOf(spec, staplar, titel).map(([a, b]) => (a === null || a !== b) && 'two differ'),
    ],
    [
      /^Störst (?<vad>skillnad|ändring): (?<namn>.+), (?:där budgeten är|från) (?<a>.+?) (?:och prognosen|till) (?<b>.+)$/u,
      ({ namn, a, b }) => {
        const plats = staplar.findIndex((post) => post.namn === namn && post.art === 'post');
        const par = pairsOf(spec, staplar, titel);
        const [x, y] = pairOf(spec, titel).map((serie) => spec.serier[serie]?.punkter[plats]);
        const storlek = ([före, efter]: [number | null, number | null]) =>
          före === null || efter === null ? NaN : Math.abs(efter - före);
        const egen = storlek(par[plats] ?? [null, null]);
        return [
          (x?.etikett !== a || y?.text !== b) && `the figures are ${x?.etikett ?? ''} and ${y?.text ?? ''}`,
          par.some((ett, i) => staplar[i]?.art !== 'summa' && i !== plats && !(storlek(ett) <= egen)) &&
            'another differs more, or could',
          egen === 0 && 'it does not differ',
        ];
      },
    ],
    [
      /^(?:(?<alla>Båda|Alla \d+)|(?<inget>Inget)(?= av)|(?<några>\d+)(?= av))(?: av)?(?: (?<av>\d+))? ?(?<bedömbara>bedömbara )?mått(?:en)? når sitt målvärde$/u,
      ({ alla, inget, några, av, bedömbara }) => {
        const svar = paneler.map((panel) => reachesTarget(panel, tabell));
        const [når, sagda] = [
          svar.filter((ett) => ett === true).length,
          svar.filter((ett) => ett !== null).length,
        ];
        const räknat = alla === undefined ? Number(av) : alla === 'Båda' ? 2 : Number(alla.slice(5));
        return [
          räknat !== sagda && `${String(sagda)} can be judged`,
          (alla !== undefined ? sagda : inget !== undefined ? 0 : Number(några)) !== når &&
            `${String(når)} reach their target`,
          (bedömbara !== undefined) !== sagda < paneler.length && 'bedömbara',
        ];
      },
    ],
  ];
  for (const [mönster, läs] of läsare) {
    const träff = mönster.exec(titel);
    if (träff !== null) return läs(träff.groups ?? {}).filter((fel) => fel !== false);
  }
  const tryckta = [tabell.rubrik, ...tabell.rader.map(({ benämning }) => benämning)].map(bare);
  return tryckta.some((text) => bare(titel).endsWith(text)) ? null : ['a claim that nobody holds it to'];
}

const bare = (text: string) =>
  text
    .replace(/[\s\u00a0.]+/gu, ' ')
    .replace(/[-–−]/gu, '-')
    .trim();
const numberIn = (text = '') => Number(text.replaceAll('\u00a0', '').replace(',', '.'));
const inKronor = (enhet: string | null | undefined) =>
  ({ kr: 1, tkr: 1e3, mnkr: 1e6, mdkr: 1e9 })[enhet ?? ''] ?? NaN;

/** The named post deviates that way, most of all, and the sum does not go the other. */
function directionFaults(
  spec: ChartSpec,
  tabell: Tabell,
  poster: Stapel[],
  staplar: Stapel[],
  { namn, hur }: { namn: string | undefined; hur: string | undefined },
): (string | false)[] {
  const egen = poster.find((post) => post.namn === namn)?.tal[0];
  if (egen == null) return [`${namn ?? ''} is not drawn`];
  const bra = hur === 'bättre' || hur === 'bäst' ? 1 : -1;
  const tecken = plusIsBetter(tabell, namn) ? 1 : -1;
  const summor = staplar.filter(({ art }) => art === 'summa').map(({ tal }) => tal[0] ?? null);
  return [
    Math.sign(egen * tecken) !== bra && 'it goes the other way',
    spec.bättre !== tecken && 'the axis goes the other way',
    poster.some(({ tal }) => Math.abs(tal[0] ?? Infinity) > Math.abs(egen)) &&
      'another deviates more, or could',
    summor.some((tal) => tal !== null && Math.sign(tal * tecken) !== bra) && 'the whole goes the other way',
  ];
}

/** A plus of "utfall - budget" is more than budget: good for income, bad for costs. "budget - utfall" turns it. */
function plusIsBetter(tabell: Tabell, namn: string | undefined): boolean {
  const kolumn = tabell.kolumner.find((en) => en.storhet === 'avvikelse');
  const rad = tabell.rader.find(({ benämning }) => bare(namn ?? '').endsWith(bare(benämning)));
  const först = kolumn?.räknas?.split(/[\s?]/u)[0] ?? '';
  const mot = tabell.kolumner.find(({ nyckel }) => nyckel === först)?.storhet ?? först;
  const plus = kolumn === undefined ? (rad?.plus ?? tabell.plus) : (kolumn.plus ?? tabell.plus);
  return (plus === 'intäkt') !== (mot === 'budget');
}

function moreFaults(
  mer: string | undefined,
  poster: Stapel[],
  egen: number,
  staplar: Stapel[],
): (string | false)[] {
  if (mer === undefined) return [];
  const antal = /^mest av (.+)$/u.exec(mer)?.[1];
  if (antal !== undefined) return [countFault(antal, poster)];
  const hela = staplar.find(({ art }) => art === 'summa')?.tal[0] ?? 0;
  const procent = /^(\d+) procent av hela avvikelsen$/u.exec(mer)?.[1];
  const andel = (egen / hela) * 100;
  const övriga = poster.filter(({ tal }) => tal[0] !== 0).length - 1;
  if (mer === 'hela avvikelsen') return [övriga > 0 && 'others deviate too'];
  if (mer === 'nästan hela avvikelsen') return [(övriga === 0 || andel < 99.5) && 'not nearly all'];
  return [
    !(Math.abs(andel - Number(procent)) <= 0.5001) && `the share is ${String(andel)}`,
    (procent === '0' || procent === '100') && 'a share that is none',
  ];
}

/** "7 poster" are those drawn; "6 poster som avviker" those that are not nought. */
function countFault(antal: string | undefined, poster: Stapel[]): string | false {
  const [, tal, bara] = /^(\d+) (?:poster|verksamheter)( som avviker)?$/u.exec(antal ?? '') ?? [];
  const avvikande = poster.filter((post) => post.tal[0] !== 0).length;
  if (tal === undefined) return `no count: ${antal ?? ''}`;
  if (bara === undefined && avvikande < poster.length) return 'counts posts that do not deviate';
  return Number(tal) !== avvikande && `${String(avvikande)} deviate`;
}

/** Places of the two series that the title sets beside each other. */
function pairOf({ serier }: ChartSpec, titel: string): [number, number] {
  const of = (mått: string) => serier.findIndex((serie) => serie.mått === mått);
  return titel.includes('rognos') ? [of('budget'), of('prognos')] : [of('fjolår'), of('utfall')];
}

function pairsOf(spec: ChartSpec, staplar: Stapel[], titel: string): [number | null, number | null][] {
  const [a, b] = pairOf(spec, titel);
  return staplar.map(({ tal }) => [tal[a] ?? null, tal[b] ?? null]);
}

/** What the row, those above it, its columns or the table declare to be better. */
function directionIn(tabell: Tabell, rad: Rad | undefined): Rad['riktning'] {
  const mål = tabell.kolumner.findIndex(({ storhet }) => storhet === 'målvärde');
  const cell = rad?.värden?.[mål];
  const egen = typeof cell === 'object' && cell !== null ? cell.riktning : undefined;
  const över = rad?.av === undefined ? undefined : rowOf(tabell, rad.av);
  return (
    egen ??
    rad?.riktning ??
    (över === undefined ? undefined : directionIn(tabell, över)) ??
    tabell.kolumner[mål]?.riktning ??
    tabell.riktning
  );
}

/** Null where it cannot be said. */
function reachesTarget(panel: ChartSpec, tabell: Tabell | undefined): boolean | null {
  const sist = lastUtfall(panel);
  const riktning = tabell === undefined ? undefined : directionIn(tabell, rowOf(tabell, panel.nyckel));
  if (sist?.tal == null || panel.målvärde === null || riktning === undefined) return null;
  if (riktning === 'högre') return sist.tal >= panel.målvärde.tal;
  if (riktning === 'lägre') return sist.tal <= panel.målvärde.tal;
  const gräns = (text: number | string) => (typeof text === 'number' ? text : numberIn(text));
  return sist.tal >= gräns(riktning.från) && sist.tal <= gräns(riktning.till);
}

/** The last outcome of the whole: of a line and of bars by time the last, of bars by group the last series' first. */
function lastUtfall({ slag, serier, kategorier }: ChartSpec): Punkt | null {
  const grupper = slag === 'staplar' && kategorier[0]?.namn === 'Totalt';
  if (grupper) return serier.findLast(({ mått }) => mått === 'utfall')?.punkter[0] ?? null;
  const punkter = serier[0]?.punkter ?? [];
  const utfall = punkter.filter(
    (punkt) => punkt !== null && !['budget', 'prognos'].includes(punkt.mått ?? ''),
  );
  return utfall.at(-1) ?? null;
}

/** The short words under a panel's name, and the trends that its description tells. */
function captionFaults(panel: ChartSpec, tabell: Tabell | undefined): string[] {
  const { iKorthet, beskrivning, serier, kategorier, slag, brott } = panel;
  const grupper = slag === 'staplar' && kategorier[0]?.namn === 'Totalt';
  const alla = grupper ? serier.map(({ punkter }) => punkter[0] ?? null) : (serier[0]?.punkter ?? []);
  const utfall = alla
    .slice(brott.at(-1) ?? 0)
    .flatMap((punkt, i) =>
      punkt?.tal == null ||
      [punkt.mått, grupper ? serier[i]?.mått : undefined].some((en) => en === 'budget' || en === 'prognos')
        ? []
        : [{ ...punkt, tal: punkt.tal }],
    );
  const [första, sista] = [utfall.at(0), utfall.at(-1)];
  const fel: (string | false)[] = [];
  const nås = /^(?<text>.+), (?:målet (?<mål>.+) nås(?<inte> inte)?|målvärdet är (?<öppet>.+))$/u.exec(
    iKorthet,
  );
  const från = /^Från (?<a>.+) till (?<b>.+)$/u.exec(iKorthet);
  if (nås?.groups !== undefined) {
    const { text, mål, inte, öppet } = nås.groups;
    const når = reachesTarget(panel, tabell);
    fel.push(
      text !== lastUtfall(panel)?.text && 'another outcome',
      (mål ?? öppet) !== panel.målvärde?.text && 'another target',
      når !== (öppet === undefined ? inte === undefined : null) && `reaches its target: ${String(når)}`,
    );
  } else if (från?.groups !== undefined) {
    const { a, b } = från.groups;
    fel.push(
      (![första?.etikett, första?.text].includes(a) || sista?.text !== b) && 'other ends',
      (utfall.length < 2 || första?.tal === sista?.tal) && 'nothing between them',
    );
  } else if (iKorthet.startsWith('Oförändrat ')) {
    fel.push((utfall.length < 2 || utfall.some(({ tal }) => tal !== sista?.tal)) && 'it changes');
  } else if (iKorthet.endsWith(' först och sist')) {
    fel.push(första?.tal !== sista?.tal && 'the ends differ');
  } else if (iKorthet !== '') fel.push('words that nobody holds it to');
  for (const [nummer, trend] of trendsIn(beskrivning, slag).entries()) {
    const tal = (serier[nummer]?.punkter ?? []).slice(brott.at(-1) ?? 0).flatMap((punkt) => punkt?.tal ?? []);
    fel.push(trend !== null && !fits(trend, tal) && `${trend} of ${tal.join(' ')}`);
  }
  return fel.filter((ett) => ett !== false).map((ett) => `${panel.nyckel}: ”${iKorthet}”: ${ett}`);
}

/** The trend that is told of each line, null where none is. */
function trendsIn(beskrivning: string, slag: ChartSpec['slag']): (string | null)[] {
  if (slag !== 'linje' || !beskrivning.startsWith('Linje över tid. ')) return [];
  const ord = /(?<=\. )(?:Oförändrat|Stigande|Sjunkande|Högre sist än först|Lägre sist än först)(?=\.)/u;
  const [, ...delar] = beskrivning.split(/(?:^Linje över tid\. |(?:Kvinnor|Män|Totalt): )/u);
  return delar.filter((del) => del !== '').map((del) => ord.exec(del)?.[0] ?? null);
}

function fits(trend: string, tal: number[]): boolean {
  const steg = tal.slice(1).map((ett, i) => ett - (tal[i] ?? ett));
  if (tal.length < 2) return false;
  if (trend === 'Oförändrat') return steg.every((ett) => ett === 0);
  if (trend === 'Stigande') return steg.every((ett) => ett >= 0);
  if (trend === 'Sjunkande') return steg.every((ett) => ett <= 0);
  return Math.sign((tal.at(-1) ?? 0) - (tal[0] ?? 0)) === (trend.startsWith('Högre') ? 1 : -1);
}
