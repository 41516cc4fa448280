import type { Rapportplats } from '../../domain/arkiv.ts';
import type { Datainnehåll, Databladstyp } from '../../domain/datablad/index.ts';

/**
 * The report that the page has set before it draws a chapter.
 *
 * @throws Error when a chapter is drawn outside a report's page.
 */
export function reportOf({ plats }: App.Locals): Rapportplats {
  if (plats === undefined)
    throw new Error('Astro.locals.plats is not set: chapters are drawn on a report’s pages only');
  return plats;
}

/**
 * The data sheet an element names, and whether the page shows it already. The content check has made sure that it
 * exists and is of the kind.
 *
 * @throws Error otherwise.
 */
export function sheetOf<Typ extends Databladstyp>(
  locals: App.Locals,
  ur: string,
  typ: Typ,
): { plats: Rapportplats; innehåll: Extract<Datainnehåll, { typ: Typ }>; redanVisad: boolean } {
  const plats = reportOf(locals);
  const innehåll = plats.rapport.datablad.find(({ nyckel }) => nyckel === ur)?.innehåll;
  if (!isOfTyp(innehåll, typ))
    throw new Error(`No ${typ} "${ur}" in ${plats.rapport.slug}: run npm run kontrollera`);
  const visade = (locals.visade ??= new Set());
  const redanVisad = visade.has(ur);
  visade.add(ur);
  return { plats, innehåll, redanVisad };
}

function isOfTyp<Typ extends Databladstyp>(
  innehåll: Datainnehåll | undefined,
  typ: Typ,
): innehåll is Extract<Datainnehåll, { typ: Typ }> {
  return innehåll?.typ === typ;
}
