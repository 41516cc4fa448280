/** Brings the open page into sight in the list of the archive, which scrolls by itself. */
const här = document.querySelector<HTMLElement>('.archive > .wide-only [aria-current]');
här?.closest('.wide-only')?.scrollTo(0, här.offsetTop - innerHeight / 2);
