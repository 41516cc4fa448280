/** Brings the open page into sight in the list of the archive, which scrolls by itself. */
const här = document.querySelector('.archive > .wide-only a[aria-current="page"]');
const lista = här?.closest('.wide-only');
if (här && lista) {
  const [ruta, rad] = [lista.getBoundingClientRect(), här.getBoundingClientRect()];
  if (rad.bottom > ruta.bottom) lista.scrollTop += rad.top - ruta.top - ruta.height / 3;
}
