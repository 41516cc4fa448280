import type { Rapport } from '#domain/arkiv.ts';
import type { Rapportfakta, Rapporttyp } from '#domain/rapport.ts';
import { keepUndated, ofyllt, ofylltEfter } from './ofyllt.ts';
import { columnKeys, type Skifte } from './tabell.ts';

/** The sheets of prose figures are of one report's text: nothing of them comes again. */
export function isCarried({ innehåll }: Rapport['datablad'][number]): boolean {
  return innehåll.typ !== 'tabell' || innehåll.ämne !== 'text';
}

/** What rapport.json says, of a report that is to be filled in. */
export function emptyRapport(förra: Rapport, rapporttyp: Rapporttyp, skifte: Skifte): Rapportfakta {
  return {
    titel: ofylltEfter(förra.titel),
    rapporttyp,
    period: skifte.nya.text,
    källa: {
      dokument: skifte.dokument,
      namn: förra.källa === undefined ? ofyllt : ofylltEfter(förra.källa.namn),
      adress: null,
    },
    ...(förra.beslut == null
      ? {}
      : {
          beslut: { organ: förra.beslut.organ, datum: ofyllt, paragraf: ofyllt, diarienummer: ofyllt },
        }),
    korthet: { punkter: [ofyllt], tal: emptyTal(förra, skifte) },
  };
}

type Tal = NonNullable<Rapportfakta['korthet']>['tal'];

/** The headline figures name the same cells, where their sheet comes again. */
function emptyTal(förra: Rapport, skifte: Skifte): Tal {
  const blad = new Map(förra.datablad.filter(isCarried).map(({ nyckel, innehåll }) => [nyckel, innehåll]));
  const toNy = <Ref extends { ur: string; kolumn: string; rubrik: string }>(ref: Ref): Ref[] => {
    const innehåll = blad.get(ref.ur);
    if (innehåll?.typ !== 'tabell') return [];
    const kolumn = columnKeys(innehåll, skifte).get(ref.kolumn) ?? ref.kolumn;
    return [{ ...ref, rubrik: keepUndated(ref.rubrik), kolumn }];
  };
  return (förra.korthet?.tal ?? []).flatMap(({ jämför, ...tal }) =>
    toNy(tal).map((ny) => {
      const [motpart] = jämför === undefined ? [] : toNy(jämför);
      return { ...ny, ...(motpart === undefined ? {} : { jämför: motpart }) };
    }),
  );
}
