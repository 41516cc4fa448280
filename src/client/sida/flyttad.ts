/** Leads on from an old address to the new one, to the same figure and with the same search. */

const länk = document.querySelector<HTMLAnchorElement>('[data-moved-to]');
if (länk !== null) {
  const till = new URL(länk.href);
  till.search = location.search;
  till.hash = location.hash;
  länk.href = till.href;
  location.replace(till);
}
