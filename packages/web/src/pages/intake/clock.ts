import { client } from '../../api/client.ts';

/** How far the server's clock is ahead of this device's, in ms; 0 until it has answered once. */
const clock = { ahead: 0 };

client.use({
  onResponse({ response }) {
    const told = Date.parse(response.headers.get('date') ?? '');
    // The header is cut to whole seconds, and the answer was under way: never later than the server's own time.
    if (Number.isFinite(told)) clock.ahead = told - Date.now();
  },
});

/** The instant by the server's clock, so that an intake is never recorded as of the future. */
export const serverNow = (): number => Date.now() + clock.ahead;
