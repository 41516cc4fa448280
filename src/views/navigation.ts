/** A place to go, as the navigation shows it. */
export interface NavLink {
  text: string;
  /** Site-relative address, beginning and ending with a slash. */
  adress: string;
  /** The page that is shown now. */
  aktuell: boolean;
}

/** A branch of the archive: kommun, nämnd, report, chapter. Open branches show what is under them. */
export interface NavBranch extends NavLink {
  öppen: boolean;
  under: NavBranch[];
}

/** Everything around a page's text that leads elsewhere. */
export interface PageNavigation {
  /** The archive as a tree, opened at this page. */
  arkiv: NavBranch[];
  /** From the start page to the page above this one; this page itself is not in it. */
  brödsmulor: NavLink[];
  /** Headings of the page. */
  rubriker: { text: string; ankare: string; nivå: 2 | 3 }[];
  föregående: NavLink | null;
  nästa: NavLink | null;
  /** The same chapter in the nämnd's report before and after. */
  äldre: NavLink | null;
  nyare: NavLink | null;
}
