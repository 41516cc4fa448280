import type { Rapport } from '#domain/arkiv.ts';
import { placeIn } from '#domain/kapitel.ts';
import type { Ord } from '#domain/register/ordlista.ts';
import type { Iakttagelse, Kapiteliakttagelse } from '#domain/sifferkontroll/iakttagelse.ts';
import { tabellerOf } from '#domain/sifferkontroll/celler.ts';
import { checkDubbelRad, checkVem } from '#domain/sifferkontroll/rader.ts';
import type { Regel } from './regel.ts';

export const ordningIRapporten: Regel = {
  nyckel: 'ordning-i-rapporten',
  namn: 'Ordning i rapporten',
  ingress:
    'Varje datablad ska visas i något kapitel, och varje mål ska ha en bedömning eller ett skäl till att den saknas.',
  kontrollerar: [
    'Ett datablad som inget kapitel visar eller hämtar tal ur har blivit bortglömt.',
    'Ett mål utan bedömning ska säga varför: att källan redovisar den senare, att symbolen inte följde med eller att ingen uppgift finns.',
    'En förkortning som kapitlen använder ska förklaras i rapporten eller i ordlistan, om källan säger vad den betyder.',
    'En rad ska inte stå två gånger med samma tal, och en rad som bär en nämnds namn ska vara den nämndens.',
    'Hänvisningar i kapitlen ska leda till datablad, rader, kolumner och sidor som finns.',
  ],
  avrundning: 'Här jämförs inga tal, så ingenting avrundas.',
  allvar: 'Fynden rättas innan något läggs ut, och därför syns inga här.',
  sägerInte: 'Regeln säger inget om innehållet, bara att allt hänger ihop.',
  checkBlad: ({ rapport }) =>
    tabellerOf(rapport).flatMap(({ nyckel, tabell }) => [
      ...checkDubbelRad(nyckel, tabell),
      ...checkVem(nyckel, tabell),
    ]),
  checkKapitel: ({ rapport }, ordlista) => [
    ...checkOanvända(rapport),
    ...checkMål(rapport),
    ...checkFörkortningar(rapport, ordlista),
  ],
};

function checkOanvända({ kapitel, datablad }: Rapport): Iakttagelse[] {
  const använda = new Set(
    kapitel.flatMap(({ hänvisningar }) => hänvisningar.map(({ attribut }) => attribut.ur)),
  );
  return datablad.flatMap(({ nyckel }): Iakttagelse[] =>
    använda.has(nyckel) ? [] : [toIakttagelse({ datablad: nyckel }, { kod: 'oanvänt-datablad' })],
  );
}

function checkMål({ datablad }: Rapport): Iakttagelse[] {
  return datablad.flatMap(({ nyckel, innehåll }) =>
    innehåll.typ !== 'namndmal'
      ? []
      : innehåll.rader.flatMap(({ nyckel: rad, bedömningar }): Iakttagelse[] =>
          bedömningar.some(({ läge, saknas }) => läge != null || saknas !== undefined)
            ? []
            : [
                {
                  ...toIakttagelse({ datablad: nyckel, rad }, { kod: 'mål-utan-bedömning' }),
                  baraVisas: true,
                },
              ],
        ),
  );
}

function toIakttagelse(ställe: Iakttagelse['ställe'], utsaga: Iakttagelse['utsaga']): Iakttagelse {
  return { regel: 'ordning-i-rapporten', allvar: 'formalia', ställe, utsaga, baraVisas: false };
}

/** Capital letters that are neither in the glossary nor set in brackets after what they stand for. Told of once. */
function checkFörkortningar({ kapitel }: Rapport, ordlista: Ord[]): Kapiteliakttagelse[] {
  const kända = new Set(
    [
      ...ordlista.flatMap(({ term, utskrivet = '', former = [] }) => [term, utskrivet, ...former]),
      ...kapitel.flatMap(({ text }) => text.flatMap((bit) => bit.text.match(/\([^()]*\)/gu) ?? [])),
    ].flatMap((text) => text.match(/[\p{L}\d]+/gu) ?? []),
  );
  return kapitel.flatMap(({ nyckel, text }) =>
    text.flatMap((bit) =>
      [...bit.text.matchAll(/(?<![\p{L}\d-])\p{Lu}{2,}(?![\p{L}\d])/gu)].flatMap(
        ({ 0: förkortning, index }) => {
          if (kända.has(förkortning)) return [];
          kända.add(förkortning);
          return [
            {
              regel: 'ordning-i-rapporten' as const,
              kapitel: nyckel,
              ...placeIn(bit, index),
              utsaga: { kod: 'okänd-förkortning' as const, förkortning },
              baraVisas: true,
            },
          ];
        },
      ),
    ),
  );
}
