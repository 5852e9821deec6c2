import type { BrowserContextOptions } from 'playwright-core';

/** An officer's desk. */
export const DESK: BrowserContextOptions = { viewport: { width: 1440, height: 900 }, locale: 'vi-VN' };

/** An old phone. */
export const PHONE: BrowserContextOptions = { viewport: { width: 360, height: 740 }, locale: 'vi-VN', hasTouch: true };
