/** Marks, in the list of the page's headings, the one that is being read. */
const länkar = new Map(
  [...document.querySelectorAll<HTMLAnchorElement>('.toc .wide-only a')].map((a) => [a.hash.slice(1), a]),
);
const rubriker = [...länkar.keys()].flatMap((id) => document.getElementById(id) ?? []);

function mark(): void {
  const läst = rubriker.findLast((rubrik) => rubrik.getBoundingClientRect().top < innerHeight / 4);
  for (const [id, a] of länkar) {
    if (id === läst?.id) a.setAttribute('aria-current', 'location');
    else a.removeAttribute('aria-current');
  }
}

if (rubriker.length > 1) {
  let väntar = false;
  addEventListener(
    'scroll',
    () => {
      if (väntar) return;
      väntar = true;
      requestAnimationFrame(() => {
        väntar = false;
        mark();
      });
    },
    { passive: true },
  );
  mark();
}
