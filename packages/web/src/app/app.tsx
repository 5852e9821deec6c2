import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { ConfigProvider } from 'antd';
import enUs from 'antd/locale/en_US';
import viVn from 'antd/locale/vi_VN';
import { useLayoutEffect, useMemo, useState } from 'react';
import { codeOf } from '../api/client.ts';
import { sessionQuery } from '../api/session.ts';
import { nonceStyles } from '../parts/nonce-styles.ts';
import { type Language, MessagesContext, messagesOf } from '../text/index.ts';
import { antdTheme } from '../theme/antd.ts';
import { applyTokens, type ThemeName } from '../theme/tokens.ts';
import { ChoicesContext } from './choices.ts';
import { returnOf, SIGN_IN } from './detour.ts';
import { createQueries } from './queries.ts';
import { createPages } from './router.tsx';
import { remember, savedLanguage, savedTheme } from './settings.ts';
import { useMedia } from './use-media.ts';

/** Refusals that say something of the session, not of the page. */
const OF_SESSION: readonly string[] = ['sign-in-required', 'password-change-required', 'csrf-token-wrong'];

const queries = createQueries(heed);
const router = createPages(queries);
// The page's own script is read while the server still says who is here.
for (const route of router.getMatchedRoutes(window.location.pathname)[0])
  router.loadRouteChunk(route)?.catch(() => undefined);

/** The session ended, or is another's by now: the server is asked who is here, and what needs a sign-in is left for it. */
async function heed(error: Error): Promise<void> {
  const code = codeOf(error);
  if (code === undefined || !OF_SESSION.includes(code)) return;
  await queries.fetchQuery({ ...sessionQuery(), staleTime: 0 }).catch(() => undefined);
  const { pathname, href } = router.history.location;
  if (code !== 'sign-in-required' || pathname.startsWith(SIGN_IN)) return;
  await router.navigate({ to: SIGN_IN, search: returnOf(href) });
}

const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce;
const csp = nonce === undefined || nonce === '' ? {} : { csp: { nonce } };
if (nonce !== undefined && nonce !== '') nonceStyles(nonce);

export function App() {
  const [language, setLanguage] = useState(savedLanguage);
  const [theme, setTheme] = useState(savedTheme);
  const reducedMotion = useMedia('(prefers-reduced-motion: reduce)');
  useLayoutEffect(() => applyTokens(document.documentElement, theme), [theme]);
  useLayoutEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const choices = useMemo(
    () => ({
      language,
      theme,
      chooseLanguage: (chosen: Language) => {
        remember('language', chosen);
        setLanguage(chosen);
      },
      chooseTheme: (chosen: ThemeName) => {
        remember('theme', chosen);
        setTheme(chosen);
      },
    }),
    [language, theme],
  );
  return (
    <ConfigProvider locale={language === 'vi' ? viVn : enUs} theme={antdTheme(theme, reducedMotion)} {...csp}>
      <MessagesContext value={messagesOf(language)}>
        <ChoicesContext value={choices}>
          <QueryClientProvider client={queries}>
            <RouterProvider router={router} />
          </QueryClientProvider>
        </ChoicesContext>
      </MessagesContext>
    </ConfigProvider>
  );
}
