import type { AvlästArkiv } from '#domain/avlast-arkiv.ts';
import { kapitelAdress, nyckeltalAdress, ordAdress, rapportAdress } from '#domain/adresser.ts';
import type { Kapitel, Rapportplats } from '#domain/arkiv.ts';
import type { Nyckeltal } from '#domain/register/nyckeltal.ts';
import type { Ord } from '#domain/register/ordlista.ts';
import { toKorthetstal } from '#views/sida/korthet.ts';
import { rapportnamn } from '#views/ord/namn.ts';
import { toMetadata } from '#views/sida/rapport.ts';
import { sidaOf, type Sökdel, type Söksida } from './sida.ts';

/** The report in brief: its points, its headline figures as shown and as printed, its decision. */
export function rapportPage(arkiv: AvlästArkiv, plats: Rapportplats): Söksida {
  const { rapport } = plats;
  const tal = toKorthetstal(arkiv, plats);
  const beslut = toMetadata(rapport).find(({ term }) => term === 'Beslut')?.text;
  return sidaOf(plats, 'rapport', [], {
    adress: rapportAdress(plats),
    rubrik: `${rapportnamn(rapport)}, ${plats.nämnd.namn}`,
    ingress: [
      ...(rapport.korthet?.punkter ?? []),
      ...tal.map(({ rubrik, text }) => `${rubrik}: ${text}.`),
      ...(beslut === undefined ? [] : [`Beslut: ${beslut}.`]),
    ].join(' '),
    siffror: tal.map(({ tryckt }) => tryckt).join(' · '),
    delar: [],
  });
}

/** A report's pages as one, for a search of all reports: in brief, and found by the headings of its chapters and tables. */
export function briefOf(sidor: readonly Söksida[]): Söksida[] {
  const rubriker = sidor.flatMap(({ rubrik, delar, facetter }) =>
    facetter.slag?.[0] === 'kapitel' ? [rubrik, ...delar.map((del) => del.rubrik)] : [rubrik],
  );
  return sidor
    .filter(({ facetter }) => facetter.slag?.[0] === 'rapport')
    .map((sida) => ({ ...sida, siffror: [sida.siffror, ...rubriker].join(' ') }));
}

/** A chapter's text by its headings, as the built page has it. */
export interface Kapiteltext {
  ingress: string;
  delar: Omit<Sökdel, 'dolt'>[];
}

export function kapitelPage(plats: Rapportplats, kapitel: Kapitel, text: Kapiteltext): Söksida {
  return sidaOf(plats, 'kapitel', [kapitel.nyckel], {
    adress: kapitelAdress(plats, kapitel.nyckel),
    rubrik: kapitel.titel,
    ingress: text.ingress,
    delar: text.delar.map((del) => ({ ...del, dolt: '' })),
  });
}

/** An entry of the glossary. Everyday words lead to it as synonyms, and stand in it as words. */
export function wordPage({
  nyckel,
  term,
  utskrivet,
  förklaring,
  former = [],
  vardagsord = [],
}: Ord): Söksida {
  return {
    adress: ordAdress(nyckel),
    rubrik: utskrivet === undefined ? term : `${term} – ${utskrivet}`,
    ingress: förklaring,
    siffror: [...former, ...vardagsord].join(' '),
    delar: [],
    facetter: { slag: ['ord'] },
    period: null,
  };
}

/** A measure that several reports share: its page sets nämnder and periods beside each other. */
export function måttPage({ nyckel, namn, definition }: Nyckeltal): Söksida {
  return {
    adress: nyckeltalAdress(nyckel),
    rubrik: namn,
    ingress: definition,
    siffror: 'jämför jämförelse nämnder',
    delar: [],
    facetter: { slag: ['mått'] },
    period: null,
  };
}
