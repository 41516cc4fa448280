import { nämndAdress, rapportAdress } from '#domain/adresser.ts';
import { nämndplatser, rapportplatser, type Nämndplats, type Rapportplats } from '#domain/arkiv.ts';
import type { AvlästArkiv } from '#domain/avlast-arkiv.ts';
import { describeLost, lostAddresses, suggestRedirects } from '#domain/adresslista.ts';
import { dependents, type Beroende } from '#domain/granskning/beroende.ts';
import { inWords, rapportskillnader, type Rapportskillnad } from '#domain/granskning/rapportskillnad.ts';
import { skillnader } from '#domain/granskning/skillnad.ts';
import { publishedAddresses } from '#views/maskin/publicerade.ts';
import type { Hinder } from './hinder.ts';
import { reviewRättelser } from './review-corrections.ts';

/** A thing that readers have been told and that is not as it was, for whoever judges it. */
export interface Ändrat {
  fil: string;
  /** Line in a chapter; nothing where the field tells the place. */
  rad?: number | undefined;
  skillnad: Rapportskillnad;
  beroende: Beroende;
}

/** A report that was published, and what it is now. */
interface Par {
  före: Rapportplats;
  efter: Rapportplats;
}

/** What a pull request does to what is already published: what stops it, and all that is to be looked at. */
export interface Arkivgranskning {
  hinder: Hinder[];
  ändrat: Ändrat[];
}

/**
 * What a pull request does to what is already published: figures changed in silence, corrections taken back, addresses
 * lost, words that are others. Whatever lies in the branch that it goes into is published.
 *
 * @param lista the published addresses, as they were and as they are
 * @param idag no correction is of a later day
 */
export function reviewArkiv(
  före: AvlästArkiv,
  efter: AvlästArkiv,
  lista: { före: string[]; efter: string[] },
  idag: string,
): Arkivgranskning {
  const { par, borta, nya } = pairReports(före, efter);
  const ändrat = [...par.flatMap(changesIn), ...changesInCommon(före, efter, par)];
  return {
    hinder: [
      ...rapportplatser(efter).flatMap(reviewDate),
      ...par.flatMap((ett) =>
        reviewRättelser(folderOf(ett.efter), ett.före.rapport, ett.efter.rapport, idag),
      ),
      ...borta.map((plats) => describeGone(plats, efter)),
      ...reviewAddresses(före, efter, lista),
    ],
    ändrat: [...ändrat, ...nya.map(toNew)],
  };
}

/** Where each published report is now: at its address, or where its address leads. */
export function pairReports(
  före: AvlästArkiv,
  efter: AvlästArkiv,
): { par: Par[]; borta: Rapportplats[]; nya: Rapportplats[] } {
  const nu = new Map(rapportplatser(efter).map((plats) => [rapportAdress(plats), plats]));
  const alla = rapportplatser(före).map((plats) => {
    const adress = rapportAdress(plats);
    return { före: plats, efter: nu.get(adress) ?? nu.get(efter.omdirigeringar[adress] ?? '') };
  });
  const par = alla.flatMap((ett) => (ett.efter === undefined ? [] : [{ före: ett.före, efter: ett.efter }]));
  const kända = new Set(par.map((ett) => ett.efter));
  return {
    par,
    borta: alla.flatMap((ett) => (ett.efter === undefined ? [ett.före] : [])),
    nya: [...nu.values()].filter((plats) => !kända.has(plats)),
  };
}

/** The report's folder in the content folder, which is its address too. */
function folderOf(plats: Rapportplats): string {
  return rapportAdress(plats).slice(1, -1);
}

function changesIn({ före, efter }: Par): Ändrat[] {
  const mapp = folderOf(efter);
  const fel = skillnader({ fel: före.rapport.kändaFel }, { fel: efter.rapport.kändaFel });
  return [
    ...rapportskillnader(före.rapport, efter.rapport).map((skillnad) => ({
      ...placeOf(mapp, efter, skillnad),
      skillnad,
      beroende: dependents(efter, skillnad),
    })),
    ...fel.map((en) => toÄndrat(`${mapp}/kanda-fel.json`, en, [`/${mapp}/sifferkontroll/`])),
  ];
}

function placeOf(mapp: string, { rapport }: Rapportplats, { kapitel, datablad, väg }: Rapportskillnad) {
  if (datablad !== undefined)
    return {
      fil: rapport.datablad.some(({ nyckel }) => nyckel === datablad)
        ? `${mapp}/data/${datablad}.json`
        : `${mapp}/rapport.json`,
    };
  if (kapitel === undefined) return { fil: `${mapp}/rapport.json` };
  const ett = rapport.kapitel.find(({ nyckel }) => nyckel === kapitel);
  return {
    fil: ett === undefined ? `${mapp}/rapport.json` : `${mapp}/${kapitel}.mdx`,
    rad: ett?.stycken[Number(väg[1])]?.rad,
  };
}

