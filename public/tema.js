// Applies the remembered look before the first paint.
try {
  const tema = localStorage.getItem('tema');
  if (tema === 'ljus' || tema === 'mork') document.documentElement.dataset.theme = tema;
} catch {
  // Storage may be blocked: the system decides.
}
