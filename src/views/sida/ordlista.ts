import type { Ord } from '#domain/register/ordlista.ts';

/** The glossary by first letter, in Swedish order. */
export function toOrdlisteGroups(ordlista: Ord[]): { bokstav: string; ord: Ord[] }[] {
  const ordning = new Intl.Collator('sv', { numeric: true });
  const ord = [...ordlista].sort((a, b) => ordning.compare(a.term, b.term));
  return [...Map.groupBy(ord, ({ term }) => term.charAt(0).toLocaleUpperCase('sv'))].map(
    ([bokstav, ord]) => ({
      bokstav,
      ord,
    }),
  );
}
