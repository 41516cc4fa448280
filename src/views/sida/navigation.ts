import type { Arkiv, Kapitel, Kommun, Nämnd, Rapport, Rapportplats } from '#domain/arkiv.ts';
import type { Kapitelnyckel } from '#domain/kapitel.ts';
import { helaAdress, kapitelAdress, kommunAdress, nämndAdress, rapportAdress } from '#domain/adresser.ts';
import { kommunnamn, rapportnamn } from '#views/ord/namn.ts';

/** A place to go, as the navigation shows it. */
export interface NavLink {
  text: string;
  /** Site-relative address, beginning and ending with a slash. */
  adress: string;
  /** The page that is shown now. */
  aktuell: boolean;
}

/** A branch of the archive: kommun, nämnd, report, chapter. Open branches show what is under them. */
export interface NavBranch extends NavLink {
  öppen: boolean;
  under: NavBranch[];
}

/** Everything around a page's text that leads elsewhere. */
export interface PageNavigation {
  /** The archive as a tree, opened at this page. */
  arkiv: NavBranch[];
  /** From the start page to the page above this one; this page itself is not in it. */
  brödsmulor: NavLink[];
  /** Headings of the page. */
  rubriker: { text: string; ankare: string; nivå: 2 | 3 }[];
  föregående: NavLink | null;
  nästa: NavLink | null;
  /** The same chapter in the nämnd's report before and after. */
  äldre: NavLink | null;
  nyare: NavLink | null;
}

/** Where in the archive a page is. */
export interface Place {
  kommun?: Kommun;
  nämnd?: Nämnd;
  rapport?: Rapport;
  /** A page of the nämnd's own beneath it, which compares its reports. */
  jämför?: true;
  /** What of the report the page shows; none on the report in brief. */
  del?:
    | { kapitel: Kapitelnyckel }
    | { hela: true }
    | { sifferkontroll: true }
    | { tabell: string; rubrik: string };
}

/** Above this many kommuner the tree shows only the one that is open; the rest are a click away on the start page. */
const störstaLista = 15;

/** Everything around a page's text, from where the page is and which headings it has. */
export function toNavigation(
  arkiv: Arkiv,
  plats: Place,
  rubriker: PageNavigation['rubriker'] = [],
): PageNavigation {
  const hel = wholePlace(plats);
  return {
    arkiv: toTree(arkiv, plats),
    brödsmulor: toBreadcrumbs(plats),
    rubriker,
    ...(hel === null ? { föregående: null, nästa: null } : neighbours(hel, plats)),
    ...(hel === null ? { äldre: null, nyare: null } : sameKapitel(hel, plats)),
  };
}

function wholePlace({ kommun, nämnd, rapport }: Place): Rapportplats | null {
  return kommun && nämnd && rapport ? { kommun, nämnd, rapport } : null;
}

function toTree(arkiv: Arkiv, plats: Place): NavBranch[] {
  const alla = arkiv.kommuner.length <= störstaLista;
  const kommuner = alla ? arkiv.kommuner : arkiv.kommuner.filter(({ slug }) => slug === plats.kommun?.slug);
  const grenar = kommuner.map((kommun) => {
    const öppen = kommun.slug === plats.kommun?.slug;
    const gren = branch(kommunnamn(kommun), kommunAdress(kommun), öppen && plats.nämnd === undefined, öppen);
    return { ...gren, under: öppen ? kommun.nämnder.map((nämnd) => nämndBranch(kommun, nämnd, plats)) : [] };
  });
  return alla ? grenar : [...grenar, branch('Alla kommuner', '/', false, false)];
}

function nämndBranch(kommun: Kommun, nämnd: Nämnd, plats: Place): NavBranch {
  const öppen = nämnd.slug === plats.nämnd?.slug;
  const gren = branch(
    nämnd.namn,
    nämndAdress(kommun, nämnd),
    öppen && plats.rapport === undefined && plats.jämför === undefined,
    öppen,
  );
  return {
    ...gren,
    under: öppen ? nämnd.rapporter.map((rapport) => rapportBranch({ kommun, nämnd, rapport }, plats)) : [],
  };
}

