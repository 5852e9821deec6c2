import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { ConfigProvider } from 'antd';
import enUs from 'antd/locale/en_US';
import viVn from 'antd/locale/vi_VN';
import { useLayoutEffect, useMemo, useState } from 'react';
import { ApiError } from '../api/client.ts';
import { type Language, MessagesContext, messagesOf } from '../text/index.ts';
import { antdTheme } from '../theme/antd.ts';
import { applyTokens, type ThemeName } from '../theme/tokens.ts';
import { ChoicesContext } from './choices.ts';
import { router } from './router.tsx';
import { remember, savedLanguage, savedTheme } from './settings.ts';
import { useMedia } from './use-media.ts';

/** A refusal stays one however often it is asked again; only a lost connection is worth a second try. */
const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 60_000,
      retry: (count, error) => error instanceof ApiError && error.problem === undefined && count < 1,
    },
  },
});

const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce;
const csp = nonce === undefined || nonce === '' ? {} : { csp: { nonce } };

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
