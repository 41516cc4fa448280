import type { Rapportplats } from '#domain/arkiv.ts';
import { toFigure } from '#views/ord/tal.ts';

/** A figure set large, with what it is compared with. */
export interface Korthetstal {
  rubrik: string;
  /** Number and unit in one text, with hard spaces. */
  text: string;
  /** "Budget: 0 mnkr"; null when the editor names nothing to compare with. */
  jämför: { text: string; adress: string } | null;
  /** Site-relative address of the cell in its table. */
  adress: string;
  /** True when the shown text is a conversion of what is printed. */
  omräknad: boolean;
  /** As printed, with unit. */
  tryckt: string;
}

/** The report's headline figures, as its editor chose them. */
export function toKorthetstal(plats: Rapportplats): Korthetstal[] {
  return (plats.rapport.korthet?.tal ?? []).map(({ rubrik, enhet, decimaler, jämför, ...ref }) => {
    const tal = toFigure(plats, ref, { enhet, decimaler });
    const annat = jämför === undefined ? null : toFigure(plats, jämför, { enhet, decimaler });
    return {
      rubrik,
      text: tal.text,
      jämför:
        annat === null ? null : { text: `${jämför?.rubrik ?? ''}: ${annat.text}`, adress: annat.adress },
      adress: tal.adress,
      omräknad: tal.omräknad,
      tryckt: tal.tryckt,
    };
  });
}
