/** The way to report a fault: takes along the row or cell that the reader has chosen, and the address as the browser has it. */

const link = document.querySelector<HTMLAnchorElement>('[data-report-page]');
const words = link?.querySelector('span');
const page = encodeURIComponent(link?.dataset.reportPage ?? '');
const pattern = link?.getAttribute('href') ?? '';

function update(): void {
  if (link == null || words == null) return;
  // Not :target, which is not there until the page has been drawn.
  const id = decodeURIComponent(location.hash.slice(1));
  const chosen = document.getElementById(id)?.matches('td, [id^="rad-"]') === true;
  const address = `${location.origin}${location.pathname}${chosen ? `#${id}` : ''}`;
  link.href = pattern.replace(page, () => encodeURIComponent(address));
  words.textContent = `Rapportera ett fel${chosen ? ' i den markerade uppgiften' : ''}`;
}

update();
addEventListener('hashchange', update);