function rapportBranch(egen: Rapportplats, plats: Place): NavBranch {
  const öppen = egen.rapport.slug === plats.rapport?.slug;
  const gren = branch(
    rapportnamn(egen.rapport),
    rapportAdress(egen),
    öppen && plats.del === undefined,
    öppen,
  );
  if (!öppen) return gren;
  const kapitel = egen.rapport.kapitel.map(({ nyckel, titel }) =>
    branch(titel, kapitelAdress(egen, nyckel), currentKapitel(plats) === nyckel, false),
  );
  const hela = branch(
    'Hela rapporten',
    helaAdress(egen),
    plats.del !== undefined && 'hela' in plats.del,
    false,
  );
  return { ...gren, under: [...kapitel, hela] };
}

function branch(text: string, adress: string, aktuell: boolean, öppen: boolean): NavBranch {
  return { text, adress, aktuell, öppen, under: [] };
}

function toBreadcrumbs(plats: Place): NavLink[] {
  const { kommun, nämnd, rapport, jämför, del } = plats;
  if (kommun === undefined) return [];
  const smulor = [
    { text: 'Start', adress: '/' },
    { text: kommunnamn(kommun), adress: kommunAdress(kommun) },
    ...(nämnd === undefined ? [] : [{ text: nämnd.namn, adress: nämndAdress(kommun, nämnd) }]),
    ...(nämnd === undefined || rapport === undefined
      ? []
      : [{ text: rapportnamn(rapport), adress: rapportAdress({ kommun, nämnd, rapport }) }]),
  ].map((led) => ({ ...led, aktuell: false }));
  return del === undefined && jämför === undefined ? smulor.slice(0, -1) : smulor;
}

/** The report is read from its summary through its chapters. */
function neighbours(egen: Rapportplats, plats: Place): Pick<PageNavigation, 'föregående' | 'nästa'> {
  if (plats.del !== undefined && !('kapitel' in plats.del)) return { föregående: null, nästa: null };
  const sidor: NavLink[] = [
    { text: 'I korthet', adress: rapportAdress(egen), aktuell: plats.del === undefined },
    ...egen.rapport.kapitel.map(({ nyckel, titel }) => ({
      text: titel,
      adress: kapitelAdress(egen, nyckel),
      aktuell: currentKapitel(plats) === nyckel,
    })),
  ];
  const här = sidor.findIndex(({ aktuell }) => aktuell);
  return { föregående: sidor[här - 1] ?? null, nästa: sidor[här + 1] ?? null };
}

/** The nearest report before and after that has the same chapter; on the summary, the reports themselves. */
function sameKapitel(egen: Rapportplats, plats: Place): Pick<PageNavigation, 'äldre' | 'nyare'> {
  if (plats.del !== undefined && !('kapitel' in plats.del)) return { äldre: null, nyare: null };
  const nyckel = currentKapitel(plats);
  const { rapporter } = egen.nämnd;
  const här = rapporter.findIndex(({ slug }) => slug === egen.rapport.slug);
  const hasIt = ({ kapitel }: Rapport) =>
    nyckel === null || kapitel.some((ett: Kapitel) => ett.nyckel === nyckel);
  const toLink = (rapport: Rapport | undefined): NavLink | null => {
    if (rapport === undefined) return null;
    const annan = { ...egen, rapport };
    const adress = nyckel === null ? rapportAdress(annan) : kapitelAdress(annan, nyckel);
    return { text: rapportnamn(rapport), adress, aktuell: false };
  };
  return {
    äldre: toLink(rapporter.slice(här + 1).find(hasIt)),
    nyare: toLink(rapporter.slice(0, här).findLast(hasIt)),
  };
}

function currentKapitel({ del }: Place): Kapitelnyckel | null {
  return del !== undefined && 'kapitel' in del ? del.kapitel : null;
}

/** The headings of a text that the page's own contents list: second and third level. */
export function toHeadings(
  rubriker: { depth: number; slug: string; text: string }[],
): PageNavigation['rubriker'] {
  return rubriker.flatMap(({ depth, slug, text }) =>
    depth === 2 || depth === 3 ? [{ text, ankare: slug, nivå: depth }] : [],
  );
}
