/** The search page: all that it needs is loaded when there is a query, in its address or in its field. */
const sidfält = document.querySelector<HTMLInputElement>('[data-search="sida"] input');
const loadPage = () => void import('./sida.ts');

if (location.search !== '' || document.activeElement === sidfält) loadPage();
else for (const händelse of ['focus', 'input']) sidfält?.addEventListener(händelse, loadPage, { once: true });
