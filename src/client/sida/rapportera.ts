/** The way to report a fault: takes along the row or cell that the reader has chosen, and the address as the browser has it. */
import { chosenAddress, chosenPlace } from '#client/blad/vald.ts';

const link = document.querySelector<HTMLAnchorElement>('[data-report-page]');
const words = link?.querySelector('span');
const page = encodeURIComponent(link?.dataset.reportPage ?? '');
const pattern = link?.getAttribute('href') ?? '';

function update(): void {
  if (link == null || words == null) return;
  link.href = pattern.replace(page, () => encodeURIComponent(chosenAddress()));
  words.textContent = `Rapportera ett fel${chosenPlace() === null ? '' : ' i den markerade uppgiften'}`;
}

update();
addEventListener('hashchange', update);
