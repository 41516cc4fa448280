interface Enhetsfakta {
  /** What is measured. Only units of one dimension can be converted into each other. */
  dimension: string;
  /** How many of the dimension's base unit one of this unit is. */
  faktor: number;
  /** How it is written after its number, where that is not its name; empty where the number says enough. */
  tecken?: string;
  /** What else it is called after a number in running text. */
  även?: readonly string[];
  /** Of these units running text says by its own words what is counted: "medarbetare", "vårdplatser". */
  räknas?: true;
}

/** The closed list of units. A unit that is missing here is added here, never written around. */
const fakta = {
  kr: { dimension: 'kronor', faktor: 1, även: ['kronor'] },
  tkr: { dimension: 'kronor', faktor: 1_000, även: ['tusen kronor'] },
  mnkr: { dimension: 'kronor', faktor: 1_000_000, även: ['mkr', 'msek', 'miljoner kronor', 'miljoner'] },
  mdkr: { dimension: 'kronor', faktor: 1_000_000_000, även: ['miljarder kronor', 'miljarder'] },
  antal: { dimension: 'antal', faktor: 1, tecken: '', räknas: true },
  personer: { dimension: 'personer', faktor: 1, räknas: true },
  årsarbetare: { dimension: 'årsarbetare', faktor: 1 },
  ärenden: { dimension: 'ärenden', faktor: 1, räknas: true },
  platser: { dimension: 'platser', faktor: 1, räknas: true },
  timmar: { dimension: 'timmar', faktor: 1 },
  dygn: { dimension: 'dygn', faktor: 1 },
  dagar: { dimension: 'dagar', faktor: 1 },
  veckor: { dimension: 'veckor', faktor: 1 },
  månader: { dimension: 'månader', faktor: 1 },
  år: { dimension: 'år', faktor: 1 },
  procent: { dimension: 'procent', faktor: 1, tecken: '%' },
  procentenheter: { dimension: 'procentenheter', faktor: 1 },
  index: { dimension: 'index', faktor: 1, tecken: '', räknas: true },
  'kr per timme': { dimension: 'kronor per timme', faktor: 1 },
  'kr per dygn': { dimension: 'kronor per dygn', faktor: 1 },
  'kr per invånare': { dimension: 'kronor per invånare', faktor: 1 },
  'tkr per invånare': { dimension: 'kronor per invånare', faktor: 1_000 },
  kvm: { dimension: 'kvadratmeter', faktor: 1 },
  km: { dimension: 'kilometer', faktor: 1 },
  kWh: { dimension: 'kilowattimmar', faktor: 1 },
  MWh: { dimension: 'kilowattimmar', faktor: 1_000 },
  kg: { dimension: 'kilogram', faktor: 1 },
  ton: { dimension: 'kilogram', faktor: 1_000 },
} satisfies Record<string, Enhetsfakta>;

export type Enhet = keyof typeof fakta;

export const enheter = Object.keys(fakta) as [Enhet, ...Enhet[]];

/** What the unit measures; two figures can only be compared within one dimension. */
export function dimension(enhet: Enhet): string {
  return fakta[enhet].dimension;
}

/** How many base units one of this unit is: 1 000 for tkr. */
export function faktor(enhet: Enhet): number {
  return fakta[enhet].faktor;
}

export function isBelopp(enhet: Enhet | null | undefined): enhet is 'kr' | 'tkr' | 'mnkr' | 'mdkr' {
  return enhet != null && dimension(enhet) === 'kronor';
}

/** How a unit is written after its number: "%", "tkr"; empty for units that say nothing more. */
export function unitWord(enhet: Enhet | null): string {
  return enhet === null ? '' : (enhetsfakta(enhet).tecken ?? enhet);
}

/** Number and unit in one text, with a hard space. */
export function withUnit(text: string, enhet: Enhet | null): string {
  const ord = unitWord(enhet);
  return ord === '' ? text : `${text}\u00a0${ord}`;
}

/** The words that name a unit after a number in running text; its name first. */
export function wordsFor(enhet: Enhet): readonly string[] {
  const { tecken, även = [] } = enhetsfakta(enhet);
  return [enhet, ...(tecken === undefined || tecken === '' ? [] : [tecken]), ...även];
}

/** Whether running text says it by words of its own for what is counted. */
export function isCounted(enhet: Enhet): boolean {
  return enhetsfakta(enhet).räknas === true;
}

function enhetsfakta(enhet: Enhet): Enhetsfakta {
  return fakta[enhet];
}
