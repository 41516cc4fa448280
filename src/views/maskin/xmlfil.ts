/** A file of XML at the root of the site, for programs that know it by its form. */
export interface Xmlfil {
  text: string;
  typ: string;
}

export const xmlhuvud = '<?xml version="1.0" encoding="UTF-8"?>';