/** What is not of one report: who reports, measures, words, the site itself, redirects. */
function changesInCommon(före: AvlästArkiv, efter: AvlästArkiv, par: Par[]): Ändrat[] {
  const nämnder = new Map(par.map((ett) => [ett.före.nämnd, ett.efter as Nämndplats]));
  const nuvarande = nämndplatser(efter);
  const filer = nämndplatser(före).flatMap((gammal) => {
    const ny =
      nämnder.get(gammal.nämnd) ??
      nuvarande.find((en) => nämndAdress(en.kommun, en.nämnd) === nämndAdress(gammal.kommun, gammal.nämnd));
    if (ny === undefined) return [];
    const [kommun, nämnd] = [`/${ny.kommun.slug}/`, nämndAdress(ny.kommun, ny.nämnd)];
    return [
      {
        fil: `${kommun.slice(1)}kommun.json`,
        före: { ...gammal.kommun, slug: undefined, nämnder: undefined },
        efter: { ...ny.kommun, slug: undefined, nämnder: undefined },
        sida: kommun,
      },
      {
        fil: `${nämnd.slice(1)}namnd.json`,
        före: { ...gammal.nämnd, slug: undefined, rapporter: undefined },
        efter: { ...ny.nämnd, slug: undefined, rapporter: undefined },
        sida: nämnd,
      },
    ];
  });
  const unika = [...new Map(filer.map((en) => [en.fil, en])).values()];
  const register = (['webbplats', 'nyckeltal', 'ordlista', 'omdirigeringar'] as const).map((namn) => ({
    fil: `${namn}.json`,
    // As their files name what they hold, so that its line is found.
    före: namn === 'webbplats' ? före[namn] : { [listor[namn]]: före[namn] },
    efter: namn === 'webbplats' ? efter[namn] : { [listor[namn]]: efter[namn] },
    sida: sidor[namn],
  }));
  return [...unika, ...register].flatMap((en) =>
    skillnader(en.före, en.efter).map((skillnad) => toÄndrat(en.fil, skillnad, [en.sida])),
  );
}

const listor = { nyckeltal: 'nyckeltal', ordlista: 'ord', omdirigeringar: 'omdirigeringar' } as const;
const sidor = {
  webbplats: '/om/',
  nyckeltal: '/jamfor/',
  ordlista: '/ordlista/',
  omdirigeringar: '/',
} as const;

function toÄndrat(fil: string, en: ReturnType<typeof skillnader>[number], adresser: string[]): Ändrat {
  const { väg, fält, före, efter } = en;
  return {
    fil,
    skillnad: {
      fält: väg.filter((del) => del !== '$schema').join(' › '),
      väg: fält,
      före: inWords(före),
      efter: inWords(efter),
      betydelse: false,
    },
    beroende: { meningar: [], diagram: [], sidor: adresser },
  };
}

function toNew(plats: Rapportplats): Ändrat {
  return {
    fil: `${folderOf(plats)}/rapport.json`,
    skillnad: { fält: 'ny rapport', väg: [], före: null, efter: plats.rapport.titel, betydelse: false },
    beroende: { meningar: [], diagram: [], sidor: [rapportAdress(plats)] },
  };
}

function reviewDate(plats: Rapportplats): Hinder[] {
  if (plats.rapport.publicerad !== undefined) return [];
  const text = 'det står inte när rapporten läggs ut. Skriv dagens datum: "publicerad": "åååå-mm-dd".';
  return [{ fil: `${folderOf(plats)}/rapport.json`, fält: [], text }];
}

function describeGone(plats: Rapportplats, { omdirigeringar }: AvlästArkiv): Hinder {
  const adress = rapportAdress(plats);
  const till = omdirigeringar[adress];
  return {
    fil: 'omdirigeringar.json',
    fält: ['omdirigeringar', adress],
    text: `rapporten "${plats.rapport.titel}" på ${adress} är utlagd men finns inte längre${till === undefined ? '' : `; dess adress leder till ${till}, som inte är en rapport`}. Lägg tillbaka den, eller led adressen till rapporten där den nu ligger. Ska den bort avgörs det av den som ansvarar för webbplatsen.`,
  };
}

function reviewAddresses(
  före: AvlästArkiv,
  efter: AvlästArkiv,
  lista: { före: string[]; efter: string[] },
): Hinder[] {
  const finns = publishedAddresses(efter);
  const utlagda = new Set([...lista.före, ...publishedAddresses(före)]);
  const förlorade = lostAddresses(utlagda, finns, efter.omdirigeringar);
  const fil = 'omdirigeringar.json';
  const onödiga = Object.keys(efter.omdirigeringar).filter(
    (från) => !utlagda.has(från) && !Object.hasOwn(före.omdirigeringar, från),
  );
  return [
    ...(förlorade.length === 0
      ? []
      : [
          {
            fil,
            fält: ['omdirigeringar'],
            text: describeLost(suggestRedirects(förlorade, finns)).split('\n'),
          },
        ]),
    ...onödiga.map((från) => ({
      fil,
      fält: ['omdirigeringar', från],
      text: `adressen ${från} har aldrig varit utlagd, så ingen kan ha länkat dit. Ta bort raden.`,
    })),
  ];
}
