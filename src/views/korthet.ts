/** A figure set large, with what it is compared with. */
export interface HeadlineFigure {
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
