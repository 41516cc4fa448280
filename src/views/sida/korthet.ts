import type { AvlästArkiv } from '#domain/avlast-arkiv.ts';
import type { Rapportplats } from '#domain/arkiv.ts';
import type { Felmärkt } from '#views/ord/fel.ts';
import { toFigure } from '#views/ord/tal.ts';

/** A figure set large, with what it is compared with. */
export interface Korthetstal extends Felmärkt {
  rubrik: string;
  /** "Budget: 0 mnkr"; null when the editor names nothing to compare with. */
  jämför: (Felmärkt & { adress: string }) | null;
  /** Site-relative address of the cell in its table. */
  adress: string;
  /** True when the shown text is a conversion of what is printed. */
  omräknad: boolean;
  /** As printed, with unit. */
  tryckt: string;
}

/** Every figure that is set large, and those beside them. */
export function talInKorthet(tal: Korthetstal[]): Felmärkt[] {
  return tal.flatMap((ett) => [ett, ...(ett.jämför === null ? [] : [ett.jämför])]);
}

/** The report's headline figures, as its editor chose them. */
export function toKorthetstal(arkiv: AvlästArkiv, plats: Rapportplats): Korthetstal[] {
  return (plats.rapport.korthet?.tal ?? []).map(({ rubrik, enhet, decimaler, jämför, ...ref }) => {
    const tal = toFigure(arkiv, plats, ref, { enhet, decimaler });
    const annat = jämför === undefined ? null : toFigure(arkiv, plats, jämför, { enhet, decimaler });
    return {
      rubrik,
      text: tal.text,
      fel: tal.fel,
      jämför:
        annat === null
          ? null
          : { text: `${jämför?.rubrik ?? ''}: ${annat.text}`, fel: annat.fel, adress: annat.adress },
      adress: tal.adress,
      omräknad: tal.omräknad,
      tryckt: tal.tryckt,
    };
  });
}
