import { capitalise } from '#domain/ordfogning.ts';
import { tabellAdress } from '#domain/adresser.ts';
import type { Datablad, Rapportplats } from '#domain/arkiv.ts';
import type { Internkontroll } from '#domain/datablad/internkontroll.ts';
import type { Mål, Namndmal } from '#domain/datablad/namndmal.ts';
import type { Uppdrag } from '#domain/datablad/uppdrag.ts';
import { kapitelnycklar, type Kapitelnyckel } from '#domain/kapitel.ts';
import { tablePage } from './tabell.ts';
import { sidaOf, type Sökdel, type Söksida } from './sida.ts';

/** A data sheet of any kind, by its rows. */
export function databladPage(plats: Rapportplats, { nyckel, innehåll }: Datablad): Söksida {
  const kapitel = kapitelWith(plats, nyckel);
  if (innehåll.typ === 'tabell') return tablePage(plats, nyckel, innehåll, kapitel);
  const slag = { namndmal: 'mål', uppdrag: 'uppdrag', internkontroll: 'internkontroll' } as const;
  return sidaOf(plats, slag[innehåll.typ], kapitel, {
    adress: tabellAdress(plats, nyckel),
    rubrik: innehåll.rubrik,
    delar: rowsOf(innehåll).map((rad) => ({ ...rad, ankare: `${nyckel}-${rad.ankare}` })),
  });
}

/** The chapters that show a data sheet. */
function kapitelWith({ rapport }: Rapportplats, nyckel: string): Kapitelnyckel[] {
  const med = rapport.kapitel.filter(({ hänvisningar }) =>
    hänvisningar.some(({ element, attribut }) => element !== 'Tal' && attribut.ur === nyckel),
  );
  return kapitelnycklar.filter((kapitel) => med.some((ett) => ett.nyckel === kapitel));
}

function rowsOf(innehåll: Namndmal | Uppdrag | Internkontroll): Sökdel[] {
  switch (innehåll.typ) {
    case 'namndmal':
      return innehåll.rader.map(målRow);
    case 'uppdrag':
      return innehåll.rader.map(({ nyckel, nummer, lydelse, status, kommentar, givare, ansvariga = [] }) => ({
        ankare: nyckel,
        rubrik: nummer === null ? lydelse : `${nummer}. ${lydelse}`,
        text: sentences([status.läge && capitalise(status.läge), kommentar]),
        dolt: [givare, ...ansvariga].filter(Boolean).join(' '),
      }));
    case 'internkontroll':
      return innehåll.rader.map(({ nyckel, risk, kontrollmoment, bedömning, resultat, metod, åtgärder }) => ({
        ankare: nyckel,
        rubrik: risk ?? kontrollmoment ?? nyckel,
        text: sentences([risk === null ? null : kontrollmoment, bedömning.tryckt, resultat]),
        dolt: [metod, ...åtgärder].filter(Boolean).join(' '),
      }));
    default:
      return innehåll satisfies never;
  }
}

function målRow({ nyckel, målområde, kommunmål, nämndmål, beskrivning, bedömningar }: Mål): Sökdel {
  const läge = bedömningar.find(({ rad }) => rad === undefined)?.läge;
  return {
    ankare: nyckel,
    rubrik: nämndmål ?? målområde ?? nyckel,
    text: sentences([läge == null ? null : verdict[läge], beskrivning]),
    dolt: [nämndmål === null ? null : målområde, ...kommunmål].filter(Boolean).join(' '),
  };
}

const verdict = {
  uppnås: 'Målet uppnås',
  delvis: 'Målet uppnås delvis',
  inte: 'Målet uppnås inte',
  'kan ej bedömas': 'Målet kan inte bedömas',
} as const;

function sentences(delar: (string | null | undefined)[]): string {
  return delar.flatMap((del) => (del ? [/[.!?]$/u.test(del) ? del : `${del}.`] : [])).join(' ');
}
