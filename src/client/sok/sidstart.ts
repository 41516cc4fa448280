/** The search page: all that it needs is loaded when there is a query, in its address or in its field. */
const fält = document.querySelector<HTMLInputElement>('[data-search="sida"] input');
const load = () => void import('./sida.ts');

if (location.search !== '' || document.activeElement === fält) load();
else for (const händelse of ['focus', 'input']) fält?.addEventListener(händelse, load, { once: true });
