/** Turns a site-relative address ("/linkoping/") into one that works where the site is published, also under a sub-path. */
export function link(adress: string): string {
  return import.meta.env.BASE_URL.replace(/\/$/u, '') + adress;
}
