import type { Nämndplats, Rapportplats } from '#domain/arkiv.ts';
import { typeset } from '#domain/tal.ts';

/** Who reports, as a reference names it: "Leanlink, Linköping". */
function bodyOf({ kommun, nämnd }: Nämndplats): string {
  return `${nämnd.namn}, ${kommun.namn ?? 'kommunen framgår inte av källan'}`;
}

/** A part of a report as a reference names it, before its address and the day it was fetched. */
export function citeRapportdel(plats: Rapportplats, del: 'tabellen' | 'diagrammet', rubrik: string): string {
  return `${bodyOf(plats)}, ${plats.rapport.titel}, ${del} ”${typeset(rubrik)}”`;
}

/** A chart over several reports of a nämnd, likewise. */
export function citeTidsdiagram(plats: Nämndplats, rubrik: string): string {
  return `${bodyOf(plats)}, diagrammet ”${rubrik}”`;
}
