import { formatDatum } from '#domain/period.ts';
import { typeset } from '#domain/tal.ts';

/** What stood and what stands, in the typography of the site. */
interface FöreEfter {
  före: string | null;
  efter: string | null;
}

/** "förut −15 000 tkr, nu −16 000 tkr". */
export function describeFöreEfter({ före, efter }: FöreEfter): string {
  if (före === null) return `tillagt: ${quoted(efter ?? '')}`;
  return `förut ${quoted(före)}, ${efter === null ? 'nu borttaget' : `nu ${quoted(efter)}`}`;
}

/** "3 december 2026: förut −15 000 tkr, nu −16 000 tkr", with the row and column where they are gone. */
export function describeRättat({
  datum,
  borta,
  ...uppgift
}: FöreEfter & { datum: string; borta: string[] }): string {
  const plats = borta.length === 0 ? '' : `${borta.join(' › ')}: `;
  return `${formatDatum(datum)}: ${plats}${describeFöreEfter(uppgift)}`;
}

/** A sentence ends within its quotation marks; a figure needs none. */
function quoted(text: string): string {
  return /[.!?…]$/u.test(text) ? `”${text}”` : typeset(text);
}
