/** Charts: made alive when they come near the view or are focused, once the page is read. Without this they are pictures. */
const figures = document.querySelectorAll<HTMLElement>('[data-chart]');

async function enliven(figure: HTMLElement): Promise<void> {
  seen.unobserve(figure);
  const { makeAlive } = await import('./alive.ts');
  makeAlive(figure);
}

const seen = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting && target instanceof HTMLElement) void enliven(target);
    }
  },
  { rootMargin: '200px' },
);

function start(): void {
  for (const figure of figures) {
    seen.observe(figure);
    for (const drawing of figure.querySelectorAll('.chart-drawing')) drawing.setAttribute('tabindex', '0');
    figure.addEventListener('focusin', () => void enliven(figure), { once: true });
  }
}

if (document.readyState === 'complete') start();
else addEventListener('load', start, { once: true });
