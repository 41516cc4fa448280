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
    // What it is must not change under the focus.
    fält.setAttribute('role', 'combobox');
    fält.setAttribute('aria-autocomplete', 'list');
    fält.setAttribute('aria-expanded', 'false');
    fält.addEventListener('focus', start);
    fält.addEventListener('input', start);
    if (document.activeElement === fält) start();
  }

  const ruta = form.closest('.site-search');
  const länk = ruta?.querySelector<HTMLAnchorElement>('.search-link') ?? null;
  /** Where there is little room the field lies behind its link until it is asked for. */
  const open = () => {
    ruta?.classList.add('open');
    fält.focus();
  };
  länk?.addEventListener('click', (händelse) => {
    if (händelse.ctrlKey || händelse.metaKey || händelse.shiftKey) return;
    händelse.preventDefault();
    open();
  });
  form.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && form.contains(relatedTarget))) ruta?.classList.remove('open');
  });
  form.addEventListener('keydown', (händelse) => {
    // The first Escape closes the list of hits.
    if (händelse.key === 'Escape' && !händelse.defaultPrevented) länk?.focus();
  });

  document.addEventListener('keydown', (händelse) => {
    const { key, target, ctrlKey, metaKey, altKey } = händelse;
    const skriver =
      target instanceof HTMLElement &&
      (target.isContentEditable || target.matches('input, select, textarea'));
    if (key !== '/' || skriver || ctrlKey || metaKey || altKey) return;
    händelse.preventDefault();
    open();
    fält.select();
  });
}
