/** References: one click copies the whole of it, with the address as the reader sees it and the day it was fetched. */

const idag = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'long' });

function complete(hänvisning: HTMLElement): string {
  const adress = hänvisning.querySelector('[data-cite-address]');
  const datum = hänvisning.querySelector('[data-cite-date]');
  if (adress) adress.textContent = new URL(adress.textContent, location.href).href;
  if (datum) datum.textContent = idag.format(new Date());
  return (hänvisning.querySelector('[data-cite-text]')?.textContent ?? '').replace(/\s+/gu, ' ').trim();
}

for (const knapp of document.querySelectorAll<HTMLButtonElement>('[data-cite]')) {
  const hänvisning = document.getElementById(knapp.dataset.cite ?? '');
  if (!(hänvisning instanceof HTMLDetailsElement)) continue;
  const kvitto = document.createElement('span');
  kvitto.setAttribute('role', 'status');
  knapp.after(kvitto);
  knapp.hidden = false;
  knapp.addEventListener('click', () => {
    hänvisning.open = true;
    void copyReference(complete(hänvisning), kvitto);
  });
}

async function copyReference(text: string, kvitto: HTMLElement): Promise<void> {
  // Said again when it is copied again.
  kvitto.textContent = '';
  try {
    // There is no clipboard where the page is not sent over https.
    await navigator.clipboard.writeText(text);
    kvitto.textContent = 'Källhänvisningen är kopierad';
  } catch {
    kvitto.textContent = 'Det gick inte att kopiera. Markera texten i stället.';
  }
}
