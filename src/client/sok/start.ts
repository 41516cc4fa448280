/** The search field: "/" leads to it, and all that it needs is loaded when it is used. */
const form = document.querySelector<HTMLFormElement>('[data-search]');
const fält = form?.querySelector('input');

if (form && fält) {
  const load = async () => {
    fält.removeEventListener('focus', start);
    fält.removeEventListener('input', start);
    const { useField } = await import('./falt.ts');
    useField(form, fält);
  };
  const start = () => void load();
  // The search page has a script of its own.
  if (form.dataset.search !== 'sida') {
    fält.addEventListener('focus', start);
    fält.addEventListener('input', start);
    if (document.activeElement === fält) start();
  }

  document.addEventListener('keydown', (händelse) => {
    const { key, target, ctrlKey, metaKey, altKey } = händelse;
    const skriver =
      target instanceof HTMLElement &&
      (target.isContentEditable || target.matches('input, select, textarea'));
    if (key !== '/' || skriver || ctrlKey || metaKey || altKey) return;
    händelse.preventDefault();
    fält.focus();
    fält.select();
  });
}
