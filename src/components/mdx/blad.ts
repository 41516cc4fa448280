import type { AvlästArkiv } from '#domain/avlast-arkiv.ts';
import type { Rapportplats } from '#domain/arkiv.ts';
import { tabellAdress } from '#domain/adresser.ts';
import { link } from '#views/adress.ts';
import type { Datainnehåll, Databladstyp } from '#domain/datablad/index.ts';

/** A report with the archive that it is of. */
interface Sammanhang {
  arkiv: AvlästArkiv;
  plats: Rapportplats;
}

/**
 * The report that the page has set before it draws a chapter, and its archive.
 *
 * @throws Error when a chapter is drawn outside a report's page.
 */
export function rapportOf({ arkiv, plats }: App.Locals): Sammanhang {
  if (arkiv === undefined || plats === undefined)
    throw new Error('Astro.locals.arkiv and plats are not set: chapters are drawn on a report’s pages only');
  return { arkiv, plats };
}

/**
 * The data sheet an element names, and whether the page shows it already. The content check has made sure that it
 * exists and is of the kind.
 *
 * @throws Error otherwise.
 */
export function databladOf<Typ extends Databladstyp>(
  locals: App.Locals,
  ur: string,
  typ: Typ,
): Sammanhang & { innehåll: Extract<Datainnehåll, { typ: Typ }>; redanVisad: boolean } {
  const { arkiv, plats, innehåll } = anyDatabladOf(locals, ur);
  if (!isOfTyp(innehåll, typ))
    throw new Error(`No ${typ} "${ur}" in ${plats.rapport.slug}: run npm run kontrollera`);
  return { arkiv, plats, innehåll, redanVisad: isShown(locals, ur) };
}

/** Whether the page shows it already, by its id; from now on it does. */
export function isShown(locals: App.Locals, id: string): boolean {
  const visade = (locals.visade ??= new Set());
  const redan = visade.has(id);
  visade.add(id);
  return redan;
}

/**
 * The data sheet an element names, of whatever kind.
 *
 * @throws Error when there is none; the content check has then not been run.
 */
export function anyDatabladOf(locals: App.Locals, ur: string): Sammanhang & { innehåll: Datainnehåll } {
  const { arkiv, plats } = rapportOf(locals);
  const innehåll = plats.rapport.datablad.find(({ nyckel }) => nyckel === ur)?.innehåll;
  if (innehåll === undefined)
    throw new Error(`No sheet "${ur}" in ${plats.rapport.slug}: run npm run kontrollera`);
  return { arkiv, plats, innehåll };
}

function isOfTyp<Typ extends Databladstyp>(
  innehåll: Datainnehåll,
  typ: Typ,
): innehåll is Extract<Datainnehåll, { typ: Typ }> {
  return innehåll.typ === typ;
}

/** Where the table behind a chart is read. The chapter may not show it, so it is the table's own page. */
export function tableAddress(plats: Rapportplats, ur: string): string {
  return link(tabellAdress(plats, ur));
}
