const PAGE = '/intake';
const CACHE = 'dunghen-intake-page';

/**
 * Keeps the page itself (its document, scripts, styles and fonts, never an answer of the interface) so that the counter
 * can be opened again without a connection (decision 0154). Does nothing where the browser does not allow it.
 */
export function keepPageForLater(): void {
  if (!('serviceWorker' in navigator) || !('caches' in window) || !navigator.onLine) return;
  const work = async (): Promise<void> => {
    await navigator.serviceWorker.register('/intake-worker.js', { scope: PAGE });
    const cache = await caches.open(CACHE);
    const page = await fetch(PAGE, { headers: { accept: 'text/html' }, credentials: 'same-origin' });
    if (page.ok) await cache.put(PAGE, page);
    const parts = performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name))
      .filter(({ origin, pathname }) => origin === location.origin && pathname.startsWith('/assets/'))
      .map(({ pathname }) => pathname);
    const kept = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname));
    await Promise.all([...new Set(parts)].filter((part) => !kept.has(part)).map((part) => cache.add(part)));
    // What older versions of the page left behind.
    const wanted = new Set([PAGE, ...parts]);
    const old = [...kept].filter((part) => !wanted.has(part) && part.startsWith('/assets/index-'));
    await Promise.all(old.map((part) => cache.delete(part)));
  };
  work().catch(() => undefined);
}
