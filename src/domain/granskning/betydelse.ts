import type { Databladstyp } from '#domain/datablad/index.ts';
import { sagtnamn } from '#domain/datablad/sagt.ts';
import { isCell, type Skillnad } from './skillnad.ts';

/** What kind of file a difference is in. */
export type Skriftslag = 'rapport' | 'kapitel' | Databladstyp;

/**
 * Fields that say something in words, or belong to how the site is made: a person reads them, old beside new. What is not
 * here changes what a figure or a verdict means, and so does a field that nobody has thought of yet.
 */
const ordfält: Record<string, 'text' | 'uppgift om texten'> = {
  // Texts: a figure in them is a figure.
  benämning: 'text',
  rubrik: 'text',
  radrubrik: 'text',
  grupp: 'text',
  titel: 'text',
  tolkning: 'text',
  noter: 'text',
  beskrivning: 'text',
  motivering: 'text',
  målområde: 'text',
  kommunmål: 'text',
  lydelse: 'text',
  givare: 'text',
  ansvariga: 'text',
  kommentar: 'text',
  risk: 'text',
  kontrollmoment: 'text',
  metod: 'text',
  resultat: 'text',
  åtgärder: 'text',
  punkter: 'text',
  stycken: 'text',
  // Where it is from, how it is held together and how it is written.
  källa: 'uppgift om texten',
  avsnitt: 'uppgift om texten',
  not: 'uppgift om texten',
  nummer: 'uppgift om texten',
  beslut: 'uppgift om texten',
  publicerad: 'uppgift om texten',
  ordning: 'uppgift om texten',
  ordningsföljd: 'uppgift om texten',
  avstämningar: 'uppgift om texten',
  decimaler: 'uppgift om texten',
  nyckeltal: 'uppgift om texten',
  mäts: 'uppgift om texten',
  brott: 'uppgift om texten',
};

/** The title of a goal, and in tables the key of the goal that a row belongs to. */
const målfält = 'nämndmål';

const ärvda = new Set<string>([...sagtnamn, 'osäker']);

/**
 * Whether a machine can tell that the difference changes what a figure or a verdict means: the figure, its unit, sign,
 * kind, period or body, a verdict, where a `<Tal>` points, whether a value is shown, or a name that another row had.
 *
 * @param alla every difference in the same file
 */
export function changesMeaning(en: Skillnad, slag: Skriftslag, alla: readonly Skillnad[]): boolean {
  if (isAddition(en, slag) || isSaidAbove(en, slag)) return false;
  const ord = wordsOf(en);
  if (ord === null) return true;
  if (typeof en.före !== 'string' || typeof en.efter !== 'string') return false;
  return (ord === 'text' && swapsFigures(en.före, en.efter)) || takesNameOfOther(en, alla);
}

function wordsOf({ fältnamn }: Skillnad): 'text' | 'uppgift om texten' | null {
  for (const namn of fältnamn) {
    const ord = Object.hasOwn(ordfält, namn) ? ordfält[namn] : namn === målfält ? 'text' : undefined;
    if (ord !== undefined) return ord;
  }
  return null;
}

/** Something that was not there, and takes nothing away: a row, a table, a chapter. A verdict more on a goal is no such thing. */
function isAddition({ före, efter, cell }: Skillnad, slag: Skriftslag): boolean {
  if (före !== undefined || cell !== undefined || typeof efter !== 'object' || efter === null) return false;
  return slag === 'tabell' || slag === 'rapport' || !isCell(efter);
}

/** Said on a table, column or row: what it comes to is seen in the cells. */
export function isSaidAbove({ fältnamn, cell }: Skillnad, slag: Skriftslag): boolean {
  return slag === 'tabell' && cell === undefined && fältnamn.some((namn) => ärvda.has(namn));
}

/** A name that another of the list had until now. */
function takesNameOfOther({ väg, fältnamn, efter }: Skillnad, alla: readonly Skillnad[]): boolean {
  const fält = fältnamn.join();
  return alla.some(
    (annan) => annan.före === efter && annan.fältnamn.join() === fält && annan.väg.join() !== väg.join(),
  );
}

/** Whether figures of a text, written out or fetched from a table, have given way to others. */
function swapsFigures(före: string, efter: string): boolean {
  const [gamla, nya] = [figuresIn(före), figuresIn(efter)];
  if (without(gamla, nya).length > 0) return without(nya, gamla).length > 0;
  // The same figures in each other's places.
  return gamla.join() !== nya.join() && withoutFigures(före) === withoutFigures(efter);
}

function withoutFigures(text: string): string {
  return text.replace(/<Tal\s[^<>]*>|\d+/gu, '0');
}

/** Figures as digits, and those that `<Tal>` fetches as the place that they come from. */
function figuresIn(text: string): string[] {
  const hämtade = [...text.matchAll(/<Tal\s(?<attribut>[^<>]*)>/gu)].map(({ groups }) =>
    [...(groups?.attribut ?? '').matchAll(/(?<namn>\p{L}+)=(?<värde>"[^"]*"|'[^']*')/gu)]
      .flatMap((ett) =>
        ett.groups === undefined || ett.groups.namn === 'decimaler'
          ? []
          : [`${ett.groups.namn ?? ''} ${ett.groups.värde?.slice(1, -1) ?? ''}`],
      )
      .sort()
      .join(),
  );
  const skrivna = text.replace(/<[^<>]*>/gu, ' ').match(/\d+(?:[  \u202f]\d{3})*(?:[.,]\d+)?/gu) ?? [];
  return [...hämtade, ...skrivna.map((tal) => tal.replace(/\s/gu, ''))];
}

function without(ena: string[], andra: string[]): string[] {
  const kvar = [...andra];
  return ena.filter((tal) => {
    const plats = kvar.indexOf(tal);
    if (plats !== -1) kvar.splice(plats, 1);
    return plats === -1;
  });
}
