import type { Arkiv } from '#domain/arkiv.ts';
import { reserverade } from '#domain/adresser.ts';
import { parsePeriod, type Period } from '#domain/period.ts';
import { rapporttyper, type Rapporttyp } from '#domain/rapport.ts';
import { toSlug } from '#domain/stomme/forsta.ts';
import type { Beställning } from '#load/stomme.ts';

/** What an editor answered, or gave as flags. */
export type Svar = Record<Fråga, string>;
export const frågor = ['kommun', 'nämnd', 'period', 'typ'] as const;
export type Fråga = (typeof frågor)[number];

type Namngiven = Beställning['kommun'];

/** An answer that cannot be used, with what to write instead. */
export class Felsvar extends Error {}

/** The kommun that is meant: one there is, by name or folder, or a new one. @throws Felsvar */
export function readKommun(arkiv: Arkiv, svar: string): Namngiven {
  const kort = svar.replace(/s? kommun$/iu, '');
  return nameOf(
    svar,
    arkiv.kommuner.find(({ slug, namn }) => [slug, toSlug(namn ?? slug)].includes(toSlug(kort))),
    toSlug(kort),
    reserverade.kommun,
  );
}

/** The nämnd that is meant, in the same way. @throws Felsvar */
export function readNämnd(arkiv: Arkiv, kommun: Namngiven, svar: string): Namngiven {
  const finns = arkiv.kommuner.find(({ slug }) => slug === kommun.slug)?.nämnder ?? [];
  return nameOf(
    svar,
    finns.find(({ slug, namn }) => [slug, toSlug(namn)].includes(toSlug(svar))),
    toSlug(svar),
    reserverade.nämnd,
  );
}

function nameOf(
  svar: string,
  finns: { slug: string } | undefined,
  slug: string,
  upptagna: readonly string[],
): Namngiven {
  if (finns !== undefined) return { slug: finns.slug, namn: null };
  if (slug === '') throw new Felsvar(`"${svar}" har inga bokstäver. Skriv namnet, till exempel Linköping.`);
  if (upptagna.includes(slug))
    throw new Felsvar(
      `Adressen /${slug}/ är webbplatsens egen. Skriv ett längre namn, till exempel "${svar} kommun".`,
    );
  return { slug, namn: svar.trim() };
}

/** The form of report, by name or as it stands in an address. @throws Felsvar */
export function readTyp(svar: string): Rapporttyp {
  const typ = (Object.keys(rapporttyper) as Rapporttyp[]).find((en) => rapporttyper[en] === toSlug(svar));
  if (typ !== undefined) return typ;
  throw new Felsvar(
    `Rapporttypen "${svar}" finns inte. Skriv någon av ${Object.keys(rapporttyper).join(', ')}.`,
  );
}

/** The time that the report is of, which has an end. @throws Felsvar */
export function readPeriod(svar: string, typ: Rapporttyp): Period {
  const text = svar.trim().replace(/\s*[–—]\s*/u, '/');
  let period: Period;
  try {
    period = parsePeriod(text);
  } catch {
    throw new Felsvar(
      `Kan inte läsa tiden "${svar}". Skriv första och sista månaden, till exempel 2024-01/2024-08, eller bara året: 2024.`,
    );
  }
  if (period.slut === null || period.start === null)
    throw new Felsvar(`Tiden "${svar}" saknar början eller slut. Skriv båda, till exempel 2024-01/2024-08.`);
  if (/^\d{4}-\d{2}(?:-\d{2})?$/u.test(text) && typ !== 'månadsrapport')
    throw new Felsvar(
      `"${svar}" är bara en ${text.length === 7 ? 'månad' : 'dag'}. Skriv hela tiden som rapporten gäller, till exempel ${period.slut.slice(0, 4)}-01/${period.slut.slice(0, 7)}.`,
    );
  return period;
}
